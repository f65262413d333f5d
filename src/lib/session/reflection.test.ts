import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyMoment, whoIs, withParts } from './told.ts';
import { phoneView } from './phone-view.ts';
import { sealBox } from './reflection.ts';
import { momentOf, type Session } from './session.ts';
import { stageView } from './stage-view.ts';
import { consoleView, glassView } from './console-view.ts';
import { step } from './step.ts';
import {
	arrive,
	jokerAsks,
	on,
	phoneAsks,
	seal,
	seatId,
	storyKeys,
	tell,
	type Line
} from './story.ts';

const told = everyMoment();
const before = told.get('commitments')!;
const writing = told.get('reflection.writing')!;
const six = [1, 2, 3, 4, 5, 6].map(seatId);

/** The reflection as a phone sees it. */
function seen(session: Session, n: number) {
	const { body } = phoneView(session, seatId(n));
	if (body.kind !== 'reflection') throw new Error(body.kind);
	return body;
}
const onStage = (session: Session) => {
	const { body } = stageView(session);
	if (body.kind !== 'reflection') throw new Error(body.kind);
	return body;
};

describe('whose envelopes belong to a round', () => {
	test('nobody’s before the box is opened; then everybody’s who is in the room', () => {
		expect(before.session.box).toMatchObject({ roster: null, leading: [], keys: storyKeys });
		expect(writing.session.box).toMatchObject({ roster: six, leading: [] });
		expect(seen(writing.session, 3)).toMatchObject({ of_round: true, phones: 6, keys: storyKeys });
	});

	test('not of whoever comes later, who is in the room all the same', () => {
		const { session } = tell(writing, arrive(2));
		expect(Object.keys(session.seats)).toHaveLength(8);
		expect(session.box?.roster).toEqual(six);
		expect([6, 7, 8].map((n) => seen(session, n).of_round)).toEqual([true, false, false]);
		expect(onStage(session).phones).toBe(6);
	});

	test('still of a phone that goes and comes back', () => {
		const gone = tell(writing, phoneAsks(2, { type: 'leave' }));
		expect(gone.session.box?.roster).toEqual(six);
		const { session } = tell(gone, phoneAsks(2, { type: 'join' }));
		expect(seen(session, 2).of_round).toBe(true);
	});

	test('also of those who came while the evening went back and on again', () => {
		const back = tell(
			writing,
			jokerAsks({ type: 'back', from: 'reflection.writing' }),
			phoneAsks(1, { type: 'leave' }),
			arrive(0),
			phoneAsks(9, { type: 'join' })
		);
		expect(back.session.box?.roster).toEqual(six);
		const { session } = tell(back, on('reflection.writing'));
		expect(session.box?.roster).toEqual([...six, seatId(9)]);
	});

	test('a sealed round is not opened again', () => {
		const sealed = tell(writing, seal(6), on('check_out'), phoneAsks(9, { type: 'join' }));
		const { session } = tell(sealed, jokerAsks({ type: 'back', from: 'check_out' }));
		expect(momentOf(session)).toBe('reflection.sealed');
		expect(session.box).toMatchObject({ roster: six, done: true });
	});
});

describe('fewer than five', () => {
	test('phones: nobody is told how many', () => {
		for (const here of [0, 1, 4, 5]) {
			const fewer = [1, 2, 3, 4, 5, 6]
				.slice(here)
				.map((n): Line => phoneAsks(n, { type: 'leave' }));
			const { session } = tell(before, ...fewer, on('reflection.writing'));
			const shown = here < 5 ? null : here;
			expect(session.box?.roster).toHaveLength(here);
			expect(onStage(session).phones).toBe(shown);
			expect(consoleView(session, 12).phones).toBe(shown);
			expect(glassView(session, 12).phones).toBe(shown);
			expect(seen(session, 1).phones).toBe(shown);
		}
	});

	test('envelopes: kept, and not counted out', () => {
		for (const [envelopes, sealed, kept] of [
			[0, null, 'too_few'],
			[4, null, 'too_few'],
			[5, 5, 'enough'],
			[6, 6, 'enough']
		] as const) {
			const { session } = tell(writing, seal(envelopes));
			expect(session.box).toMatchObject({ sealed, done: true });
			expect(onStage(session)).toMatchObject({ sealed, kept });
			expect(consoleView(session, 12)).toMatchObject({
				sealed,
				box: kept === 'enough' ? 'kept' : 'too_few'
			});
			expect(seen(session, 1).kept).toBe(kept);
		}
	});
});

describe('phones that lead', () => {
	const takes =
		(n: number): Line =>
		(now) => {
			const session: Session = {
				...now.session,
				chair: { ...now.session.chair, offered: 'anyone' }
			};
			const command = {
				id: `takes-the-role-${n}`,
				type: 'accept_chair',
				epoch: session.chair.epoch
			};
			const outcome = step(session, command as never, { is: 'seat', seat: seatId(n) }, now.now);
			if (!outcome.ok) throw new Error(outcome.refusal);
			return { ...now, session: outcome.session };
		};
	/** On to a moment, asked by whoever leads now. */
	const goOn =
		(from: 'reflection.writing' | 'reflection.collecting'): Line =>
		(now) => {
			const { seat, facilitator } = now.session.joker;
			const who =
				seat === null ? { is: 'facilitator' as const, facilitator } : { is: 'seat' as const, seat };
			const outcome = step(
				now.session,
				{ id: `goes-on-${from}`, type: 'advance', from },
				who,
				now.now
			);
			if (!outcome.ok) throw new Error(outcome.refusal);
			return { ...now, session: outcome.session };
		};

	test('send like all others, and do not count towards the five', () => {
		const led = tell(writing, takes(4), goOn('reflection.writing'), goOn('reflection.collecting'));
		expect(led.session.box).toMatchObject({ leading: [seatId(4)], roster: six });
		expect(sealBox(led.session, 5).box).toMatchObject({ sealed: null, done: true });
		expect(sealBox(led.session, 6).box).toMatchObject({ sealed: 6, done: true });
	});

	test('count as leading for the whole round, also when the role moves on', () => {
		const { session } = tell(writing, takes(4), takes(2), takes(4));
		expect(session.box?.leading).toEqual([seatId(2), seatId(4)]);
	});

	test('before the box is opened it does not matter who led; after it is sealed neither', () => {
		const early = tell(before, takes(4), takes(2));
		expect(early.session.box?.leading).toEqual([]);
		const sealed = tell(writing, seal(6), takes(3));
		expect(sealed.session.box?.leading).toEqual([]);
	});

	test('one that came too late for the round takes nothing off', () => {
		const { session } = tell(writing, phoneAsks(9, { type: 'join' }), takes(9));
		expect(session.box?.leading).toEqual([]);
	});
});

test('whatever the room does while notes are written, the round and its keys stay, and nobody falls out of it', () => {
	const arrivals = fc.array(
		fc.record({
			n: fc.integer({ min: 1, max: 14 }),
			does: fc.constantFrom('join', 'leave', 'call_pause', 'ask_check'),
			then: fc.constantFrom('stay', 'on', 'back')
		}),
		{ maxLength: 25 }
	);
	fc.assert(
		fc.property(arrivals, (moves) => {
			let session = withParts(writing.session);
			let asked = 0;
			const ask = (who: Parameters<typeof step>[2], command: object) => {
				const id = `random-${(asked += 1)}`;
				const outcome = step(session, { id, ...command } as never, who, writing.now + asked);
				if (outcome.ok) session = outcome.session;
			};
			for (const { n, does, then } of moves) {
				const was = session;
				ask(
					{ is: 'seat', seat: seatId(n) },
					does === 'ask_check' ? { type: does, asked: true } : { type: does }
				);
				if (then !== 'stay')
					ask(whoIs.joker, { type: then === 'on' ? 'advance' : 'back', from: momentOf(session) });
				if (was.box?.done !== true && momentOf(session) === 'reflection.sealed')
					session = sealBox(session, was.box!.roster!.length);
				const [old, now] = [was.box!, session.box!];
				expect(now.round).toBe(old.round);
				expect(now.keys).toEqual(old.keys);
				const left = old.roster!.filter((seat) => !now.roster!.includes(seat));
				expect(left).toEqual([]);
				if (momentOf(was) === momentOf(session)) expect(now.roster).toEqual(old.roster);
				expect(now.roster).toEqual(now.roster!.toSorted());
				expect(now.sealed ?? 5).toBeGreaterThanOrEqual(5);
			}
		}),
		{ numRuns: 300 }
	);
});
