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
/** most things remembered at once; the one longest untouched is forgotten first */
const room = 5_000;

/** A try that counts as wrong; one wrong try less; nothing counts any more. */
export type TryHeard = 'wrong' | 'less' | 'none';

interface Tries {
	readonly wrong: number;
	readonly last: number;
}

export class Throttle {
	#key = randomBytes(32);
	#tell: (name: string, how: TryHeard) => void = () => {};
	readonly #tries = new Map<string, Tries>();
	readonly #met = new Set<string>();

	/**
	 * Asks for a try. Gives the milliseconds to wait, or 0: then the try counts as wrong at once, so that a
	 * thousand tries in one moment are a thousand tries; `right` takes it back.
	 */
	begin(about: readonly string[], now: number): number {
		const names = about.map((what) => this.#nameOf(what));
		const wait = Math.max(0, ...names.map((name) => this.#until(name, now) - now));
		if (wait > 0) return wait;
		for (const name of names) this.#did(name, 'wrong', now);
		return 0;
	}

	/** The try was right: `who` begins anew, `place` has one wrong try less. */
	right(who: string, place: string, now: number): void {
		this.#did(this.#nameOf(who), 'none', now);
		this.#did(this.#nameOf(place), 'less', now);
	}

	/** Counts together with other processes: they know names by the same key, and hear of each try. */
	share(key: Buffer, tell: (name: string, how: TryHeard) => void): void {
		this.#key = Buffer.from(key);
		this.#tell = tell;
	}

	/** Another process has counted this. */
	heard(name: string, how: TryHeard, now: number): void {
		if (how === 'none') return void this.#tries.delete(name);
		const wrong = Math.max(0, this.#wrongTries(name, now) + (how === 'wrong' ? 1 : -1));
		this.#count(name, { wrong, last: now });
	}

	#did(name: string, how: TryHeard, now: number): void {
		this.heard(name, how, now);
		this.#tell(name, how);
	}

	/** Remembers what has once been right, for as long as this process lives. */
	meet(what: string): void {
		const name = this.#nameOf(what);
		this.#met.delete(name);
		this.#met.add(name);
		for (const oldest of this.#met) {
			if (this.#met.size <= room) break;
			this.#met.delete(oldest);
		}
	}

	knows(what: string): boolean {
		return this.#met.has(this.#nameOf(what));
	}

	#count(name: string, tries: Tries): void {
		this.#tries.delete(name);
		this.#tries.set(name, tries);
		for (const oldest of this.#tries.keys()) {
			if (this.#tries.size <= room) break;
			this.#tries.delete(oldest);
		}
	}

	#wrongTries(name: string, now: number): number {
		const known = this.#tries.get(name);
		return known && now - known.last < memory ? known.wrong : 0;
	}

	#until(name: string, now: number): number {
		const wrong = this.#wrongTries(name, now);
		if (wrong <= free) return now;
		return this.#tries.get(name)!.last + Math.min(most, first * 2 ** (wrong - free - 1));
	}

	#nameOf(what: string): string {
		return createHmac('sha256', this.#key).update(what).digest('base64url');
	}
}
