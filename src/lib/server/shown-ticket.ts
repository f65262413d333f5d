// A hat ticket that is shown at the tablet: does it count for this round, and what is locked with its code?

import { createHash } from 'node:crypto';
import type { Time } from '#lib/session/session.ts';
import { WrongCodes } from '#lib/server/gateway/wrong-codes.ts';
import type { Store } from '#lib/server/store/store.ts';

/** Guesses are counted as those at a room's code are: twenty wrong ones a minute from one place, then it has to wait. */
export const wrongTickets = new WrongCodes();

export interface ShownTicket {
	/** what the house keeps of its pass, base64 */
	readonly hash: string;
	/** the receipt's hashes, locked with its code, base64 */
	readonly locked: string;
}

/**
 * Takes a round, a ticket's pass and where it was typed. Gives the ticket, `unknown` when it counts for no evening or
 * another one, `wait` after too many wrong ones. Throws what the store throws.
 */
export async function shownTicket(
	store: Pick<Store, 'keptRound' | 'lockedInTicket'>,
	round: string,
	pass: Uint8Array,
	address: string,
	now: Time
): Promise<ShownTicket | 'unknown' | 'wait'> {
	const hash = createHash('sha256').update(pass).digest('base64');
	const tried = wrongTickets.begin(address, hash, now);
	if (!tried) return 'wait';
	let right = true;
	try {
		const kept = await store.keptRound(round);
		const locked = kept && (await store.lockedInTicket(kept.session, hash));
		right = locked !== null;
		return locked === null ? 'unknown' : { hash, locked };
	} finally {
		tried(right);
	}
}
