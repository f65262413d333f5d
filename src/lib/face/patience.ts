// How long a face waits: before it tries again, before it thinks the line dead, before it asks again.

/** Without a word for this long the line is dead, whatever the browser says. The library pings every 5 s. */
export const DEAD_MS = 12_000;
/** A newer state announced this long ago without a view: ask for it. With the beat before, under seven seconds. */
export const BEHIND_MS = 500;
/** An ask without an answer for this long, on a living line: ask again, under the same id. */
export const UNANSWERED_MS = 10_000;
/** Shorter silences of the line are not worth a word. */
export const UNNOTICED_MS = 800;

/** Turned away because too many knocked at once: knock again after this long. */
export const KNOCK_AGAIN_MS = 20_000;
/** How often a phone sits down again for one letter; how often one is asked on a living line before others pass it. */
export const MOST_TRIES = 5;
/** What has waited this long is spoken of, also on a living line. */
export const SLOW_MS = 1_500;
/** Up to here a silence is a moment, as when the house starts again. */
export const MOMENT_MS = 6_000;
/** After a look, something is heard within this time, or the line is dead. */
export const NO_REPLY_MS = 2_500;
/** Heard from the room this shortly before: the line lives, whatever woke the page. */
export const FRESH_MS = 3_000;
/** No attempt takes so long, with the wait after it. */
export const FORGOTTEN_MS = 20_000;
/** How long one attempt may take: short at first, longer where the network is slow. */
export const attemptFor = (tries: number): number => [4_000, 6_000, 9_000][tries] ?? 14_000;

/** No two knocks follow each other faster. */
export const LEAST_MS = 200;
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
