// A store in memory for tests of the road: it can be slow, fail, or be written to by somebody else.

import { createHash } from 'node:crypto';
import { openingSession } from '#lib/session/opening.ts';
import type { Plan } from '#lib/session/plan.ts';
import type { KeptRound, SealedEnvelope, Sealing } from '#lib/server/store/sealed-box.ts';
import { NotKept, Refused, Stale, type LiveSession, type Store } from '#lib/server/store/store.ts';
import { newBoxKeys } from './box-phone.ts';

export const sessionId = '00000000-0000-4000-8000-000000000001';
export const roundId = '00000000-0000-4000-8000-00000000000a';
export const groupId = '00000000-0000-4000-8000-00000000000b';
export const code = 'K7M2QX';
export const displayCode = 'ABCDEFGHJK';

export class LiveStore {
	readonly live = new Map<string, LiveSession>();
	readonly rounds = new Map<string, SealedEnvelope[]>();
	/** which seats have asked for a ticket, and with what */
	readonly issued = new Map<string, string>();
	/** out of the hat, used up */
	readonly tickets: string[] = [];
	readonly closed: Parameters<Store['closeSession']>[0][] = [];
	readonly codes = new Map<string, string>();
	writes = 0;
	seals = 0;
	lookups = 0;
	/** thrown by the next calls that write, one each */
	readonly failures: Error[] = [];
	/** while set, writes wait for it */
	gate: Promise<void> | null = null;

	/** `box`: keys of another store, for tickets that count here too */
	constructor(
		plan: Plan,
		session = sessionId,
		codes: readonly [string, string] = [code, displayCode],
		readonly box = newBoxKeys()
	) {
		this.add(plan, session, codes);
	}

	add(plan: Plan, session: string, [join, display]: readonly [string, string]): void {
		const {
			seq,
			plan: kept,
			...state
		} = openingSession({
			id: session,
			code: join,
			plan,
			joker: { facilitator: 'facilitator-ana', word: 'Ana' },
			round: session === sessionId ? roundId : session,
			keys: this.box.keys,
			now: Date.now()
		});
		this.live.set(session, {
			session,
			group: groupId,
			seq,
			plan: kept,
			state,
			display_code: display
		});
	}

	/** As the rest of the house sees it; whatever a test does not need is not there. */
	get store(): Store {
		return this as unknown as Store;
	}

	/** Holds all writes until the returned function is called. */
	hold(): () => void {
		let release = () => {};
		this.gate = new Promise((go) => (release = go));
		return () => {
			this.gate = null;
			release();
		};
	}

	/** Another process has written: the same state with a change, one seq further. */
	meddle(change: Partial<LiveSession['state']>): void {
		const live = this.live.get(sessionId)!;
		this.live.set(sessionId, { ...live, seq: live.seq + 1, state: { ...live.state, ...change } });
	}

	async liveSession(session: string): Promise<LiveSession | null> {
		this.lookups += 1;
		await Promise.resolve();
		return structuredClone(this.live.get(session) ?? null);
	}
	async liveByCode(asked: string): Promise<LiveSession | null> {
		return this.#find((live) => live.state.code === asked);
	}
	async liveByDisplayCode(asked: string): Promise<LiveSession | null> {
		return this.#find((live) => live.display_code === asked);
	}

	async writeLive(
		session: string,
		expected: number,
		seq: number,
		state: LiveSession['state']
	): Promise<void> {
		this.writes += 1;
		await this.gate;
		this.#fail();
		const live = this.live.get(session);
		if (!live || live.seq !== expected) throw new Stale();
		this.live.set(session, { ...live, seq, state: structuredClone(state) });
	}

	async closeSession(close: Parameters<Store['closeSession']>[0]): Promise<void> {
		await this.gate;
		this.#fail();
		if (this.live.get(close.session)?.seq !== close.expected) throw new Stale();
		this.live.delete(close.session);
		this.closed.push(close);
	}

	async setHandOver(session: string, codeHash: string): Promise<void> {
		this.codes.set(session, codeHash);
	}
	async useHandOver(session: string, codeHash: string): Promise<boolean> {
		await Promise.resolve();
		return (
			this.live.has(session) && this.codes.get(session) === codeHash && this.codes.delete(session)
		);
	}

	async groupsOf(): Promise<{ id: string; review_days: number }[]> {
		return [{ id: groupId, review_days: 1 }];
	}

	async liveSeqs(sessions: readonly string[]): Promise<{ session: string; seq: number }[]> {
		return [...this.live.values()].filter(({ session }) => sessions.includes(session));
	}
	/** The summary of a closed session, as far as a room asks for it. */
	async summary(session: string): Promise<{ token: string } | null> {
		return this.closed.find((close) => close.session === session) ?? null;
	}

	async keptRound(round: string): Promise<KeptRound | null> {
		const session = [...this.live.values()].find(({ state }) => state.box?.round === round);
		const kept = this.rounds.get(round);
		if (!session && !kept) return null;
		return {
			session: session?.session ?? sessionId,
			issuer: kept ? null : { ...this.box.issuer, secretKey: this.box.issuer.secretKey.slice() },
			envelopes: kept?.length ?? null
		};
	}
	async issueTicket(round: string, seat: string, asked: string): Promise<boolean> {
		await Promise.resolve();
		if (this.rounds.has(round)) throw new Refused('gone');
		const key = `${round} ${seat}`;
		if (!this.issued.has(key)) this.issued.set(key, asked);
		return this.issued.get(key) === asked;
	}
	async sealRound({ session, round, envelopes, expected, tickets = [] }: Sealing): Promise<void> {
		await this.gate;
		this.#fail();
		if (expected !== undefined && this.live.get(session)?.seq !== expected) throw new Stale();
		if (this.rounds.has(round)) return;
		this.seals += 1;
		this.issued.clear();
		this.tickets.push(...tickets);
		this.rounds.set(
			round,
			envelopes.map(({ sealed, receiptHash }) => ({
				sealed: sealed.slice(),
				receiptHash: receiptHash.slice()
			}))
		);
	}
	async envelopeKept(round: string, hash: string): Promise<boolean> {
		const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64');
		return this.rounds.get(round)?.some(({ sealed }) => hashOf(sealed) === hash) ?? false;
	}

	async #find(is: (live: LiveSession) => boolean): Promise<LiveSession | null> {
		this.lookups += 1;
		await Promise.resolve();
		return structuredClone([...this.live.values()].find(is) ?? null);
	}

	#fail(): void {
		const failure = this.failures.shift();
		if (failure) throw failure;
	}
}

export const notKept = () => new NotKept('no answer');
export const stale = () => new Stale();
