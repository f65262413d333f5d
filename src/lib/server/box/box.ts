// The box of one round of unsigned notes: envelopes wait in memory, one a phone, until all are kept at once, shuffled.
// It never looks inside, and forgets which phone sent which the moment they are kept.

import { createHash, randomInt } from 'node:crypto';
import type { SeatId } from '#lib/session/session.ts';
import type { Log } from '#lib/server/log.ts';
import { Refused, type Store } from '#lib/server/store/store.ts';
import { shuffled } from '#lib/server/box/shuffle.ts';

/** every envelope is as long as every other, whatever is in it */
export const envelopeBytes = 4096;

/**
 * in_box: here, but a power cut would lose it: send again until kept · kept: on the disk ·
 * late: the box was sealed without it · not_open: nothing is collected now, or not from this phone
 */
export type BoxAnswer = 'in_box' | 'kept' | 'late' | 'not_open';

/** What the box has to know of the room. */
export interface Round {
	readonly session: string;
	readonly round: string;
	readonly step: 'writing' | 'collecting' | 'sealed';
	readonly seats: readonly SeatId[];
	/** every phone of the room has sent */
	readonly allSent: () => void;
}

interface Sealed {
	readonly count: number;
	/** hashes of the envelopes that were kept, to answer whoever sends again */
	readonly kept: ReadonlySet<string>;
}

export interface BoxParts {
	readonly store: Pick<Store, 'sealRound' | 'roundSealed' | 'openRound'>;
	/** the round as its room sees it, if that room is live here */
	readonly roundOf: (round: string) => Round | null;
	readonly log: Log;
}

export class Box {
	readonly #parts: BoxParts;
	readonly #envelopes = new Map<string, Map<SeatId, Uint8Array>>();
	readonly #sealed = new Map<string, Sealed>();
	readonly #sealing = new Map<string, Promise<Sealed>>();

	constructor(parts: BoxParts) {
		this.#parts = parts;
	}

	/** Takes a phone's envelope; a second one of the same phone replaces the first. */
	async collect(id: string, seat: SeatId, envelope: Uint8Array): Promise<BoxAnswer> {
		await this.#sealing.get(id)?.catch(() => null);
		const round = this.#parts.roundOf(id);
		if (!round) return (await this.#parts.store.roundSealed(id)) ? 'late' : 'not_open';
		if (round.step === 'writing' || !round.seats.includes(seat)) return 'not_open';
		const sealed =
			this.#sealed.get(id) ?? (round.step === 'sealed' ? await this.recall(round) : null);
		if (sealed) return sealed.kept.has(hashOf(envelope)) ? 'kept' : 'late';
		if (round.step === 'sealed') return 'late';

		const waiting = this.#envelopes.get(id) ?? new Map<SeatId, Uint8Array>();
		this.#envelopes.set(id, waiting.set(seat, envelope));
		if (round.seats.every((one) => waiting.has(one))) round.allSent();
		return 'in_box';
	}

	/** Is this round still to be sealed? The same answer for everybody. */
	async state(id: string): Promise<'open' | 'sealed'> {
		const round = this.#parts.roundOf(id);
		const sealed = round
			? round.step === 'sealed' || this.#sealed.has(id)
			: await this.#parts.store.roundSealed(id);
		return sealed ? 'sealed' : 'open';
	}

	/** Keeps all envelopes in one transaction, once; gives how many there are. Throws what the store throws. */
	async seal(session: string, id: string): Promise<number> {
		const known = this.#sealed.get(id);
		if (known) return known.count;
		const sealing =
			this.#sealing.get(id) ?? this.#seal(session, id).finally(() => this.#sealing.delete(id));
		this.#sealing.set(id, sealing);
		return (await sealing).count;
	}

	/** What the store knows of a round that an earlier process may have sealed; null when it is still open. */
	async recall({ session, round }: Pick<Round, 'session' | 'round'>): Promise<Sealed | null> {
		if (!(await this.#parts.store.roundSealed(round))) return null;
		const contents = await this.#parts.store.openRound(session).catch((cause: unknown) => {
			if (cause instanceof Refused) return [];
			throw cause;
		});
		const sealed = { count: contents.length, kept: new Set(contents.map(hashOf)) };
		this.#sealed.set(round, sealed);
		this.#envelopes.delete(round);
		return sealed;
	}

	/** The evening is over. */
	forget(id: string): void {
		this.#wipe(id);
		this.#sealed.delete(id);
	}

	async #seal(session: string, id: string): Promise<Sealed> {
		const before = await this.recall({ session, round: id });
		if (before) return before;
		const envelopes = shuffled([...(this.#envelopes.get(id)?.values() ?? [])], (n) => randomInt(n));
		try {
			await this.#parts.store.sealRound(session, id, envelopes);
		} catch (cause) {
			this.#parts.log('seal_failed');
			throw cause;
		}
		const sealed = { count: envelopes.length, kept: new Set(envelopes.map(hashOf)) };
		this.#sealed.set(id, sealed);
		this.#wipe(id);
		return sealed;
	}

	#wipe(id: string): void {
		for (const envelope of this.#envelopes.get(id)?.values() ?? []) envelope.fill(0);
		this.#envelopes.delete(id);
	}
}

const hashOf = (envelope: Uint8Array) => createHash('sha256').update(envelope).digest('base64');
