// Chance that can be repeated: numbers from SEED when it is given, else from a new seed, which is said.

/** mulberry32: small, and good enough to choose when to pull a plug. */
export function seeded(): { readonly seed: number; chance(): number; upTo(most: number): number } {
	const given = Number(process.env['SEED']);
	const seed =
		Number.isSafeInteger(given) && given > 0 ? given : 1 + Math.floor(Math.random() * 2 ** 31);
	let state = seed;
	const chance = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	return { seed, chance, upTo: (most) => Math.floor(chance() * (most + 1)) };
}
