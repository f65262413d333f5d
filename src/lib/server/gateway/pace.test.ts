import { describe, expect, test } from 'vitest';
import { Pace } from '#lib/server/gateway/pace.ts';
import { mostWrong, placeName, WrongCodes } from '#lib/server/gateway/wrong-codes.ts';

describe('pace', () => {
	test('a burst, then a steady rate, each for itself', () => {
		const pace = new Pace(3, 2);
		expect([0, 0, 0, 0].map((now) => pace.allows('a', now))).toEqual([true, true, true, false]);
		expect(pace.allows('b', 0)).toBe(true);
		expect([500, 500, 900, 1000].map((now) => pace.allows('a', now))).toEqual([
			true,
			false,
			false,
			true
		]);
	});

	test('asking while refused does not make the wait longer', () => {
		const pace = new Pace(1, 1);
		pace.allows('a', 0);
		for (let now = 100; now < 1000; now += 100) expect(pace.allows('a', now)).toBe(false);
		expect(pace.allows('a', 1000)).toBe(true);
	});

	test('a clock that goes back gives nothing away and takes nothing', () => {
		const pace = new Pace(2, 1);
		pace.allows('a', 10_000);
		expect([0, 0].map((now) => pace.allows('a', now))).toEqual([true, false]);
	});

	test('forgets whoever has rested', () => {
		const pace = new Pace(2, 1);
		for (let n = 0; n < 1000; n++) pace.allows(`seat ${n}`, 0);
		pace.sweep(500);
		expect(pace.size).toBe(1000);
		pace.sweep(2000);
		expect(pace.size).toBe(0);
	});
});

describe('wrong codes', () => {
	const wrongTry = (codes: WrongCodes, address: string, code: string, now: number) => {
		const tried = codes.begin(address, code, now);
		tried?.(false);
		return tried !== null;
	};

	test('are counted by place, for a minute', () => {
		const codes = new WrongCodes();
		for (let n = 0; n < mostWrong; n++) expect(wrongTry(codes, '10.0.0.1', `C${n}`, n)).toBe(true);
		expect(wrongTry(codes, '10.0.0.1', 'C99', 1000)).toBe(false);
		expect(wrongTry(codes, '10.0.0.2', 'C99', 1000)).toBe(true);
		expect(wrongTry(codes, '10.0.0.1', 'C99', 60_001)).toBe(true);
	});

	test('tried at several processes count at each of them', () => {
		const [one, other] = [new WrongCodes(), new WrongCodes()];
		const key = Buffer.alloc(32, 3);
		const told: string[] = [];
		one.share(key, (place) => (told.push(place), other.heard(place, 0)));
		other.share(key, (place) => one.heard(place, 0));
		for (let n = 0; n < mostWrong; n++)
			expect(wrongTry(n % 2 ? one : other, '10.0.0.1', `C${n}`, n)).toBe(true);
		expect([one, other].map((codes) => codes.waits('10.0.0.1', 30))).toEqual([true, true]);
		expect(one.waits('10.0.0.2', 30)).toBe(false);
		expect(told.join()).not.toContain('10.0.0.1');
	});

	test('right ones cost nothing', () => {
		const codes = new WrongCodes();
		for (let n = 0; n < 500; n++) codes.begin('10.0.0.1', 'RIGHT1', n)?.(true);
		expect(codes.begin('10.0.0.1', 'OTHER1', 500)).not.toBeNull();
	});

	test('one place with many addresses of its own is one place', () => {
		expect(placeName('2001:db8:1:2::1')).toBe(placeName('2001:db8:1:2:ffff:ffff:ffff:ffff'));
		expect(placeName('2001:db8:1:2::1')).not.toBe(placeName('2001:db8:1:3::1'));
		expect(placeName('2001:0db8::1')).toBe(placeName('2001:db8:0:0:1::'));
		expect(placeName('fe80::1%eth0')).toBe('fe80:0:0:0');
		expect(placeName('::ffff:10.0.0.1')).toBe('10.0.0.1');
		expect(placeName('::1')).toBe('0:0:0:0');
		expect(placeName('')).toBe('');
	});

	test('a crowd of places does not fill the memory', () => {
		const codes = new WrongCodes();
		for (let n = 0; n < 6000; n++) wrongTry(codes, `10.${n >> 8}.${n & 255}.1`, 'C', 0);
		expect(codes.size).toBeLessThanOrEqual(5000);
	});
});
