// How long a face waits: before it tries again, before it thinks the line dead, before it asks again.

/** Without a beat for this long the line is dead, whatever the browser says. Beats come every 5 s. */
export const DEAD_MS = 12_000;
/** A newer state announced this long ago without a view: ask for it. */
export const BEHIND_MS = 2_000;
/** An ask without an answer for this long, on a living line: ask again, under the same id. */
export const UNANSWERED_MS = 10_000;
/** Shorter silences of the line are not worth a word. */
export const UNNOTICED_MS = 800;

/** Turned away because too many knocked at once: knock again after this long. */
export const KNOCK_AGAIN_MS = 20_000;
/** How often a letter that could not be kept is asked again, before the person is told. */
export const MOST_TRIES = 5;

const LEAST_MS = 200;
const MOST_MS = 3_000;

/**
 * Takes how many tries failed in a row (0 for the first) and a random number from 0 to 1; gives
 * milliseconds from 200 to 3,000: doubling, half of it by chance, so that a whole hall does not
 * knock at once. Never gives up.
 */
export function waitBefore(tries: number, chance: number): number {
	const whole = Math.min(MOST_MS, LEAST_MS * 2 ** Math.min(tries, 10) * 2);
	return Math.round(Math.max(LEAST_MS, whole / 2 + (whole / 2) * chance));
}
