import { expect, test } from 'vitest';
import { AT_ONCE, sentenceFor, waitBefore } from './supervisor.js';

test('ten falls within a minute are mended at once, then the wait doubles, half a minute at most', () => {
	expect([1, 2, AT_ONCE].map(waitBefore)).toEqual([0, 0, 0]);
	expect([11, 12, 13, 14, 15, 16, 40].map(waitBefore)).toEqual([
		2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000
	]);
});

test('whoever started it is told what is safe and what to do', () => {
	expect(sentenceFor(1, 0)).toContain('started again (1 time within a minute)');
	expect(sentenceFor(12, 4000)).toMatch(/12 times.*What was kept is kept\..*run sheet.*in 4 s/s);
});
