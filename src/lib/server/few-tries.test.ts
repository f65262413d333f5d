import { expect, test } from 'vitest';
import { FewTries } from './few-tries.ts';

const hour = 3_600_000;

test('one place has so many tries an hour, and then again', () => {
	const tries = new FewTries(3, 100);
	const now = 7 * hour;
	const take = (address: string, at = now) => tries.take(address, at);
	expect([1, 2, 3, 4].map(() => take('10.0.0.7'))).toEqual([true, true, true, false]);
	expect(take('10.0.0.8')).toBe(true);
	expect(take('10.0.0.7', now + hour - 1)).toBe(false);
	expect(take('10.0.0.7', now + hour)).toBe(true);
});

test('all places together have so many, however many they are', () => {
	const tries = new FewTries(3, 5);
	const taken = Array.from({ length: 9 }, (_, n) => tries.take(`10.0.0.${n}`, hour));
	expect(taken.filter(Boolean)).toHaveLength(5);
	expect(tries.take('10.0.0.99', 2 * hour)).toBe(true);
});

test('one household is one place', () => {
	const tries = new FewTries(1, 9);
	expect(tries.take('2001:db8::1', hour)).toBe(true);
	expect(tries.take('2001:db8::2', hour)).toBe(false);
});
