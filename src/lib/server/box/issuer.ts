// Gives each phone of a round one ticket without knowing it again, and knows a true one when somebody brings it.
// Source: trust.md 3.5, phases 1 and 4.

import { createHash, timingSafeEqual } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Given, Redeeming } from '#lib/notes/post.ts';
import { giveTicket, macOf, tagOf, type Issuer } from '#lib/notes/token.ts';
import type { SeatId } from '#lib/session/session.ts';
import { nobodys } from '#lib/server/store/nobodys.ts';
import { Refused, type Store } from '#lib/server/store/store.ts';

export { newIssuer } from '#lib/notes/token.ts';

export class Issuers {
	readonly #store: Pick<Store, 'keptRound' | 'issueTicket'>;
	readonly #of = new Map<string, Issuer>();

	constructor(store: Pick<Store, 'keptRound' | 'issueTicket'>) {
		this.#store = store;
	}

	/**
	 * Takes what a phone has blinded; gives its ticket once that is kept. `other`: the seat has asked with other bytes
	 * before. `no`: the round is over, or these are no such bytes.
	 */
	async give(round: string, seat: SeatId, blinded: Uint8Array): Promise<Given | 'other' | 'no'> {
		const issuer = await this.#find(round);
		if (!issuer) return 'no';
		let given: Given;
		try {
			given = await this.#inTurn(() => giveTicket(issuer, blinded));
		} catch {
			return 'no';
		}
		const asked = createHash('sha256').update(blinded).digest('base64');
		try {
			return (await this.#store.issueTicket(round, seat, asked)) ? given : 'other';
		} catch (cause) {
			if (cause instanceof Refused) return 'no';
			throw cause;
		}
	}

	/** Whether the token is one of this round, and its tag was made for this envelope. Null: the round is over. */
	async holds(
		round: string,
		{ token, tag, receiptHash, sealed }: Redeeming
	): Promise<boolean | null> {
		const issuer = await this.#find(round);
		if (!issuer) return null;
		// sealed while this waited for its turn, and the keys are wiped
		const still = () => this.#of.get(round) === issuer;
		const mac = await this.#inTurn(() => (still() ? macOf(issuer, token) : null));
		if (!mac) return null;
		const right = tagOf(mac, round, sealed, receiptHash);
		mac.fill(0);
		return timingSafeEqual(right, tag);
	}

	/** Rounds whose keys are in memory here. */
	get rounds(): readonly string[] {
		return [...this.#of.keys()];
	}

	forget(round: string): void {
		this.#of.get(round)?.secretKey.fill(0);
		this.#of.delete(round);
	}

	/** Milliseconds of arithmetic, for a whole room at once: each in a turn of its own, so that Pause comes in between. */
	#inTurn<T>(work: () => T): Promise<T> {
		return this.#queued(work) as Promise<T>;
	}
	/** On behalf of nobody: the end of the queue stays, and would keep hold of the request that was last in it. */
	readonly #queued = nobodys((work: () => unknown): Promise<unknown> => {
		const mine = this.#last.then(() => nextTurn()).then(work);
		this.#last = mine.then(
			() => undefined,
			() => undefined
		);
		return mine;
	});
	#last: Promise<void> = Promise.resolve();

	async #find(round: string): Promise<Issuer | null> {
		const known = this.#of.get(round);
		if (known) return known;
		const issuer = (await this.#store.keptRound(round))?.issuer ?? null;
		// whoever asked at the same moment has it already: there is one of it, or another phone would be told it is over
		const first = this.#of.get(round) ?? issuer;
		if (first) this.#of.set(round, first);
		return first;
	}
}
