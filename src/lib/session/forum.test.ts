// Trying it another way, told as it happens in a room.

import { describe, expect, test } from 'vitest';
import { consoleView } from './console-view.ts';
import { phoneView } from './phone-view.ts';
import { momentOf } from './session.ts';
import { stageView } from './stage-view.ts';
import {
	NotToldSo,
	bringIn,
	jokerAsks,
	letThrough,
	offer,
	on,
	phoneAsks,
	phonesAsk,
	replayFrom,
	seatId,
	stop,
	tell,
	tryIt,
	write,
	type Line
} from './story.ts';
import { everyMoment } from './told.ts';

const moments = everyMoment();
const at = (moment: Parameters<typeof moments.get>[0], ...lines: readonly Line[]) =>
	tell(moments.get(moment)!, ...lines);
const row = { intention: 'finish', moved: 'he waits', reality: 'hard' } as const;

describe('Stop!', () => {
	test('from any phone freezes at once, and the stage says so', () => {
		const { session } = at('forum.replaying', stop(5));
		expect(momentOf(session)).toBe('forum.frozen');
		expect(stageView(session).body).toEqual({ kind: 'frozen' });
	});

	test('from several only adds who would step in, and nobody learns who was quicker', () => {
		const oneWay = at('forum.replaying', stop(5), stop(6)).session;
		const other = at('forum.replaying', stop(6), stop(5)).session;
		expect(oneWay.offers).toHaveLength(2);
		const order = oneWay.offers.map(({ id }) => id);
		expect(order).toEqual(order.toSorted());
		expect(other.offers).toHaveLength(2);
	});

	test('by voice freezes with nobody on the list', () => {
		const { session } = at('forum.replaying', jokerAsks({ type: 'call_stop' }));
		expect(momentOf(session)).toBe('forum.frozen');
		expect(session.offers).toEqual([]);
	});

	test('is not for somebody in the way: ■ stays as it is', () => {
		expect(() => at('forum.replaying', stop(1), offer(1, 'colm'))).toThrow('not_replaceable');
	});

	test('let someone else: the caller is no longer on the list, and the Joker may play on', () => {
		const { session } = at(
			'forum.replaying',
			stop(1),
			phoneAsks(1, {
				type: 'answer_stop',
				answer: 'let_other',
				role: null,
				pair: false,
				suggestion: '',
				reading: 'free'
			}),
			jokerAsks({ type: 'play', from: 'forum.frozen' })
		);
		expect(momentOf(session)).toBe('forum.replaying');
		expect(session.offers).toEqual([]);
	});
});

describe('who goes first', () => {
	const secondRound = [
		stop(1),
		offer(1, 'amara'),
		bringIn('amara'),
		tryIt(row),
		replayFrom('W2'),
		stop(1),
		offer(1, 'amara'),
		stop(5),
		offer(5, 'petra')
	];

	test('whoever has not stepped in yet, unless the Joker says why not, in the open', () => {
		expect(() => at('forum.replaying', ...secondRound, bringIn('amara'))).toThrow(
			'first_timers_first'
		);
		const { session } = at(
			'forum.replaying',
			...secondRound,
			bringIn('amara', 'they asked to wait')
		);
		expect(session.log.at(-1)).toEqual({
			kind: 'passed_over_first_time',
			why: 'they asked to wait'
		});
	});

	test('the console has first-timers on top and says so; no other face does', () => {
		const { session } = at('forum.replaying', ...secondRound);
		expect(consoleView(session, 9).offers.map((one) => one.first_time)).toEqual([true, false]);
		expect(JSON.stringify([stageView(session), phoneView(session, seatId(5))])).not.toContain(
			'first_time'
		);
	});

	test('telling the actor is no stepping in: the next time is still the first', () => {
		const { session } = at(
			'forum.replaying',
			stop(1),
			phoneAsks(1, {
				type: 'answer_stop',
				answer: 'tell_actor',
				role: 'amara',
				pair: false,
				suggestion: 'Say it again.',
				reading: 'as_meant'
			}),
			bringIn('amara'),
			tryIt(row)
		);
		expect(session.seats[seatId(1)]!.stepped_in).toBe(0);
		expect(session.attempts[0]).toMatchObject({ mode: 'tell_actor', saved: true });
	});
});

describe('the attempt', () => {
	test('is seen as one’s own on one phone only, and its intention only there', () => {
		const { session } = at(
			'forum.brief',
			phoneAsks(1, { type: 'set_intention', text: 'to finish one sentence' })
		);
		expect(phoneView(session, seatId(1)).body).toMatchObject({
			trying: { intention: 'to finish one sentence', role: { id: 'amara' } }
		});
		expect(phoneView(session, seatId(2)).body).toEqual({ kind: 'brief', trying: null });
	});

	test('gets chips and a word from the room, from five answers on', () => {
		const { session } = at(
			'forum.ask_room',
			phonesAsk((n) => ({ type: 'send_chips', chips: n <= 2 ? ['heard', 'paid'] : ['heard'] })),
			on('forum.reality_check'),
			phonesAsk((n) => ({ type: 'check_reality', verdict: n <= 3 ? 'could' : 'magic' })),
			on('forum.capture')
		);
		expect(session.attempts[0]).toMatchObject({ chips: ['heard', 'paid'], reality: 'split' });
	});

	test('below five answers the room’s word is what the Joker heard and wrote', () => {
		const { session } = at(
			'forum.reality_check',
			phoneAsks(1, { type: 'check_reality', verdict: 'magic' }),
			write({ ...row, reality: 'could' }),
			on('forum.capture')
		);
		expect(session.attempts[0]!.reality).toBe('could');
		expect(session.ballot).toEqual({});
	});

	test('has its meaning put right by the one who tried, and the scribe cannot put it back', () => {
		const corrected = at('forum.capture', (told) =>
			phoneAsks(1, {
				type: 'correct_attempt',
				attempt: told.session.attempts[0]!.id,
				intention: 'to be heard, not to win'
			})(told)
		);
		expect(JSON.stringify(stageView(corrected.session))).not.toContain('not to win');
		const { session } = tell(corrected, letThrough, write(row));
		expect(session.attempts[0]).toMatchObject({
			intention: 'to be heard, not to win',
			corrected: true,
			moved: 'he waits'
		});
		expect(() =>
			at('forum.capture', (told) =>
				phoneAsks(2, {
					type: 'correct_attempt',
					attempt: told.session.attempts[0]!.id,
					intention: 'mine'
				})(told)
			)
		).toThrow(NotToldSo);
	});

	test('is not lost when the one who tried has left', () => {
		const { session } = at(
			'forum.ask_person',
			phoneAsks(1, { type: 'leave' }),
			on('forum.ask_room')
		);
		expect(session.attempts).toHaveLength(1);
		expect(session.attempts[0]!.seat).toBeNull();
	});

	test('without any phone: called, brought in, tried and written down from the console', () => {
		const { session } = at(
			'forum.replaying',
			jokerAsks({ type: 'call_stop' }),
			jokerAsks({
				type: 'bring_in_person',
				role: 'petra',
				mode: 'pair',
				first_time: true,
				suggestion: ''
			}),
			tryIt(row)
		);
		expect(session.attempts[0]).toMatchObject({
			role: 'petra',
			mode: 'pair',
			seat: null,
			saved: true
		});
	});

	test('a row written by mistake can be struck', () => {
		const { session } = at('forum.capture', (told) =>
			jokerAsks({ type: 'strike_attempt', attempt: told.session.attempts[0]!.id })(told)
		);
		expect(session.attempts).toEqual([]);
	});
});
