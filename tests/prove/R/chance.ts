// Chance that can be repeated, and what many figures come to.

/** Numbers from 0 up to 1, the same ones for the same seed (mulberry32). */
export function byChance(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** The middle, the 95th of a hundred and the greatest, rounded. */
export function spread(figures: readonly number[]) {
	const sorted = figures.toSorted((a, b) => a - b);
	const at = (part: number) =>
		Math.round(sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? NaN);
	return { p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) };
}

export const wait = (ms: number) => new Promise<void>((go) => setTimeout(go, ms));
