// When a touch on the Pause button means Pause: held for 0.6 s, or two taps for those who cannot hold.
// Pure: it is told what happened and when, and says what it now knows. Source: domain.md 4.3.

/** How long a press is held to mean Pause, in milliseconds. */
export const HOLD_MS = 600;
/** How soon the second tap follows the first, in milliseconds. */
export const TAPS_MS = 1500;
/** The same for a click made by an assistive tool, which takes more than a fingertip each time. */
export const ASSISTED_MS = 4000;
/** Browsers send a click after each touch; within this time it is the touch again, not a new one. */
const ECHO_MS = 700;

export interface PauseGesture {
	/** when the present press began */
	readonly downAt?: number;
	/** when the last press, touch or key, ended */
	readonly upAt?: number;
	/** until when one more tap means Pause */
	readonly tapUntil?: number;
	/** Pause has been called: true exactly in the answer that calls it */
	readonly paused: boolean;
}

/** `down`, `up`: finger or key · `due`: a press may have lasted long enough · `away`: slid off or lost · `click`: without a finger or key */
export type PauseTouch = 'down' | 'up' | 'due' | 'away' | 'click';

export const untouched: PauseGesture = { paused: false };

/**
 * Takes what is known, what happened and when (milliseconds of any steady clock); gives what is
 * known now, with `paused` true where this very touch called Pause. Never refuses.
 */
export function touch(gesture: PauseGesture, what: PauseTouch, now: number): PauseGesture {
	const { downAt, upAt, tapUntil } = gesture;
	const tapped = tapUntil !== undefined && now <= tapUntil;
	switch (what) {
		case 'down':
			if (downAt !== undefined) return { ...gesture, paused: false };
			return tapped ? called(now) : { downAt: now, upAt, paused: false };
		case 'due':
			if (downAt !== undefined && now - downAt >= HOLD_MS) return called(now);
			return { ...gesture, paused: false };
		case 'up':
			if (downAt === undefined) return { ...gesture, upAt: now, paused: false };
			if (now - downAt >= HOLD_MS) return called(now);
			return { upAt: now, tapUntil: now + TAPS_MS, paused: false };
		case 'away':
			// a finger that lifts also leaves: only a press that is still going on is lost
			return downAt === undefined ? { ...gesture, paused: false } : { upAt, paused: false };
		case 'click':
			if (downAt !== undefined || (upAt !== undefined && now - upAt <= ECHO_MS))
				return { ...gesture, paused: false };
			return tapped ? called(now) : { tapUntil: now + ASSISTED_MS, paused: false };
	}
}

/** Pause was called; the finger may still be down, and its click is still to come. */
function called(now: number): PauseGesture {
	return { upAt: now, paused: true };
}
