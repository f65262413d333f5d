// How fast one seat or socket may ask: a burst, then a steady rate. What comes faster is refused, not queued.

import type { Time } from '#lib/session/session.ts';

export class Pace {
	readonly #burst: number;
	readonly #perSecond: number;
	readonly #left = new Map<string, { tokens: number; at: Time }>();

	constructor(burst: number, perSecond: number) {
		this.#burst = burst;
		this.#perSecond = perSecond;
	}

	/** Takes one token of `who`, if there is one. */
	allows(who: string, now: Time): boolean {
		const known = this.#left.get(who);
		const tokens = known ? this.#filled(known, now) : this.#burst;
		if (tokens < 1) return false;
		this.#left.set(who, { tokens: tokens - 1, at: Math.max(now, known?.at ?? now) });
		return true;
	}

	/** Forgets whoever has a full burst again. */
	sweep(now: Time): void {
		for (const [who, known] of this.#left)
			if (this.#filled(known, now) >= this.#burst) this.#left.delete(who);
	}

	get size(): number {
		return this.#left.size;
	}

	#filled({ tokens, at }: { tokens: number; at: Time }, now: Time): number {
		return Math.min(this.#burst, tokens + (Math.max(0, now - at) / 1000) * this.#perSecond);
	}
}
