// The hand-over code on the run sheet: whoever types it leads, once. Kept as a hash; shown when it is made and never again.

import { createHash, randomBytes } from 'node:crypto';
import { codeFrom } from '#lib/session/join-code.ts';

/** Twelve signs of thirty-two: 60 bits, nothing anybody guesses. */
export const handOverLength = 12;

/** What is kept of a code of this session. */
export const handOverHash = (session: string, code: string): string =>
	createHash('sha256').update(`${session} ${code}`).digest('hex');

/** A new code, as it is printed (`K7M2-QXAB-3TZ9`), and its hash. */
export function newHandOver(session: string): { readonly printed: string; readonly hash: string } {
	const code = codeFrom(randomBytes(handOverLength));
	return { printed: code.match(/.{4}/g)!.join('-'), hash: handOverHash(session, code) };
}
