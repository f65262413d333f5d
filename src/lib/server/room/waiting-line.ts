// How many may wait for the answer of a room at once: a whole crowd, but no pile while the store does not answer.

import type { Refusal } from '#lib/session/refusals.ts';
import type { Time } from '#lib/session/session.ts';
import type { Wish } from '#lib/server/room/decide.ts';

export interface Waiting extends Wish {
	readonly answer: (refusal: Refusal | null) => void;
}

/** Writes that lose against a newer one in a row before the room gives up on a batch. */
export const mostAttempts = 20;

/** Everybody presses at once. */
export const mostAtOnce = 2000;
/** A store that keeps somebody waiting for this long, milliseconds, is away. */
const awayAfter = 1000;
/** While it is away a pile would only age; whoever comes then is told at once that nothing was kept, and asks again. */
export const mostWhileAway = 200;

/** Takes who waits, since when the store has been at the batch before them (null: there is none), and the time. */
export const isFull = (waiting: readonly Waiting[], since: Time | null, now: Time): boolean =>
	waiting.length >= (since !== null && now - since > awayAfter ? mostWhileAway : mostAtOnce);
