import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inKeptOrder } from './kept-order.ts';
import { openingSession } from './opening.ts';
import type { Plan } from './plan.ts';
import type { Session } from './session.ts';
import { storyKeys } from './story.ts';

const plan: Plan = {
	title: 'Who gets heard',
	group: 'A group',
	day: '2026-11-20',
	template: 'short',
	blocks: [],
	scenes: [],
	agreements: [],
	quiet_place: '',
	contacts: [],
	show_time: false,
	readers: 'other_facilitator',
	notes_until: '2026-12-20',
	small_group: false,
	previously: null
};
const opened = openingSession({
	id: 'session',
	code: 'K7M2QX',
	plan,
	joker: { facilitator: 'ana', word: '' },
	keys: storyKeys,
	round: 'round',
	now: 1
});
const seat = fc.stringMatching(/^[A-Za-z_-][A-Za-z0-9_-]{21}$/);

test('is that of the hashes, whoever came or tapped first, and changes nothing else', () => {
	fc.assert(
		fc.property(fc.uniqueArray(seat, { maxLength: 20 }), fc.array(fc.nat(19)), (seats, taps) => {
			const tapped = taps.flatMap((at) => seats[at] ?? []);
			const session: Session = {
				...opened,
				seats: Object.fromEntries(seats.map((one) => [one, { stepped_in: 0, spoke: false }])),
				ballot: Object.fromEntries(tapped.map((one) => [one, ['rain']])),
				pause: { ...opened.pause, needs: Object.fromEntries(tapped.map((one) => [one, 'breath'])) }
			};
			const kept = inKeptOrder(session);
			expect(kept).toEqual(session);
			for (const list of [kept.seats, kept.ballot, kept.pause.needs])
				expect(Object.keys(list)).toEqual(Object.keys(list).toSorted());
			const again = inKeptOrder(kept);
			expect(again.seats).toBe(kept.seats);
			expect(again.ballot).toBe(kept.ballot);
		})
	);
});
