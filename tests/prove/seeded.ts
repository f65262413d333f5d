// Chance for proofs in a browser: from SEED when it is given, else from a new seed, which the proof says.

import { byChance } from './R/chance.ts';

/** `upTo(9)`: a whole number from 0 to 9. */
export function seeded(): { readonly seed: number; upTo(most: number): number } {
	const given = Number(process.env['SEED']);
	const fresh = 1 + Math.floor(Math.random() * 2_147_483_646);
	const seed = Number.isSafeInteger(given) && given > 0 ? given : fresh;
	const chance = byChance(seed);
	return { seed, upTo: (most) => Math.floor(chance() * (most + 1)) };
}
