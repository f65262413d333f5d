// Counts wrong codes, so that nobody finds a room by trying. Right codes cost nothing: forty phones behind one router are welcome.
// In memory only, for a minute, under a hash of the address whose key dies with this process, or is shared by several.

import { createHmac, randomBytes } from 'node:crypto';
import type { Time } from '#lib/session/session.ts';

/** wrong tries a minute from one place before it has to wait */
export const mostWrong = 20;
/**
 * Wrong tries a minute from all places together, so that a thousand computers guess no better than fifty:
 * in three hours they find one open room with a chance of 180,000 in 2³⁰, 0.02 %. Meanwhile newcomers wait.
 */
export const mostWrongOfAll = 1000;
const minute = 60_000;
/** places remembered at once */
const mostPlaces = 5000;

interface Place {
	began: Time;
	wrong: number;
	/** codes being looked up now: the same code from many phones counts once */
	readonly trying: Set<string>;
}

export interface Bounds {
	/** wrong tries a minute from one place, those being looked up now among them */
	readonly place?: number;
	/** and from all places together */
	readonly all?: number;
	/** beyond that, one try is still let through after so many milliseconds; Infinity: none */
	readonly trickle?: number;
}

export class WrongCodes {
	readonly #bounds: Required<Bounds>;
	/** when a try was last let through beyond the bounds */
	#trickled = 0;
	#key = randomBytes(32);
	#tell: (place: string) => void = () => {};
	readonly #places = new Map<string, Place>();
	/** of all places: the codes being looked up now, and from how many of them each */
	#all = { began: 0, wrong: 0, trying: new Map<string, number>() };

	constructor({ place = mostWrong, all = mostWrongOfAll, trickle = Infinity }: Bounds = {}) {
		this.#bounds = { place, all, trickle };
	}

	/** Begins a try; gives null when this place has to wait, else what to call with the result. */
	begin(address: string, code: string, now: Time): ((right: boolean) => void) | null {
		const place = this.#placeOf(address, now);
		if (now - this.#all.began >= minute) this.#all = { ...this.#all, began: now, wrong: 0 };
		const mine = !place.trying.has(code);
		const { trying } = this.#all;
		const known = trying.get(code) ?? 0;
		const full =
			(mine && place.wrong + place.trying.size >= this.#bounds.place) ||
			(known === 0 && this.#all.wrong + trying.size >= this.#bounds.all);
		if (full && now - this.#trickled < this.#bounds.trickle) return null;
		if (full) this.#trickled = now;
		trying.set(code, known + 1);
		place.trying.add(code);
		return (right) => {
			if (mine) place.trying.delete(code);
			const left = (trying.get(code) ?? 1) - 1;
			if (left > 0) trying.set(code, left);
			else trying.delete(code);
			if (right) return;
			place.wrong += 1;
			this.#all.wrong += 1;
			this.#tell(this.#nameOf(address));
		};
	}

	/** Counts together with other processes: they know places by the same key, and hear of each wrong try. */
	share(key: Buffer, tell: (place: string) => void): void {
		this.#key = Buffer.from(key);
		this.#tell = tell;
	}

	/** Another process has counted a wrong try of this place. */
	heard(name: string, now: Time): void {
		this.#place(name, now).wrong += 1;
		this.#all.wrong += 1;
	}

	/** Has this place to wait? */
	waits(address: string, now: Time): boolean {
		return this.#placeOf(address, now).wrong >= this.#bounds.place;
	}

	get size(): number {
		return this.#places.size;
	}

	#placeOf(address: string, now: Time): Place {
		return this.#place(this.#nameOf(address), now);
	}

	#nameOf(address: string): string {
		return createHmac('sha256', this.#key).update(placeName(address)).digest('base64url');
	}

	#place(name: string, now: Time): Place {
		const known = this.#places.get(name);
		if (known && now - known.began < minute) return known;
		const place = { began: now, wrong: 0, trying: known?.trying ?? new Set<string>() };
		this.#places.delete(name);
		this.#places.set(name, place);
		for (const [oldest] of this.#places) {
			if (this.#places.size <= mostPlaces) break;
			this.#places.delete(oldest);
		}
		return place;
	}
}

/** One household has a whole /64 of IPv6 addresses: they are one place. */
export function placeName(address: string): string {
	const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
	if (!plain.includes(':')) return plain;
	const [head = '', tail = ''] = plain.split('%')[0]!.split('::');
	const before = head.split(':').filter(Boolean);
	const after = tail.split(':').filter(Boolean);
	const zeros = plain.includes('::')
		? Array(Math.max(0, 8 - before.length - after.length)).fill('0')
		: [];
	return [...before, ...zeros, ...after]
		.slice(0, 4)
		.map((part) => parseInt(part, 16).toString(16))
		.join(':');
}
