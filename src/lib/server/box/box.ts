// The box of one round of unsigned notes: envelopes wait in memory, one a phone, until all are kept at once, shuffled.
// It never looks inside, and forgets which phone sent which the moment they are kept.

import { createHash, randomInt } from 'node:crypto';
import type { SeatId } from '#lib/session/session.ts';
import type { Log } from '#lib/server/log.ts';
import { Refused, Stale, type Store } from '#lib/server/store/store.ts';
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

/** The other processes that collect for the same evenings; their memory is as good as ours, and no disk. */
export interface OtherBoxes {
	/** All of them hold the envelope when it resolves; rejects when that is not known. */
	share(session: string, round: string, seat: SeatId, envelope: Uint8Array): Promise<void>;
	/** What they hold and we do not; rejects when one of them does not say. */
	gather(round: string, have: readonly SeatId[]): Promise<readonly Held[]>;
}

export interface Held {
	readonly seat: SeatId;
	readonly envelope: Uint8Array;
}

interface Waiting {
	readonly session: string;
	readonly bySeat: Map<SeatId, Uint8Array>;
}

export interface BoxParts {
	readonly store: Pick<Store, 'sealRound' | 'roundSealed' | 'envelopeKept' | 'openRound'>;
	/** the round as its room sees it, if that room is live here */
	readonly roundOf: (round: string) => Round | null;
	readonly log: Log;
	readonly others?: OtherBoxes;
}

export class Box {
	readonly #parts: BoxParts;
	readonly #envelopes = new Map<string, Waiting>();
	readonly #sealed = new Map<string, Sealed>();
	readonly #sealing = new Map<string, Promise<Sealed>>();

	constructor(parts: BoxParts) {
		this.#parts = parts;
	}

	/**
	 * Takes a phone's envelope; a second one of the same phone replaces the first. Throws while it is not known that
	 * the other processes hold it too: then the phone sends it again.
	 */
	async collect(id: string, seat: SeatId, envelope: Uint8Array): Promise<BoxAnswer> {
		await this.#sealing.get(id)?.catch(() => null);
		const round = this.#parts.roundOf(id);
		if (!round)
			return (await this.#parts.store.roundSealed(id)) ? this.#after(id, envelope) : 'not_open';
		if (round.step === 'writing' || !round.seats.includes(seat)) return 'not_open';
		const sealed =
			this.#sealed.get(id) ?? (round.step === 'sealed' ? await this.recall(round) : null);
		if (sealed) return sealed.kept.has(hashOf(envelope)) ? 'kept' : this.#after(id, envelope);
		if (round.step === 'sealed') return 'late';

		this.hold(round.session, id, { seat, envelope });
		await this.#parts.others?.share(round.session, id, seat, envelope);
		return 'in_box';
	}

	/** What is answered to an envelope that comes after the seal, also when this process knows nothing of the round. */
	async #after(id: string, envelope: Uint8Array): Promise<BoxAnswer> {
		return (await this.#parts.store.envelopeKept(id, hashOf(envelope))) ? 'kept' : 'late';
	}

	/** Keeps an envelope in memory, also for another process; when every phone of the room has sent, says so. */
	hold(session: string, id: string, { seat, envelope }: Held): void {
		if (this.#sealed.has(id)) return;
		const waiting = this.#waiting(session, id);
		waiting.bySeat.set(seat, envelope);
		const round = this.#parts.roundOf(id);
		if (round?.step !== 'collecting') return;
		if (round.seats.every((one) => waiting.bySeat.has(one))) round.allSent();
	}

	/** What the process that seals does not have; it has the rest. */
	give(id: string, have: readonly SeatId[]): readonly Held[] {
		const waiting = this.#envelopes.get(id);
		if (!waiting) return [];
		return [...waiting.bySeat]
			.filter(([seat]) => !have.includes(seat))
			.map(([seat, envelope]) => ({ seat, envelope }));
	}

	/** Rounds of which envelopes wait here, with their sessions. */
	get waiting(): readonly { readonly round: string; readonly session: string }[] {
		return [...this.#envelopes].map(([round, { session }]) => ({ round, session }));
	}

	/** Is this round still to be sealed? The same answer for everybody. */
	async state(id: string): Promise<'open' | 'sealed'> {
		const round = this.#parts.roundOf(id);
		const sealed = round
			? round.step === 'sealed' || this.#sealed.has(id)
			: await this.#parts.store.roundSealed(id);
		return sealed ? 'sealed' : 'open';
	}

	/**
	 * Keeps all envelopes in one transaction, once, while the evening stands at `expected`; gives how many there are.
	 * Throws what the store throws, and when another process does not say what it holds.
	 */
	async seal(session: string, id: string, expected?: number): Promise<number> {
		const known = this.#sealed.get(id);
		if (known) return known.count;
		const sealing =
			this.#sealing.get(id) ??
			this.#seal(session, id, expected).finally(() => this.#sealing.delete(id));
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
		this.#wipe(round);
		return sealed;
	}

	/** The evening is over. */
	forget(id: string): void {
		this.#wipe(id);
		this.#sealed.delete(id);
	}

	async #seal(session: string, id: string, expected?: number): Promise<Sealed> {
		const before = await this.recall({ session, round: id });
		if (before) return before;
		const { bySeat } = this.#waiting(session, id);
		const others = await this.#parts.others?.gather(id, [...bySeat.keys()]);
		for (const { seat, envelope } of others ?? [])
			if (!bySeat.has(seat)) bySeat.set(seat, envelope);
		const envelopes = shuffled([...bySeat.values()], (n) => randomInt(n));
		try {
			await this.#parts.store.sealRound(session, id, envelopes, expected);
		} catch (cause) {
			if (!(cause instanceof Stale)) this.#parts.log('seal_failed');
			throw cause;
		}
		const sealed = { count: envelopes.length, kept: new Set(envelopes.map(hashOf)) };
		if (this.#parts.others) {
			// another process may have been faster, with one envelope less: what is kept is what counts
			const kept = await this.recall({ session, round: id });
			if (kept) return kept;
		}
		this.#sealed.set(id, sealed);
		this.#wipe(id);
		return sealed;
	}

	#waiting(session: string, id: string): Waiting {
		const waiting = this.#envelopes.get(id) ?? { session, bySeat: new Map() };
		this.#envelopes.set(id, waiting);
		return waiting;
	}

	#wipe(id: string): void {
		for (const envelope of this.#envelopes.get(id)?.bySeat.values() ?? []) envelope.fill(0);
		this.#envelopes.delete(id);
	}
}

const hashOf = (envelope: Uint8Array) => createHash('sha256').update(envelope).digest('base64');
