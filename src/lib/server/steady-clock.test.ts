import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { steadyClock } from './steady-clock.ts';

const hour = 3_600_000;
let wall = 0;
let up = 0;
const pass = (ms: number) => {
	wall += ms;
	up += ms;
	vi.advanceTimersByTime(ms);
};

beforeEach(() => {
	vi.useFakeTimers();
	[wall, up] = [1_000 * hour, hour];
});
afterEach(() => void vi.useRealTimers());

test.each([24, -24])('is not put off by %i hours', (hours) => {
	const clock = steadyClock(
		() => wall,
		() => up
	);
	const began = clock.now();
	pass(10_000);
	wall += hours * hour;
	pass(1_000);
	expect(clock.now() - began).toBe(11_000);
	pass(60_000);
	expect(clock.now() - began).toBe(71_000);
	clock.stop();
});

test('says no wrong time even at the moment somebody sets the clock', () => {
	const clock = steadyClock(
		() => wall,
		() => up
	);
	const began = clock.now();
	wall += 24 * hour;
	expect(clock.now() - began).toBe(0);
	pass(1_000);
	wall -= 48 * hour;
	expect(clock.now() - began).toBe(1_000);
	clock.stop();
});

test('goes on while the machine sleeps', () => {
	const clock = steadyClock(
		() => wall,
		() => up
	);
	const began = clock.now();
	wall += hour;
	up += hour;
	vi.advanceTimersByTime(1_000);
	expect(clock.now() - began).toBe(hour);
	clock.stop();
});

test('follows a clock that is put right little by little', () => {
	const clock = steadyClock(
		() => wall,
		() => up
	);
	for (let n = 0; n < 100; n += 1) {
		wall += 10;
		pass(1_000);
	}
	expect(clock.now()).toBe(wall);
	clock.stop();
});

test('asks how long the machine has been up only when something is odd', () => {
	let asked = 0;
	const clock = steadyClock(
		() => wall,
		() => {
			asked += 1;
			return up;
		}
	);
	for (let n = 0; n < 50; n += 1) {
		clock.now();
		pass(10);
	}
	expect(asked).toBe(1);
	wall += hour;
	clock.now();
	expect(asked).toBe(2);
	clock.stop();
});
