// Counts how often something is asked for, from one place and from all together, so that nobody can ask for ever.
// In memory only, for an hour, under a hash of the address whose key dies with this process.

import { createHmac, randomBytes } from 'node:crypto';
import type { Time } from '#lib/session/session.ts';
import { placeName } from '#lib/server/gateway/wrong-codes.ts';

const hour = 3_600_000;

export class FewTries {
	readonly #key = randomBytes(32);
	readonly #places = new Map<string, number>();
	readonly #fromOne: number;
	readonly #ofAll: number;
	#began = 0;
	#all = 0;

	/** Takes how many tries an hour one place has, and all places together. */
	constructor(fromOne: number, ofAll: number) {
		this.#fromOne = fromOne;
		this.#ofAll = ofAll;
	}

	/** Counts a try; false where this place, or the house, has had enough for this hour. */
	take(address: string, now: Time): boolean {
		if (now - this.#began >= hour) {
			this.#began = now;
			this.#all = 0;
			this.#places.clear();
		}
		const place = createHmac('sha256', this.#key).update(placeName(address)).digest('base64url');
		const tries = this.#places.get(place) ?? 0;
		if (tries >= this.#fromOne || this.#all >= this.#ofAll) return false;
		this.#places.set(place, tries + 1);
		this.#all += 1;
		return true;
	}
}
