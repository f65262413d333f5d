// Envelopes that wait in memory until their box is sealed: one for each token of a phone and each ticket out of the hat.

import { timingSafeEqual } from 'node:crypto';
import type { SealedEnvelope } from '#lib/server/store/sealed-box.ts';

/** A phone's token or a hat ticket, each in base64url or base64; never a seat. */
export type Admission = `token ${string}` | `ticket ${string}`;

export interface Held extends SealedEnvelope {
	readonly by: Admission;
}

/** The other processes that collect for the same evenings; their memory is as good as ours, and no disk. */
export interface OtherBoxes {
	/** All of them hold the envelope when it resolves; false: one holds another by the same token. Rejects when that is not known. */
	share(session: string, round: string, held: Held): Promise<boolean>;
	/** What they hold and we do not; rejects when one of them does not say. */
	gather(round: string, have: readonly Admission[]): Promise<readonly Held[]>;
}

const same = (a: SealedEnvelope, b: SealedEnvelope) =>
	timingSafeEqual(a.sealed, b.sealed) && timingSafeEqual(a.receiptHash, b.receiptHash);

interface Waiting {
	readonly session: string;
	readonly held: Map<Admission, Held>;
}

export class Envelopes {
	readonly #of = new Map<string, Waiting>();

	/** Keeps an envelope. False when another came by the same token: the first one stays. */
	put(session: string, round: string, one: Held): boolean {
		const waiting = this.#of.get(round) ?? { session, held: new Map() };
		this.#of.set(round, waiting);
		const before = waiting.held.get(one.by);
		if (before) return same(before, one);
		waiting.held.set(one.by, one);
		return true;
	}

	all(round: string): readonly Held[] {
		return [...(this.#of.get(round)?.held.values() ?? [])];
	}

	has(round: string, by: Admission): boolean {
		return this.#of.get(round)?.held.has(by) ?? false;
	}

	/** How many phones have sent. */
	phones(round: string): number {
		return this.all(round).filter(({ by }) => by.startsWith('token ')).length;
	}

	/** Rounds of which envelopes wait, with their sessions. */
	get rounds(): readonly { readonly round: string; readonly session: string }[] {
		return [...this.#of].map(([round, { session }]) => ({ round, session }));
	}

	wipe(round: string): void {
		for (const { sealed } of this.all(round)) sealed.fill(0);
		this.#of.delete(round);
	}
}
