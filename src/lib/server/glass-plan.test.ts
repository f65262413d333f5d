import { describe, expect, test } from 'vitest';
import { mostWrong } from '#lib/server/gateway/wrong-codes.ts';
import type { Rooms } from '#lib/server/room/rooms.ts';
import { glassPlan } from './glass-plan.ts';

const plan = { title: 'Planning night' };
const rooms = {
	byCode: (code: string) => Promise.resolve(code === 'K7M2QX' ? { session: { plan } } : null)
} as unknown as Pick<Rooms, 'byCode'>;

describe('the plan behind the glass', () => {
	test('is given for the right code, as often as the room likes', async () => {
		for (let phone = 0; phone <= mostWrong; phone++)
			expect(await glassPlan(rooms, 'K7M2QX', '10.0.0.1', 0)).toBe(plan);
	});

	test('is not found by guessing: after many wrong codes even the right one waits', async () => {
		for (let guess = 0; guess < mostWrong; guess++)
			expect(await glassPlan(rooms, `GUESS${guess}`, '10.0.0.2', 0)).toBeNull();
		expect(await glassPlan(rooms, 'K7M2QX', '10.0.0.2', 0)).toBeNull();
		expect(await glassPlan(rooms, 'K7M2QX', '10.0.0.3', 0)).toBe(plan);
		expect(await glassPlan(rooms, 'K7M2QX', '10.0.0.2', 60_000)).toBe(plan);
	});
});
