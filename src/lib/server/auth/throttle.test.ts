// Guessing gets slower, mistyping does not; and nobody can keep somebody else out for long.

import { expect, test } from 'vitest';
import { Throttle } from './throttle.ts';

const minute = 60_000;
const wrong = (throttle: Throttle, about: string[], times: number, now = 0) => {
	for (let n = 0; n < times; n++) throttle.begin(about, now);
};

test('five tries at once are free; then the wait doubles, up to a quarter of an hour', () => {
	const throttle = new Throttle();
	const waits: number[] = [];
	let now = 0;
	for (let n = 0; n < 18; n++) {
		expect(throttle.begin(['name ana'], now)).toBe(0);
		const wait = throttle.begin(['name ana'], now);
		// a try that came too early did not count; one that was let in did
		if (wait > 0) {
			waits.push(wait);
			now += wait;
		} else n++;
	}
	expect(waits.slice(0, 5)).toEqual([2000, 4000, 8000, 16_000, 32_000]);
	expect(Math.max(...waits)).toBe(15 * minute);
});

test('a thousand tries in one moment are a thousand tries', () => {
	const throttle = new Throttle();
	const let_in = Array.from({ length: 1000 }, () => throttle.begin(['place'], 0));
	expect(let_in.filter((wait) => wait === 0)).toHaveLength(5);
});

test('the longest wait of all counts, and other names and places do not wait', () => {
	const throttle = new Throttle();
	wrong(throttle, ['name ana', 'place 1'], 5);
	expect(throttle.begin(['name ana', 'place 2'], 1)).toBe(1999);
	expect(throttle.begin(['name ben', 'place 1'], 1)).toBe(1999);
	expect(throttle.begin(['name ben', 'place 2'], 1)).toBe(0);
});

test('a right one begins anew for the name, and takes back one for the place', () => {
	const throttle = new Throttle();
	wrong(throttle, ['name ana', 'place'], 4);
	expect(throttle.begin(['name ana', 'place'], 0)).toBe(0);
	throttle.right('name ana', 'place', 0);
	// the place has four wrong tries behind it still: one more, then it waits
	expect(throttle.begin(['name ana', 'place'], 0)).toBe(0);
	expect(throttle.begin(['name ana', 'place'], 0)).toBe(2000);
	expect(throttle.begin(['name ana'], 0)).toBe(0);
});

test('fifty people who sign in rightly from one hall never wait', () => {
	const throttle = new Throttle();
	for (let n = 0; n < 50; n++) {
		expect(throttle.begin([`name ${n}`, 'hall'], n)).toBe(0);
		throttle.right(`name ${n}`, 'hall', n);
	}
});

test('after an hour without a try everything is forgotten', () => {
	const throttle = new Throttle();
	wrong(throttle, ['name ana'], 5);
	expect(throttle.begin(['name ana'], 60 * minute)).toBe(0);
	expect(throttle.begin(['name ana'], 60 * minute)).toBe(0);
});

test('ten thousand made-up names do not fill the memory, nor push out what was just tried', () => {
	const throttle = new Throttle();
	for (let n = 0; n < 10_000; n++) {
		throttle.begin([`name ${n}`], 0);
		throttle.meet(`known ${n}`);
	}
	wrong(throttle, ['name 9999'], 4);
	expect(throttle.begin(['name 9999'], 0)).toBe(2000);
	expect(throttle.knows('known 9999')).toBe(true);
	expect(throttle.knows('known 0')).toBe(false);
});

test('nothing it remembers can be read out of it', () => {
	const throttle = new Throttle();
	throttle.begin(['name ana', 'place 192.0.2.7'], 0);
	throttle.meet('name ana at 192.0.2.7');
	const seen = JSON.stringify(Object.values(throttle)) + String(throttle);
	expect(seen).not.toMatch(/ana|192/);
});

test('two processes that share what they count are one', () => {
	const [one, other] = [new Throttle(), new Throttle()];
	const key = Buffer.alloc(32, 7);
	one.share(key, (name, how) => other.heard(name, how, 0));
	other.share(key, (name, how) => one.heard(name, how, 0));
	wrong(one, ['name ana', 'place here'], 3);
	wrong(other, ['name ana', 'place here'], 2);
	expect(one.begin(['name ana', 'place here'], 0)).toBe(2000);
	expect(other.begin(['name ana', 'place here'], 0)).toBe(2000);
	one.right('name ana', 'place here', 0);
	expect(other.begin(['name ana'], 0)).toBe(0);
});
