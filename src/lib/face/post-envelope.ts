// Fetches this phone's ticket, and carries its envelope to the box: no cookie, no header of ours, nothing beside the bytes.
// Source: trust.md 3.5, phases 1 and 4.

import { readGiven, type BoxAnswer, type Given } from '#lib/notes/post.ts';
import { postIntoBox, postUnsigned } from './unsigned-post.ts';

/** Phones wait by chance up to this long, so that when they send tells nothing. */
export const MOST_DELAY_MS = 15_000;

/** What came of asking for a ticket. not_open: not now, or not for this phone · other: it asked with other bytes before */
export type TicketAnswer = Given | 'not_open' | 'other';

/** Asks for this phone's ticket once; null where there was no answer. Never throws. */
export async function askTicket(
	round: string,
	asking: Uint8Array<ArrayBuffer>,
	signal: AbortSignal
): Promise<TicketAnswer | null> {
	const answer = await postUnsigned(`/box/${encodeURIComponent(round)}/token`, asking, signal);
	if (!answer || answer.status >= 500) return null;
	if (!answer.ok) return answer.status === 409 ? 'other' : 'not_open';
	try {
		return readGiven(new Uint8Array(await answer.arrayBuffer()));
	} catch {
		return null;
	}
}

/** Posts an envelope once; gives the box's answer, or null where there was none. Never throws. */
export const postOnce = (
	round: string,
	body: Uint8Array<ArrayBuffer>,
	signal: AbortSignal
): Promise<BoxAnswer | null> => postIntoBox(`/box/${encodeURIComponent(round)}`, body, signal);
