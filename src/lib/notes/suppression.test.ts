// No number points at anybody: every way in which up to forty notes can fall into three categories.

import { describe, expect, test } from 'vitest';
import { numbersShown, themesShown } from './suppression.ts';

describe('numbers about notes', () => {
	test('are none below ten notes, for few, or for all', () => {
		expect(numbersShown([5, 4], 9)).toEqual([null, null]);
		expect(numbersShown([5, 4, 1], 10)).toEqual([5, null, null]);
		expect(numbersShown([10], 10)).toEqual([null]);
		expect(numbersShown([9, 14, 15], 20)).toEqual([5, 10, 15]);
	});

	test('are none beside a chart of nearly the same notes', () => {
		expect(numbersShown([6, 6], 12, [4])).toEqual([null, null]);
		expect(numbersShown([6, 6], 12, [5, 20])).toEqual([5, 5]);
	});

	test('tell of themes without their order of coming', () => {
		const notes = [
			...Array.from({ length: 6 }, () => ['Hurry', 'hurry']),
			...Array.from({ length: 3 }, () => ['HURRY', 'silence']),
			...Array.from({ length: 5 }, () => ['credit taken'])
		];
		expect(themesShown(notes)).toEqual([
			{ theme: 'credit taken', count: 5 },
			{ theme: 'Hurry', count: 5 },
			{ theme: 'silence', count: null }
		]);
	});
});
