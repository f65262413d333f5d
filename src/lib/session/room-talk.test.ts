// Agreeing, casting, speaking in turn, roles and leaving: the quieter parts of the evening.

import { describe, expect, test } from 'vitest';
import { phoneView } from './phone-view.ts';
import { consoleView } from './console-view.ts';
import type { Session } from './session.ts';
import { stageView } from './stage-view.ts';
import { jokerAsks, letThrough, phoneAsks, phonesAsk, seatId, tell, type Line } from './story.ts';
import { summarise } from './summary.ts';
import { everyMoment } from './told.ts';
import type { Moment } from './moments.ts';

const moments = everyMoment();
const at = (moment: Moment, ...lines: readonly Line[]) => tell(moments.get(moment)!, ...lines);
const asks = (n: number, sooner = false) => phoneAsks(n, { type: 'ask_to_speak', sooner });
const next = jokerAsks({ type: 'next_speaker' });
const speaking = (told: ReturnType<typeof tell>, n: number) =>
	phoneView(told.session, seatId(n)).speaking;

describe('speaking in turn', () => {
	test('who has not spoken comes first, then who asked to be taken sooner', () => {
		const first = at('debrief', asks(1), next, asks(1, true), asks(2), asks(3, true), next);
		expect(speaking(first, 3)).toBe('now');
		const second = tell(first, next);
		expect(speaking(second, 2)).toBe('now');
		expect(speaking(tell(second, next), 1)).toBe('now');
	});

	test('a hand can be taken down, and raised for somebody without a phone', () => {
		const told = at('debrief', asks(1), phoneAsks(1, { type: 'stop_asking' }));
		expect(consoleView(told.session, 9).someone_waits).toBe(false);
		const without = tell(told, jokerAsks({ type: 'raise_hand_for' }));
		expect(consoleView(without.session, 9).someone_waits).toBe(true);
	});

	test('asking again does not make two of one', () => {
		expect(at('debrief', asks(1), asks(1)).session.queue).toHaveLength(1);
	});
});

describe('casting', () => {
	const plays = (n: number, role: string) =>
		phoneAsks(n, { type: 'volunteer', role, answer: 'play' });
	const free = jokerAsks({ type: 'cast_role', role: 'colm', filled: false });

	test('a role that somebody plays is taken; it is free again when they let go', () => {
		expect(() => at('casting', plays(1, 'colm'))).toThrow('role_taken');
		const { session } = at('casting', free, plays(1, 'colm'));
		expect(session.cast['colm']).toEqual({ seat: seatId(1) });
		const gone = at(
			'casting',
			free,
			plays(1, 'colm'),
			phoneAsks(1, { type: 'volunteer', role: 'colm', answer: 'no' })
		);
		expect(gone.session.cast).not.toHaveProperty('colm');
	});

	test('a part stays to be stepped out of when its player’s phone leaves', () => {
		const { session } = at('model_run', phoneAsks(2, { type: 'leave' }));
		expect(Object.keys(session.cast)).toContain('amara');
		expect(session.cast['amara']).toEqual({ seat: null });
	});

	test('the Joker learns that somebody might, not who', () => {
		const { session } = at(
			'casting',
			free,
			phoneAsks(6, { type: 'volunteer', role: 'colm', answer: 'maybe' })
		);
		expect(consoleView(session, 9).volunteers).toContainEqual({ role: 'colm', maybe: true });
	});
});

describe('choosing a scene', () => {
	test('the order the room gives is shown from five answers on, never a score', () => {
		const four = at(
			'scene_choice',
			...[1, 2, 3, 4].map((n) => phoneAsks(n, { type: 'mark_scene', scene: 'two', mark: 'yes' }))
		);
		expect(consoleView(four.session, 9).liked).toBeNull();
		const all = at(
			'scene_choice',
			phonesAsk(() => ({ type: 'mark_scene', scene: 'two', mark: 'yes' }))
		);
		expect(consoleView(all.session, 9).liked).toEqual(['two', 'one']);
	});
});

describe('agreements', () => {
	test('a change comes without its author, is settled, and the text gets a version', () => {
		const { session } = at(
			'agreements',
			phoneAsks(2, { type: 'consent', answer: 'need_change', text: 'Slower.' }),
			(told) =>
				jokerAsks({
					type: 'settle_change',
					change: told.session.agreements.changes[0]!.id,
					state: 'stays_open'
				})(told),
			jokerAsks({ type: 'write_agreement', line: null, text: 'We go slowly.' })
		);
		expect(session.agreements.changes).toMatchObject([{ text: 'Slower.', state: 'stays_open' }]);
		expect(session.agreements.lines.at(-1)?.text).toBe('We go slowly.');
		expect(session.agreements.version).toBe(2);
	});

	test('a line is changed, and an empty one is gone', () => {
		const lines = at('agreements').session.agreements.lines;
		const change = (text: string) =>
			at('agreements', jokerAsks({ type: 'write_agreement', line: lines[0]!.id, text })).session;
		expect(change('Come and go.').agreements.lines).toMatchObject([{ text: 'Come and go.' }]);
		expect(change('').agreements.lines).toEqual([]);
		expect(() =>
			at('agreements', jokerAsks({ type: 'write_agreement', line: 'no-such-line', text: 'x' }))
		).toThrow('gone');
	});
});

describe('roles', () => {
	test('one phone a role; left, it is free, and the log tells it in words only', () => {
		const taken = at('lobby', phoneAsks(2, { type: 'take_role', role: 'scribe', word: 'Idris' }));
		expect(() =>
			tell(taken, phoneAsks(3, { type: 'take_role', role: 'scribe', word: '' }))
		).toThrow('role_taken');
		const { session } = tell(taken, phoneAsks(2, { type: 'leave_role', role: 'scribe' }));
		expect(session.roles.scribe).toBeUndefined();
		expect(JSON.stringify(session.log)).not.toContain('seat-');
	});

	test('a word to be called by is nobody’s to see until it was read; left out, it is gone', () => {
		const taken = at('lobby', phoneAsks(2, { type: 'take_role', role: 'scribe', word: 'Idris' }));
		const all = (session: Session) =>
			JSON.stringify([stageView(session), phoneView(session, seatId(3)), summarise(session)]);
		expect(all(taken.session)).not.toContain('Idris');
		const through = tell(taken, letThrough).session;
		expect(all(through)).toContain('Idris');
		expect(through.log.at(-1)).toMatchObject({ kind: 'role', role: 'scribe', word: 'Idris' });
		const [waiting] = taken.session.unread;
		const { session } = tell(
			taken,
			jokerAsks({ type: 'settle_unread', unread: waiting!.id, keep: false })
		);
		expect(JSON.stringify(session)).not.toContain('Idris');
		expect(session.roles.scribe).toBeDefined();
	});

	test('a role handed back takes its unread word with it', () => {
		const { session } = at(
			'lobby',
			phoneAsks(2, { type: 'take_role', role: 'scribe', word: 'Idris' }),
			phoneAsks(2, { type: 'leave_role', role: 'scribe' })
		);
		expect(session.unread).toEqual([]);
	});

	test('nobody makes themselves Joker from a phone', () => {
		expect(() =>
			at('lobby', phoneAsks(2, { type: 'take_role', role: 'joker', word: 'me' }))
		).toThrow('not_yours');
	});

	test('who leaves holds nothing any more and can come back', () => {
		const left = at(
			'debrief',
			phoneAsks(2, { type: 'take_role', role: 'host', word: 'Ola' }),
			phoneAsks(2, { type: 'ask_to_speak', sooner: false }),
			phoneAsks(2, { type: 'leave' })
		);
		expect(JSON.stringify(left.session)).not.toContain(seatId(2));
		const back = tell(left, phoneAsks(2, { type: 'join' }));
		expect(Object.keys(back.session.seats)).toContain(seatId(2));
	});
});
