// Pause by touch: held, tapped twice, by key or by an assistive tool; and never by brushing past.

import { describe, expect, it } from 'vitest';
import { ASSISTED_MS, HOLD_MS, TAPS_MS, touch, untouched } from './pause-gesture.ts';
import type { PauseTouch } from './pause-gesture.ts';

/** Tells a row of touches and their times; gives the times at which Pause was called. */
function calls(...told: readonly (readonly [PauseTouch, number])[]): number[] {
	let gesture = untouched;
	const times: number[] = [];
	for (const [what, now] of told) {
		gesture = touch(gesture, what, now);
		if (gesture.paused) times.push(now);
	}
	return times;
}

describe('the Pause gesture', () => {
	it('is called as soon as a press has been held long enough, and once only', () => {
		expect(calls(['down', 0], ['due', HOLD_MS], ['up', 900], ['click', 901])).toEqual([HOLD_MS]);
	});

	it('is called on letting go where the timer came late', () => {
		expect(calls(['down', 0], ['up', HOLD_MS + 20], ['click', HOLD_MS + 21])).toEqual([
			HOLD_MS + 20
		]);
	});

	it('is called by two taps, at the touch of the second', () => {
		expect(
			calls(['down', 0], ['up', 80], ['away', 80], ['click', 81], ['down', 900], ['up', 980])
		).toEqual([900]);
	});

	it('is not called by one tap, by its click, or by two taps far apart', () => {
		expect(calls(['down', 0], ['up', 80], ['click', 81])).toEqual([]);
		const late = 80 + TAPS_MS + 1;
		expect(calls(['down', 0], ['up', 80], ['down', late], ['up', late + 50])).toEqual([]);
	});

	it('is not called by a press that slides off', () => {
		expect(calls(['down', 0], ['away', 300], ['due', HOLD_MS], ['up', 700])).toEqual([]);
	});

	it('counts a key that repeats while it is down as one press', () => {
		expect(calls(['down', 0], ['down', 50], ['down', 100], ['up', 120])).toEqual([]);
	});

	it('takes two clicks of an assistive tool, with more time between them', () => {
		expect(calls(['click', 0], ['click', ASSISTED_MS])).toEqual([ASSISTED_MS]);
		expect(calls(['click', 0], ['click', ASSISTED_MS + 1])).toEqual([]);
	});

	it('can be called again', () => {
		expect(calls(['down', 0], ['due', 600], ['up', 700], ['down', 5000], ['due', 5600])).toEqual([
			600, 5600
		]);
	});
});
