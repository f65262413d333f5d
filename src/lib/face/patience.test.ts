import { describe, expect, it } from 'vitest';
import { waitBefore } from './patience.ts';

describe('waiting before the next try', () => {
	it('stays between 0.2 and 3 seconds, however often it failed', () => {
		for (const tries of [0, 1, 2, 3, 4, 50, 5000])
			for (const chance of [0, 0.5, 1]) {
				expect(waitBefore(tries, chance)).toBeGreaterThanOrEqual(200);
				expect(waitBefore(tries, chance)).toBeLessThanOrEqual(3_000);
			}
	});

	it('waits longer each time, and not all phones alike', () => {
		expect(waitBefore(0, 0)).toBe(200);
		expect(waitBefore(3, 0)).toBeGreaterThan(waitBefore(2, 0));
		expect(waitBefore(2, 1)).toBeGreaterThan(waitBefore(2, 0));
	});
});
