// Slows down who guesses: each wrong try from one place, or for one name, makes the next one wait longer.
// In memory only, under hashes whose key dies with this process.

import { createHmac, randomBytes } from 'node:crypto';

/** wrong tries that cost nothing: people mistype */
const free = 4;
/** the wait after that doubles from here, milliseconds */
const first = 2_000;
const most = 15 * 60_000;
/** forgotten after this long without a try */
const memory = 3_600_000;
const places = 5_000;

interface Tries {
	wrong: number;
	last: number;
}

export class Throttle {
	readonly #key = randomBytes(32);
	readonly #tries = new Map<string, Tries>();

	/** Milliseconds until the next try counts; 0 for now. The longest wait of all `about` holds. */
	wait(about: readonly string[], now: number): number {
		return Math.max(0, ...about.map((what) => this.#until(what, now) - now));
	}

	wrong(about: readonly string[], now: number): void {
		for (const what of about) {
			const name = this.#nameOf(what);
			const known = this.#tries.get(name);
			const before = known && now - known.last < memory ? known.wrong : 0;
			this.#tries.delete(name);
			this.#tries.set(name, { wrong: before + 1, last: now });
		}
		for (const [oldest] of this.#tries) {
			if (this.#tries.size <= places) break;
			this.#tries.delete(oldest);
		}
	}

	right(about: readonly string[]): void {
		for (const what of about) this.#tries.delete(this.#nameOf(what));
	}

	#until(what: string, now: number): number {
		const known = this.#tries.get(this.#nameOf(what));
		if (!known || known.wrong <= free || now - known.last >= memory) return now;
		return known.last + Math.min(most, first * 2 ** (known.wrong - free - 1));
	}

	#nameOf(what: string): string {
		return createHmac('sha256', this.#key).update(what).digest('base64url');
	}
}
