// A store whose every step takes its time, in an order that a proof decides, and that remembers each state it ever kept.

import type { Plan } from '#lib/session/plan.ts';
import { inKeptOrder } from '#lib/session/kept-order.ts';
import type { Session } from '#lib/session/session.ts';
import type { LiveSession } from '#lib/server/store/store.ts';
import { LiveStore, notKept, sessionId } from '../../support/live-store.ts';

/** done · never: lost on the way to the disk · unheard: on the disk, but nobody hears of it */
export type Fate = 'done' | 'never' | 'unheard';

export class ScheduledStore extends LiveStore {
	/** what was kept under each seq */
	readonly kept = new Map<number, Session>();
	readonly #step: (what: string) => Promise<unknown>;
	readonly #fate: () => Fate;

	/** `step` is waited for before a write arrives and again before its answer does. */
	constructor(plan: Plan, step: (what: string) => Promise<unknown>, fate: () => Fate) {
		super(plan);
		this.#step = step;
		this.#fate = fate;
		this.kept.set(this.present.seq, this.present);
	}

	get present(): Session {
		const { plan, seq, state } = this.live.get(sessionId)!;
		return { ...state, plan, seq };
	}

	override async writeLive(
		session: string,
		expected: number,
		seq: number,
		state: LiveSession['state']
	): Promise<void> {
		const fate = this.#fate();
		await this.#step('a write arrives');
		if (fate === 'never') throw notKept();
		await super.writeLive(session, expected, seq, state);
		this.kept.set(seq, inKeptOrder(this.present));
		await this.#step('its answer arrives');
		if (fate === 'unheard') throw notKept();
	}

	override async liveSession(session: string): Promise<LiveSession | null> {
		await this.#step('a look at what is kept');
		return super.liveSession(session);
	}
}
