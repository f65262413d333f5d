import { describe, expect, test } from 'vitest';
import { seatNumber, shortPlan } from '../../../tests/support/evening.ts';
import { LiveStore, roundId, sessionId } from '../../../tests/support/live-store.ts';
import type { Session } from './session.ts';
import { tabletView } from './tablet-view.ts';

/** An evening with six phones, of which the tablet is none. */
function evening(change: Partial<Session> = {}, kinds = ['lobby', 'reflection'] as const): Session {
	const kept = new LiveStore(shortPlan(kinds)).live.get(sessionId)!;
	const seats = Object.fromEntries(
		[1, 2, 3, 4, 5, 6].map((n) => [seatNumber(n), { stepped_in: 0, spoke: false }])
	);
	return { ...kept.state, plan: kept.plan, seq: kept.seq, seats, ...change } as Session;
}
const box = (done: boolean) => ({
	...evening().box!,
	roster: [1, 2, 3, 4, 5, 6].map(seatNumber),
	leading: [seatNumber(1)],
	sealed: done ? 6 : null,
	done
});

describe('the tablet’s view', () => {
	test('says how the box stands', () => {
		const stepOf = (change: Partial<Session>) => tabletView(evening(change)).step;
		expect(stepOf({})).toBe('early');
		expect(stepOf({ at: 1, step: 'writing', box: box(false) })).toBe('writing');
		expect(stepOf({ at: 1, step: 'collecting', box: box(false) })).toBe('collecting');
		expect(stepOf({ at: 1, step: 'sealed', box: box(true) })).toBe('sealed');
		expect(stepOf({ box: null })).toBe('none');
	});

	test('has these fields and no other; no seat, no number, nothing anybody tapped', () => {
		const session = evening({ at: 1, step: 'writing', box: box(false) });
		const view = tabletView(session);
		expect(Object.keys(view).sort()).toEqual(
			['care', 'keys', 'level', 'names', 'readers', 'round', 'step', 'until'].sort()
		);
		expect(view).toMatchObject({ round: roundId, keys: session.box!.keys });
		for (let n = 1; n <= 6; n++) expect(JSON.stringify(view)).not.toContain(seatNumber(n));
	});
});
