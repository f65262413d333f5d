import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Beats } from './beats.ts';

/** One line whose seq a test sets, and what it was told when. */
function aLine() {
	const room = { seq: 7 };
	const told: { seq: number; now?: number; after: number }[] = [];
	const from = Date.now();
	const beats = new Beats(Date.now);
	beats.begin(room, {
		seq: () => room.seq,
		say: (beat) => void told.push({ ...beat, after: Date.now() - from })
	});
	return { room, told, beats };
}

describe('beats', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	test('begin with the seq and the time', () => {
		const { told, beats } = aLine();
		expect(told).toEqual([{ seq: 7, now: Date.now(), after: 0 }]);
		beats.stop();
	});

	test('say a new seq three times within seven and a half seconds, then nothing for a minute', () => {
		const { room, told, beats } = aLine();
		vi.advanceTimersByTime(30_000);
		const before = told.length;
		room.seq = 8;
		vi.advanceTimersByTime(7_500);
		expect(told.slice(before).map(({ seq }) => seq)).toEqual([8, 8, 8]);
		expect(told[before]!.after - 30_000).toBeLessThanOrEqual(2_500);
		vi.advanceTimersByTime(20_000);
		expect(told).toHaveLength(before + 3);
		beats.stop();
	});

	test('tell the time once a minute', () => {
		const { told, beats } = aLine();
		vi.advanceTimersByTime(600_000);
		const clocks = told.filter(({ now }) => now !== undefined);
		expect(clocks.length).toBeGreaterThanOrEqual(9);
		expect(clocks.length).toBeLessThanOrEqual(11);
		beats.stop();
	});

	test('end with their line', () => {
		const { room, told, beats } = aLine();
		beats.end(room);
		room.seq = 8;
		vi.advanceTimersByTime(120_000);
		expect(told).toHaveLength(1);
		beats.stop();
	});
});
