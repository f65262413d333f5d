// Random evenings: whatever is asked in whatever order, there is a way on, nobody is shown, Pause wins.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commandTypes, type Command } from './commands.ts';
import { consoleView, glassView } from './console-view.ts';
import { holderOf, leads, type Who } from './etiquette.ts';
import { inKeptOrder } from './kept-order.ts';
import { openAfter } from './chair-turn.ts';
import { phoneView } from './phone-view.ts';
import { sealBox } from './reflection.ts';
import { sampleCommand } from './sample-commands.ts';
import { momentOf, type Session } from './session.ts';
import type { Moment } from './moments.ts';
import { stageView } from './stage-view.ts';
import { step } from './step.ts';
import { seatId } from './story.ts';
import { summarise } from './summary.ts';
import { everyMoment } from './told.ts';

const joker: Who = { is: 'facilitator', facilitator: 'facilitator-ana' };
const ben: Who = { is: 'facilitator', facilitator: 'facilitator-ben' };
const told = everyMoment();

interface Move {
	/** `joker`: whoever leads by then */
	readonly who: Who | 'joker';
	readonly type: Command['type'];
	readonly id: string;
	readonly later: number;
}

const seat = fc
	.integer({ min: 1, max: 9 })
	.map((n) => ({ is: 'seat', seat: seatId(n) }) as const satisfies Who);
const move = fc.record<Move>({
	// the Joker moves often, or evenings would never get anywhere
	who: fc.oneof(
		{ weight: 5, arbitrary: fc.constant('joker' as const) },
		{ weight: 6, arbitrary: seat },
		{ weight: 1, arbitrary: fc.constantFrom<Who>(ben, { is: 'house' }) },
		{ weight: 1, arbitrary: seat.map((who): Who => ({ ...who, gave_code: true })) }
	),
	type: fc.oneof(
		{ weight: 3, arbitrary: fc.constantFrom(...commandTypes) },
		{
			weight: 3,
			arbitrary: fc.constantFrom<Command['type']>('advance', 'skip', 'join', 'bring_in')
		},
		{
			weight: 1,
			arbitrary: fc.constantFrom<Command['type']>('resume', 'choose_scene', 'call_stop')
		},
		{
			weight: 1,
			arbitrary: fc.constantFrom<Command['type']>(
				...(['offer_chair', 'accept_chair', 'wish_recall', 'note_joker'] as const),
				...(['claim_chair', 'confirm_chair', 'take_by_code', 'stand_in'] as const)
			)
		}
	),
	id: fc.integer({ min: 0, max: 2 ** 40 }).map((n) => `random-${n}`),
	later: fc.integer({ min: 0, max: 60_000 })
});
/** An evening that has come to some moment in the usual way, and then anything at all. */
interface Evening {
	readonly from: Moment;
	readonly moves: readonly Move[];
}
const evening = fc.record<Evening>({
	from: fc.constantFrom(...told.keys()),
	moves: fc.array(move, { maxLength: 60 })
});

/** Plays the moves; refusals change nothing. */
function played({ from, moves }: Evening, each: (session: Session, now: number) => void): Session {
	let { session, now } = told.get(from)!;
	for (const { who, type, id, later } of moves) {
		now += later;
		const before = momentOf(session);
		const command = sampleCommand(session, type, id);
		const outcome = step(session, command, who === 'joker' ? holderOf(session) : who, now);
		if (outcome.ok) session = outcome.session;
		if (before === 'reflection.collecting' && momentOf(session) === 'reflection.sealed')
			session = sealBox(session, Object.keys(session.seats).length);
		each(session, now);
	}
	return session;
}

const runs = { numRuns: 300 };

test('there is always a way on', () => {
	const ways: readonly Command['type'][] = [
		'advance',
		'skip',
		'close_session',
		'resume',
		'choose_scene'
	];
	fc.assert(
		fc.property(evening, (tale) => {
			played(tale, (session, now) => {
				if (momentOf(session) === 'closed') return;
				const open = ways.some((type, index) => {
					const outcome = step(
						session,
						sampleCommand(session, type, `a-way-on-${index}`),
						holderOf(session),
						now + 40_000
					);
					return outcome.ok && outcome.session !== session;
				});
				expect(open, `${momentOf(session)}, paused: ${session.pause.since !== null}`).toBe(true);
			});
		}),
		runs
	);
});

/** Every view of every face. */
const viewsOf = (session: Session, here: number): readonly unknown[] => [
	stageView(session),
	consoleView(session, here),
	glassView(session, here),
	...Object.keys(session.seats).map((id) => phoneView(session, id)),
	summarise(session)
];

test('no view and no summary knows a seat, an account, or who came when', () => {
	fc.assert(
		fc.property(evening, (tale) => {
			const session = played(tale, () => {});
			const text = JSON.stringify(viewsOf(session, 9));
			expect(text).not.toContain('of-the-story');
			expect(text).not.toContain('facilitator-');
			// what people write is known by the id of the command that wrote it, and by nothing else
			const lines = [
				...session.agreements.lines,
				...session.agreements.changes,
				...session.lines,
				...session.unread,
				...session.open_questions,
				...session.commitments,
				...session.offers,
				...session.attempts
			].map(({ id }) => id);
			for (const id of session.done) if (!lines.includes(id)) expect(text).not.toContain(`"${id}"`);
		}),
		runs
	);
});

test('what is written down does not know who came or tapped first', () => {
	fc.assert(
		fc.property(evening, (tale) => {
			const kept = inKeptOrder(played(tale, () => {}));
			const { wishes, claim } = kept.chair;
			const said = claim?.said ?? {};
			for (const bySeat of [kept.seats, kept.ballot, kept.care, kept.pause.needs, wishes, said])
				expect(Object.keys(bySeat)).toEqual(Object.keys(bySeat).toSorted());
		}),
		runs
	);
});

test('a number of people under five is shown nowhere', () => {
	fc.assert(
		fc.property(evening, fc.integer({ min: 0, max: 12 }), (tale, here) => {
			const session = played(tale, () => {});
			for (const view of [consoleView(session, here), glassView(session, here)])
				expect(view.here).toBe(here < 5 ? null : here);
			const answered = Object.values(session.ballot).filter((taps) => taps.length > 0).length;
			const console = consoleView(session, here);
			if (answered < 5) {
				expect([console.liked, console.weather, console.wishes, console.chips]).toEqual([
					null,
					null,
					null,
					null
				]);
			}
			expect(session.box?.sealed ?? 5).toBeGreaterThanOrEqual(5);
		}),
		runs
	);
});

test('a Pause always wins, at once, from anybody who is here', () => {
	fc.assert(
		fc.property(evening, seat, (tale, who) => {
			let now = 0;
			const session = played(tale, (_, time) => (now = time));
			fc.pre(momentOf(session) !== 'closed');
			const joined = step(session, { id: 'joining-now', type: 'join' }, who, now);
			const there = joined.ok ? joined.session : session;
			const outcome = step(there, { id: 'pausing-now', type: 'call_pause' }, who, now);
			expect(outcome.ok && outcome.session.pause.since !== null).toBe(true);
			if (!outcome.ok) return;
			// nothing goes on while it holds
			for (const type of ['advance', 'skip', 'back', 'play', 'bring_in', 'invite'] as const) {
				const on = step(
					outcome.session,
					sampleCommand(outcome.session, type, 'going-on-1'),
					joker,
					now
				);
				expect(on.ok, type).toBe(false);
			}
			// and its caller is nowhere in what is kept
			expect(outcome.session.seats).toEqual(there.seats);
			expect(outcome.session.pause.needs).toEqual({});
		}),
		runs
	);
});

test('asking twice is asking once', () => {
	fc.assert(
		fc.property(evening, move, (tale, again) => {
			const session = played(tale, () => {});
			const command = sampleCommand(session, again.type, again.id);
			const who = again.who === 'joker' ? holderOf(session) : again.who;
			const once = step(session, command, who, 5_400_000);
			if (!once.ok || command.type === 'leave' || momentOf(once.session) === 'closed') return;
			const twice = step(once.session, command, who, 5_500_000);
			expect(twice).toEqual({ ok: true, session: once.session });
		}),
		{ numRuns: 1000 }
	);
});

test('nobody leaves their part without being asked: no way past de-roling without a word why', () => {
	fc.assert(
		fc.property(evening, (tale) => {
			const session = played(tale, () => {});
			fc.pre(momentOf(session) === 'de_role' && session.pause.since === null);
			const on = step(session, sampleCommand(session, 'advance', 'going-on-1'), joker, 9e9);
			const waiting = consoleView(session, 9).in_role.length > 0;
			expect(on.ok).toBe(!waiting);
		}),
		{ numRuns: 100, maxSkipsPerRun: 1000 }
	);
});

/** Everybody who could be at the end of a line, in whatever epoch they led last. */
const everybody = (session: Session): readonly Who[] => {
	const epochs = [null, ...Array.from({ length: session.chair.epoch + 2 }, (_, epoch) => epoch)];
	const people: readonly Who[] = [
		joker,
		ben,
		...Array.from({ length: 9 }, (_, n): Who => ({ is: 'seat', seat: seatId(n + 1) }))
	];
	return people.flatMap((who) => epochs.map((epoch) => ({ ...who, epoch }) as Who));
};

test('one leads and no second; whoever led before leads no more', () => {
	fc.assert(
		fc.property(evening, (tale) => {
			played(tale, (session) => {
				const leading = everybody(session).filter((who) => leads(session, who));
				const names = leading.map((who) => (who.is === 'seat' ? who.seat : 'facilitator'));
				expect(new Set(names).size).toBe(1);
				for (const who of leading)
					expect('epoch' in who && [null, session.chair.epoch].includes(who.epoch!)).toBe(true);
			});
		}),
		{ numRuns: 100 }
	);
});

test('a Joker who is gone leaves a way: they come back, or somebody else leads within a minute', () => {
	fc.assert(
		fc.property(evening, (tale) => {
			let now = 0;
			const session = played(tale, (_, time) => (now = time));
			fc.pre(momentOf(session) !== 'closed');
			const noted = step(
				session,
				{ id: 'gone-by-now', type: 'note_joker', here: false, ago: 0, other: false },
				{ is: 'house' },
				now
			);
			if (!noted.ok) throw new Error(noted.refusal);
			const { epoch, away_since } = noted.session.chair;
			const claim = { id: 'claims-it-now', type: 'claim_chair', epoch, on: true } as const;
			const other = leads(session, ben) ? joker : ben;
			const outcome = step(noted.session, claim, other, away_since! + openAfter);
			expect(outcome.ok && leads(outcome.session, other)).toBe(true);
			const blank = sampleCommand(noted.session, 'set_stage', 'still-leading');
			expect(step(noted.session, blank, holderOf(session), now).ok).toBe(true);
		}),
		runs
	);
});

test('a wish that the role be passed on shows to nobody else before the room asks', () => {
	fc.assert(
		fc.property(evening, fc.integer({ min: 1, max: 9 }), fc.boolean(), (tale, n, on) => {
			const session = played(tale, () => {});
			const who = seatId(n);
			const command = {
				id: 'wishing-it-now',
				type: 'wish_recall',
				epoch: session.chair.epoch,
				on
			} as const;
			const outcome = step(session, command, { is: 'seat', seat: who }, 9e9);
			fc.pre(outcome.ok && !outcome.session.chair.recalled);
			if (!outcome.ok) return;
			const wished = Object.keys(outcome.session.chair.wishes).length;
			expect(wished).toBeLessThan(Math.max(3, Math.ceil(Object.keys(session.seats).length / 3)));
			const others = (of: Session) => {
				const { [who]: _, ...seats } = of.seats;
				return [viewsOf({ ...of, seats }, 9), { ...phoneView(of, who), my_chair: null }];
			};
			expect(others(outcome.session)).toEqual(others(session));
		}),
		{ numRuns: 300, maxSkipsPerRun: 1000 }
	);
});
