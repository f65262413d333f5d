// How a request reached us: under which protocol and host name, and from where. Believes a proxy only when told to.

import type { IncomingMessage } from 'node:http';

export interface RequestSeen {
	readonly protocol: 'http' | 'https';
	/** as the browser writes it, with the port when it is not the usual one */
	readonly host: string;
	/** for counting wrong tries, nothing else; never kept, never logged */
	readonly address: string;
}

type Asked = Pick<IncomingMessage, 'headers' | 'socket'>;

/** With `proxy`, the X-Forwarded headers of the proxy nearest to us count; without, nobody's do. */
export function requestSeen({ headers, socket }: Asked, proxy: boolean): RequestSeen {
	const encrypted = 'encrypted' in socket && socket.encrypted === true;
	const said = (name: string) => (proxy ? last(headers[`x-forwarded-${name}`]) : undefined);
	const protocol = said('proto') ?? (encrypted ? 'https' : 'http');
	return {
		protocol: protocol === 'https' ? 'https' : 'http',
		host: (said('host') ?? headers.host ?? '').toLowerCase(),
		address: said('for') ?? socket.remoteAddress ?? ''
	};
}

function last(header: string | string[] | undefined): string | undefined {
	const parts = (Array.isArray(header) ? header.join(',') : (header ?? '')).split(',');
	return parts.at(-1)?.trim() || undefined;
}
