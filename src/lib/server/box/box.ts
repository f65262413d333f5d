// The box of one round of unsigned notes: sealed envelopes wait in memory until all are kept at once, shuffled.
// Whoever brings one shows a token that the house gave blindly: it cannot know to which phone. Source: trust.md 3.5.

import { createHash, randomInt } from 'node:crypto';
import type { BoxAnswer, BoxState, Given, Redeeming } from '#lib/notes/post.ts';
import type { ReflectionStep } from '#lib/session/moments.ts';
import type { SeatId } from '#lib/session/session.ts';
import type { Log } from '#lib/server/log.ts';
import { Envelopes, type Admission, type Held, type OtherBoxes } from '#lib/server/box/held.ts';
import { Issuers } from '#lib/server/box/issuer.ts';
import { shuffled } from '#lib/notes/shuffle.ts';
import type { SealedEnvelope, Sealing } from '#lib/server/store/sealed-box.ts';
import { Stale, type Store } from '#lib/server/store/store.ts';

/** What the box has to know of the room. */
export interface Round {
	readonly session: string;
	readonly round: string;
	readonly step: ReflectionStep;
	/** phones the box was opened for; null before */
	readonly roster: readonly SeatId[] | null;
	/** every phone of the round has sent */
	readonly allSent: () => void;
}

interface Sealed {
	readonly count: number;
	/** hashes of the envelopes that were kept, where this process kept them */
	readonly kept: ReadonlySet<string> | null;
}

export interface BoxParts {
	readonly store: Pick<Store, 'keptRound' | 'issueTicket' | 'sealRound' | 'envelopeKept'>;
	/** the round as its room sees it, if that room is live here */
	readonly roundOf: (round: string) => Round | null;
	/** Brings a session's room here, if it is live; throws when the store cannot say. */
	readonly bring: (session: string) => Promise<unknown>;
	readonly log: Log;
	readonly others?: OtherBoxes;
}

export class Box {
	readonly #parts: BoxParts;
	readonly #issuers: Issuers;
	readonly #envelopes = new Envelopes();
	readonly #sealed = new Map<string, Sealed>();
	readonly #sealing = new Map<string, Promise<Sealed>>();

	constructor(parts: BoxParts) {
		this.#parts = parts;
		this.#issuers = new Issuers(parts.store);
	}

	/**
	 * A phone's ticket for what it has blinded (32 bytes). `other`: it has asked with other bytes before.
	 * `not_open`: not now, or this seat is not of the round.
	 */
	async ticket(
		id: string,
		seat: SeatId,
		blinded: Uint8Array
	): Promise<Given | 'other' | 'not_open'> {
		const round = await this.#find(id);
		if (!round || round.step === 'sealed' || this.#sealed.has(id)) return 'not_open';
		if (!round.roster?.includes(seat)) return 'not_open';
		const given = await this.#issuers.give(id, seat, blinded);
		return given === 'no' ? 'not_open' : given;
	}

	/**
	 * Takes a sealed envelope for a token. The same again is answered the same, another one is refused. Throws while it
	 * is not known that the other processes hold it too: then the phone sends it again.
	 */
	async redeem(id: string, redeeming: Redeeming): Promise<BoxAnswer> {
		const open = await this.#opened(id, redeeming, ['collecting']);
		if (typeof open === 'string') return open;
		const right = await this.#issuers.holds(id, redeeming);
		if (right === null) return this.#after(id, redeeming.sealed);
		if (!right) return 'refused';
		const by = `token ${Buffer.from(redeeming.token).toString('base64url')}` as const;
		return this.#take(open, by, redeeming);
	}

	/** Takes what was put in with a ticket out of the hat, whose hash is known to be true; also while people write. */
	async collectTicket(
		id: string,
		ticket: string,
		sealed: Uint8Array,
		receiptHash: Uint8Array
	): Promise<BoxAnswer> {
		const envelope = { sealed, receiptHash };
		const open = await this.#opened(id, envelope, ['writing', 'collecting']);
		return typeof open === 'string' ? open : this.#take(open, `ticket ${ticket}`, envelope);
	}

	/** Whether a ticket out of the hat was used already, in a box that is still open. */
	holdsTicket(id: string, ticket: string): boolean {
		return this.#envelopes.has(id, `ticket ${ticket}`);
	}

	/** Keeps an envelope in memory for another process; false when another one came by the same token. */
	hold(session: string, id: string, held: Held): boolean {
		if (this.#sealed.has(id)) return true;
		const first = this.#envelopes.put(session, id, held);
		const round = this.#parts.roundOf(id);
		// a ticket never shuts the box: at the tablet the next person may be writing
		if (round?.step === 'collecting' && round.roster && held.by.startsWith('token '))
			if (this.#envelopes.phones(id) >= round.roster.length) round.allSent();
		return first;
	}

	/** What the process that seals does not have; it has the rest. */
	give(id: string, have: readonly Admission[]): readonly Held[] {
		return this.#envelopes.all(id).filter(({ by }) => !have.includes(by));
	}

	/** Rounds of which envelopes wait here, with their sessions. */
	get waiting(): Envelopes['rounds'] {
		return this.#envelopes.rounds;
	}

	/** Is this round still to be sealed? The same answer for everybody. */
	async state(id: string): Promise<BoxState> {
		if (this.#sealed.has(id)) return 'sealed';
		const round = this.#parts.roundOf(id);
		if (round) return round.step === 'sealed' ? 'sealed' : 'open';
		return typeof (await this.#parts.store.keptRound(id))?.envelopes === 'number'
			? 'sealed'
			: 'open';
	}

	/**
	 * Keeps all envelopes in one transaction, once, while the evening stands at `expected`; gives how many there are.
	 * Throws what the store throws, and when another process does not say what it holds.
	 */
	async seal(closing: Omit<Sealing, 'envelopes' | 'tickets'>): Promise<number> {
		const { round } = closing;
		const known = this.#sealed.get(round);
		if (known) return known.count;
		const sealing =
			this.#sealing.get(round) ?? this.#seal(closing).finally(() => this.#sealing.delete(round));
		this.#sealing.set(round, sealing);
		return (await sealing).count;
	}

	/** What the store knows of a round that an earlier process may have sealed; null when it is still open. */
	async recall(round: string): Promise<Sealed | null> {
		const count = (await this.#parts.store.keptRound(round))?.envelopes;
		if (typeof count !== 'number') return null;
		return this.#over(round, { count, kept: null });
	}

	/** Forgets rounds that the store gives no tickets for any more: over for a day, or closed by another process. */
	async sweep(): Promise<void> {
		for (const round of this.#issuers.rounds)
			if (!(await this.#parts.store.keptRound(round))?.issuer) this.forget(round);
	}

	/** The evening is over. */
	forget(id: string): void {
		this.#envelopes.wipe(id);
		this.#issuers.forget(id);
		this.#sealed.delete(id);
	}

	/** The round as its room sees it, wherever the room was. */
	async #find(id: string): Promise<Round | null> {
		const here = this.#parts.roundOf(id);
		if (here) return here;
		const kept = await this.#parts.store.keptRound(id);
		if (kept?.issuer) await this.#parts.bring(kept.session);
		return this.#parts.roundOf(id);
	}

	/** The round, if it takes envelopes now; else what is answered to whoever brings this one. */
	async #opened(
		id: string,
		{ sealed }: Pick<SealedEnvelope, 'sealed'>,
		steps: readonly ReflectionStep[]
	): Promise<Round | BoxAnswer> {
		await this.#sealing.get(id)?.catch(() => null);
		const round = await this.#find(id);
		if (!round) {
			const kept = await this.#parts.store.keptRound(id);
			if (!kept) return 'not_open';
			return kept.envelopes === null ? 'late' : this.#after(id, sealed);
		}
		if (this.#sealed.has(id) || round.step === 'sealed') return this.#after(id, sealed);
		return round.roster && steps.includes(round.step) ? round : 'not_open';
	}

	/** What is answered to an envelope that comes after the seal, also when this process knows nothing of the round. */
	async #after(id: string, sealed: Uint8Array): Promise<BoxAnswer> {
		const hash = hashOf(sealed);
		const kept =
			this.#sealed.get(id)?.kept?.has(hash) || (await this.#parts.store.envelopeKept(id, hash));
		return kept ? 'kept' : 'late';
	}

	async #take(round: Round, by: Admission, envelope: SealedEnvelope): Promise<BoxAnswer> {
		// what was looked up took time: the box may have been sealed meanwhile
		if (this.#sealing.has(round.round) || this.#sealed.has(round.round)) {
			await this.#sealing.get(round.round)?.catch(() => null);
			if (this.#sealed.has(round.round)) return this.#after(round.round, envelope.sealed);
		}
		// its own copy, which is wiped when the box is sealed
		const held = { by, sealed: envelope.sealed.slice(), receiptHash: envelope.receiptHash };
		if (!this.hold(round.session, round.round, held)) return 'refused';
		const shared = (await this.#parts.others?.share(round.session, round.round, held)) ?? true;
		return shared ? 'in_box' : 'refused';
	}

	async #seal(closing: Omit<Sealing, 'envelopes' | 'tickets'>): Promise<Sealed> {
		const { session, round } = closing;
		const before = await this.recall(round);
		if (before) return before;
		const here = this.#envelopes.all(round).map(({ by }) => by);
		for (const held of (await this.#parts.others?.gather(round, here)) ?? [])
			this.#envelopes.put(session, round, held);
		const envelopes = shuffled(this.#envelopes.all(round), (n) => randomInt(n));
		const used = envelopes.flatMap(({ by }) =>
			by.startsWith('ticket ') ? by.slice('ticket '.length) : []
		);
		const tickets = shuffled(used, (n) => randomInt(n));
		try {
			await this.#parts.store.sealRound({ ...closing, envelopes, tickets });
		} catch (cause) {
			if (!(cause instanceof Stale)) this.#parts.log('seal_failed');
			throw cause;
		}
		if (this.#parts.others) {
			// another process may have been faster, with one envelope less: what is kept is what counts
			const kept = await this.recall(round);
			if (kept) return kept;
		}
		const kept = new Set(envelopes.map(({ sealed }) => hashOf(sealed)));
		return this.#over(round, { count: envelopes.length, kept });
	}

	#over(round: string, sealed: Sealed): Sealed {
		this.#sealed.set(round, sealed);
		this.#envelopes.wipe(round);
		this.#issuers.forget(round);
		return sealed;
	}
}

const hashOf = (sealed: Uint8Array) => createHash('sha256').update(sealed).digest('base64');
