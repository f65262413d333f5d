// Pause, as specified: at once, by anybody, no reason, and never a trace of who.

import { expect, test } from 'vitest';
import { consoleView } from './console-view.ts';
import { phoneView } from './phone-view.ts';
import { momentOf } from './session.ts';
import { stageView } from './stage-view.ts';
import {
	carryOn,
	jokerAsks,
	on,
	pauseFrom,
	phoneAsks,
	seatId,
	tell,
	wait,
	type Line
} from './story.ts';
import { everyMoment } from './told.ts';

const moments = everyMoment();
const at = (moment: Parameters<typeof moments.get>[0], ...lines: readonly Line[]) =>
	tell(moments.get(moment)!, ...lines);
const leaves = phoneAsks(3, { type: 'say_need', need: 'leave_scene' });

test('is on every face at once', () => {
	const { session } = at('forum.intervening', pauseFrom(4));
	expect(stageView(session).pause).not.toBeNull();
	expect(consoleView(session, 9).pause).not.toBeNull();
	expect(phoneView(session, seatId(1)).pause).not.toBeNull();
});

test('leaves no trace of its caller: the document is the same whoever called', () => {
	const one = at('forum.replaying', pauseFrom(1)).session;
	const other = at('forum.replaying', pauseFrom(6)).session;
	expect(one).toEqual(other);
});

test('is quiet for thirty seconds before anything goes on', () => {
	expect(() =>
		at('forum.replaying', pauseFrom(1), jokerAsks({ type: 'resume', how: 'carry_on' }))
	).toThrow('still_quiet');
	expect(at('forum.replaying', pauseFrom(1), carryOn).session.pause.since).toBeNull();
});

test('tried out in the lobby it has no quiet time, and the doors to the evening open', () => {
	const { session } = at(
		'lobby',
		pauseFrom(1),
		jokerAsks({ type: 'resume', how: 'carry_on' }),
		on('check_in')
	);
	expect(momentOf(session)).toBe('check_in');
});

test('needs reach the Joker as words in fixed order, without number or source', () => {
	const { session } = at(
		'forum.replaying',
		pauseFrom(1),
		phoneAsks(6, { type: 'say_need', need: 'change' }),
		phoneAsks(2, { type: 'say_need', need: 'breath' }),
		phoneAsks(4, { type: 'say_need', need: 'breath' }),
		phoneAsks(5, { type: 'say_need', need: 'not_me' })
	);
	expect(consoleView(session, 9).pause?.asks).toEqual(['breath', 'change']);
});

test('a single "leave this scene" ends it for tonight', () => {
	const paused = at('forum.replaying', pauseFrom(1), leaves, wait(1));
	expect(consoleView(paused.session, 9).pause?.may).toEqual(['other_scene', 'break']);
	expect(() => tell(paused, jokerAsks({ type: 'resume', how: 'carry_on' }))).toThrow('scene_left');
	const { session } = tell(paused, jokerAsks({ type: 'resume', how: 'other_scene' }));
	expect(momentOf(session)).toBe('de_role');
	expect(session.stage.blank).toBe(true);
	expect(session.ended_scenes).toEqual(['one']);
});

test('taken back, the scene may go on', () => {
	const { session } = at(
		'forum.replaying',
		pauseFrom(1),
		leaves,
		phoneAsks(3, { type: 'say_need', need: 'not_me' }),
		carryOn
	);
	expect(momentOf(session)).toBe('forum.replaying');
});

test('a break after "leave this scene" still ends the scene', () => {
	const { session } = at(
		'model_run',
		pauseFrom(1),
		leaves,
		wait(1),
		jokerAsks({ type: 'resume', how: 'break' })
	);
	expect(session.ended_scenes).toEqual(['one']);
	expect(stageView(session)).toMatchObject({ blank: false, card: { kind: 'break' } });
});

test('an ended scene is not gone back to, but another can be chosen', () => {
	const ended = at('forum.replaying', jokerAsks({ type: 'end_scene' }));
	const onBreak = tell(ended, jokerAsks({ type: 'back', from: 'de_role' }));
	expect(momentOf(onBreak.session)).toBe('break');
	const casting = tell(onBreak, jokerAsks({ type: 'back', from: 'break' }));
	expect(momentOf(casting.session)).toBe('casting');
	expect(casting.session.scene).toBe('two');
	expect(() => tell(casting, jokerAsks({ type: 'choose_scene', scene: 'one' }))).toThrow(
		'scene_left'
	);
});

test('"check on me" is not lost when the evening goes on', () => {
	const { session } = at(
		'forum.replaying',
		pauseFrom(1),
		phoneAsks(2, { type: 'say_need', need: 'check_on_me' }),
		jokerAsks({ type: 'end_scene' })
	);
	expect(consoleView(session, 9).care_asked).toBe(true);
});

test('two within ten minutes: a break is proposed', () => {
	const first = at('debrief', pauseFrom(1), carryOn, wait(20), pauseFrom(2));
	expect(consoleView(first.session, 9).pause?.propose_break).toBe(false);
	const second = tell(first, carryOn, wait(3), pauseFrom(1));
	expect(consoleView(second.session, 9).pause?.propose_break).toBe(true);
});
