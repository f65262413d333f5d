// Shows a hat ticket and drops its envelope in, from a tablet that is nobody's own: no cookie, nothing beside the bytes.

import type { BoxAnswer } from '#lib/notes/post.ts';
import { postIntoBox, postUnsigned } from './unsigned-post.ts';

/** What a ticket has locked away, or why it does not count; null when nobody answered. */
export type Shown = Uint8Array<ArrayBuffer> | 'unknown' | 'used' | 'wait' | null;

/** Shows a ticket's pass (32 bytes). Never throws. */
export async function showTicket(round: string, pass: Uint8Array): Promise<Shown> {
	const path = `/box/${encodeURIComponent(round)}/ticket/look`;
	const answer = await postUnsigned(path, new Uint8Array(pass));
	if (!answer || answer.status >= 500) return null;
	if (answer.status === 429) return 'wait';
	if (answer.status === 409) return 'used';
	if (!answer.ok) return 'unknown';
	const locked = await answer.arrayBuffer().catch(() => null);
	return locked && new Uint8Array(locked);
}

/** Posts once: pass ‖ receipt hash ‖ sealed envelope. Gives the box's answer, or null where there was none. Never throws. */
export const dropIn = (round: string, body: Uint8Array<ArrayBuffer>): Promise<BoxAnswer | null> =>
	postIntoBox(`/box/${encodeURIComponent(round)}/ticket`, body);
