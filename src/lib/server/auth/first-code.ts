// The one-time code that makes the first facilitator: shown in the terminal of whoever started Spectactor,
// known here by its hash, good as long as nobody has an account.

import { createHash, createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import type { Store } from '#lib/server/store/store.ts';

const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;
const hashOf = (code: string) =>
	createHash('sha256')
		.update(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
		.digest();

// in development a module may be loaded twice; the code is one for the process
const place = Symbol.for('spectactor.first-code');

/**
 * A new code in groups of four, or null when somebody has an account already. Processes that share a key find the same
 * one: whichever answers knows it.
 */
export async function firstCode(store: Store, shared?: Buffer): Promise<string | null> {
	if (await store.anyFacilitator()) return null;
	const chance = shared ? (nth: number) => numberFrom(shared, nth) : () => randomInt(signs.length);
	const drawn = Array.from({ length }, (_, nth) => signs[chance(nth)]).join('');
	Reflect.set(globalThis, place, hashOf(drawn));
	return drawn.match(/.{4}/g)!.join('-');
}

/** The sign at this place; of 2³² numbers a few more fall on one sign than on another, which nobody can use. */
const numberFrom = (key: Buffer, nth: number) =>
	createHmac('sha256', key).update(`sign ${nth}`).digest().readUInt32BE() % signs.length;

/** Is this the code of this process? Forgiving of case, spaces and dashes. */
export function isFirstCode(code: string): boolean {
	const kept = Reflect.get(globalThis, place) as Buffer | undefined;
	return kept !== undefined && timingSafeEqual(kept, hashOf(code));
}

export function forgetFirstCode(): void {
	Reflect.deleteProperty(globalThis, place);
}
