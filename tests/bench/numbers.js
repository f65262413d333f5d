// Figures out of many measurements: the middle, the slow end, and how one run differs from the next.

/** @typedef {{ figure: string, value: string, floor: string, ratio: string, budget: string, met: boolean | null }} Row */

/** The value below which this share of all lies (nearest rank). @param {readonly number[]} values @param {number} share */
export function quantile(values, share) {
	const sorted = values.toSorted((a, b) => a - b);
	if (sorted.length === 0) throw new RangeError('nothing was measured');
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/** Three figures that count. @param {number} value */
export function short(value) {
	const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
	return value.toFixed(digits);
}

/** `4.1 · 6.3 ms`: median and p95. @param {readonly number[]} values @param {string} [unit] */
export const spread = (values, unit = 'ms') =>
	`${short(median(values))} · ${short(quantile(values, 0.95))} ${unit}`;

/** `4.1 · 6.3 · 9.0 ms`: p50, p95, p99. @param {readonly number[]} values */
export const tail = (values) =>
	`${[0.5, 0.95, 0.99].map((share) => short(quantile(values, share))).join(' · ')} ms`;

/**
 * The ratio of medians, with the least and most any two rounds measured one after the other gave.
 * @param {readonly number[]} ours @param {readonly number[]} floors
 */
export function ratio(ours, floors) {
	const each = ours.map((value, round) => value / (floors[round] ?? NaN));
	const from = short(quantile(each, 0.05));
	const to = short(quantile(each, 0.95));
	return `${short(median(ours) / median(floors))} (${from}–${to})`;
}
