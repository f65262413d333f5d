// Whose pages may connect: those of this very address, and those on a list. Browsers say truthfully where a page is from.

import type { IncomingHttpHeaders } from 'node:http';
import type { RequestSeen } from '#lib/server/gateway/request-seen.ts';

export interface Asking {
	readonly method: string;
	readonly headers: Pick<IncomingHttpHeaders, 'origin'> & Readonly<Record<string, unknown>>;
	/** a WebSocket, which no page of elsewhere may open */
	readonly upgrade: boolean;
	readonly seen: Pick<RequestSeen, 'protocol' | 'host'>;
}

/**
 * yes · no · without_cookie: not a browser's page, so nothing may follow from a cookie.
 * Browsers leave `Origin` out in one case only, a plain GET to the page's own address (polling);
 * every WebSocket and every POST of a browser carries it.
 */
export function judgeOrigin(
	asking: Asking,
	listed: readonly string[]
): 'yes' | 'no' | 'without_cookie' {
	const { origin } = asking.headers;
	const site = asking.headers['sec-fetch-site'];
	if (site !== undefined && site !== 'same-origin' && site !== 'none' && origin === undefined)
		return 'no';
	if (origin === undefined) {
		if (asking.upgrade) return 'without_cookie';
		return asking.method === 'GET' ? 'yes' : 'no';
	}
	if (listed.includes(origin)) return 'yes';
	const own = `${asking.seen.protocol}://${asking.seen.host}`;
	return asking.seen.host !== '' && URL.canParse(own) && origin === new URL(own).origin
		? 'yes'
		: 'no';
}
