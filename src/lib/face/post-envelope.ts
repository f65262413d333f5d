// Fetches this phone's ticket, and carries its envelope to the box: no cookie, no header of ours, nothing beside the bytes.
// Source: trust.md 3.5, phases 1 and 4.

import { boxAnswers, readGiven, type BoxAnswer, type Given } from '#lib/notes/post.ts';

/** Phones wait by chance up to this long, so that when they send tells nothing. */
export const MOST_DELAY_MS = 15_000;

const post = (path: string, body: Uint8Array<ArrayBuffer>, signal: AbortSignal) =>
	fetch(path, {
		method: 'POST',
		body,
		headers: { 'content-type': 'application/octet-stream' },
		credentials: 'omit',
		referrerPolicy: 'no-referrer',
		cache: 'no-store',
		signal
	});

/** What came of asking for a ticket. not_open: not now, or not for this phone · other: it asked with other bytes before */
export type TicketAnswer = Given | 'not_open' | 'other';

/** Asks for this phone's ticket once; null where there was no answer. Never throws. */
export async function askTicket(
	round: string,
	asking: Uint8Array<ArrayBuffer>,
	signal: AbortSignal
): Promise<TicketAnswer | null> {
	try {
		const answer = await post(`/box/${encodeURIComponent(round)}/token`, asking, signal);
		if (answer.ok) return readGiven(new Uint8Array(await answer.arrayBuffer()));
		if (answer.status === 409) return 'other';
		return answer.status < 500 ? 'not_open' : null;
	} catch {
		return null;
	}
}

/** Posts an envelope once; gives the box's answer, or null where there was none. Never throws. */
export async function postOnce(
	round: string,
	body: Uint8Array<ArrayBuffer>,
	signal: AbortSignal
): Promise<BoxAnswer | null> {
	try {
		const answer = await post(`/box/${encodeURIComponent(round)}`, body, signal);
		if (answer.status >= 500) return null;
		const said = await answer.text();
		return boxAnswers.find((one) => one === said) ?? null;
	} catch {
		return null;
	}
}
