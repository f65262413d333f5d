import { describe, expect, it } from 'vitest';
import { Ways } from './ways.ts';

function walk() {
	let now = 0;
	const ways = new Ways(() => now);
	return {
		ways,
		later: (ms: number) => void (now += ms),
		first: (tries = 0) => ways.next(tries).transports[0]
	};
}

describe('the way to the house', () => {
	it('is the quick one, then the plain one', () => {
		const { first } = walk();
		expect([0, 1].map(first)).toEqual(['websocket', 'polling']);
	});

	it('is the plain one alone while the house is out of reach: few quick lines are opened in vain', () => {
		const { ways } = walk();
		// a knock takes at least a second and a half by then
		const minute = Array.from({ length: 40 }, (_, n) => ways.next(n + 2));
		const quick = minute.filter(
			({ transports, tryAllTransports }) => transports[0] === 'websocket' || tryAllTransports
		);
		expect(quick.length).toBeLessThanOrEqual(5);
		expect(minute.filter(({ transports }) => transports[0] === 'polling').length).toBeGreaterThan(
			30
		);
		expect(minute.every(({ upgrade }) => upgrade)).toBe(true);
	});

	it('is what worked last', () => {
		const { ways, later, first } = walk();
		ways.up('polling');
		later(60_000);
		ways.down(false);
		expect([0, 1].map(first)).toEqual(['polling', 'websocket']);
		expect(ways.next(0).upgrade).toBe(true);
	});

	it('turns quick again when a plain line has turned quick', () => {
		const { ways, later, first } = walk();
		ways.up('polling');
		ways.up('websocket');
		later(60_000);
		ways.down(false);
		expect(first()).toBe('websocket');
	});

	it('stays plain where quick lines break as soon as they are up', () => {
		const { ways, later, first } = walk();
		for (let n = 0; n < 2; n += 1) {
			ways.up('websocket');
			later(1_000);
			ways.down(false);
		}
		expect(first()).toBe('polling');
		expect(ways.next(0).upgrade).toBe(false);
		expect(ways.next(1).transports[0]).toBe('websocket');
	});

	it('blames no line that was let go, or that lived', () => {
		const { ways, later, first } = walk();
		for (const [lived, wanted] of [
			[1_000, false],
			[60_000, false],
			[1_000, true],
			[1_000, true],
			[1_000, false]
		] as const) {
			ways.up('websocket');
			later(lived);
			ways.down(wanted);
		}
		expect(first()).toBe('websocket');
	});
});
