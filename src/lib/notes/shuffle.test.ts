import { describe, expect, test } from 'vitest';
import { shuffled } from '#lib/notes/shuffle.ts';

describe('the shuffle', () => {
	test('can bring every order, each as often as any other', () => {
		const counts = new Map<string, number>();
		// every way the dice can fall for four things: 4 · 3 · 2 throws
		for (let a = 0; a < 4; a++)
			for (let b = 0; b < 3; b++)
				for (let c = 0; c < 2; c++) {
					const dice = [a, b, c];
					const order = shuffled('wxyz'.split(''), () => dice.shift()!).join('');
					counts.set(order, (counts.get(order) ?? 0) + 1);
				}
		expect(counts.size).toBe(24);
		expect(new Set(counts.values())).toEqual(new Set([1]));
	});

	test('asks for numbers below the length, and leaves the list alone', () => {
		const asked: number[] = [];
		const list = Object.freeze([1, 2, 3]);
		shuffled(list, (n) => (asked.push(n), 0));
		expect(asked).toEqual([3, 2]);
	});
});
