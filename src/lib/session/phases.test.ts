// The evening moves when somebody moves it: on, back, past, and never by itself.

import { describe, expect, test } from 'vitest';
import { consoleView } from './console-view.ts';
import { momentOf } from './session.ts';
import type { Moment } from './moments.ts';
import {
	and,
	arrive,
	castAll,
	doors,
	everybodyOut,
	jokerAsks,
	on,
	phoneAsks,
	seal,
	tell,
	testPause,
	type Line
} from './story.ts';
import { everyMoment, smallPlan } from './told.ts';
import { summarise } from './summary.ts';

const moments = everyMoment();
const at = (moment: Moment, ...lines: readonly Line[]) => tell(moments.get(moment)!, ...lines);
const skip = (from: Moment) => jokerAsks({ type: 'skip', from, why: 'no time' });

test('two presses of Next move one step', () => {
	expect(() =>
		at('check_in', on('agreements'), jokerAsks({ type: 'advance', from: 'check_in' }))
	).toThrow('moved_on');
});

describe('a gate', () => {
	test.each([
		['pause_not_tested', tell(doors(smallPlan), arrive(6)), 'lobby'],
		[
			'changes_open',
			at('agreements', phoneAsks(2, { type: 'consent', answer: 'need_change', text: 'Slower.' })),
			'agreements'
		],
		['no_scene', moments.get('scene_choice')!, 'scene_choice'],
		[
			'roles_open',
			at('casting', jokerAsks({ type: 'cast_role', role: 'colm', filled: false })),
			'casting'
		],
		['no_problem', at('model_run', on('first_talk')), 'first_talk'],
		['still_in_role', moments.get('de_role')!, 'de_role']
	] as const)('%s is said, on the console and as a no', (gate, told, from) => {
		expect(consoleView(told.session, 9).gate).toBe(gate);
		expect(() => tell(told, jokerAsks({ type: 'advance', from }))).toThrow(gate);
	});

	test('is passed with a word why, which stands in the log', () => {
		const { session } = at('de_role', skip('de_role'));
		expect(momentOf(session)).toBe('analysis');
		expect(session.log.at(-1)).toEqual({ kind: 'skipped', at: 'de_role', why: 'no time' });
	});

	test('opens when everybody is out: players on their phone or aloud, and who stepped in', () => {
		const outOnPhones = at(
			'de_role',
			phoneAsks(2, { type: 'say_out' }),
			phoneAsks(3, { type: 'say_out' }),
			phoneAsks(4, { type: 'say_out' })
		);
		expect(consoleView(outOnPhones.session, 9).in_role).toEqual([
			{ who: 'spect_actors', name: null }
		]);
		const { session } = tell(
			outOnPhones,
			jokerAsks({ type: 'confirm_out', who: 'spect_actors' }),
			on('analysis')
		);
		expect(session.acted).toBe(false);
		expect(session.cast).toEqual({});
	});

	test('waits in front of a scene nobody chose even for those who skip', () => {
		expect(() => at('scene_choice', skip('scene_choice'))).toThrow('no_scene');
	});
});

test('back goes one part back, and every part can be entered again', () => {
	for (const [moment, told] of moments) {
		if (moment === 'closed') continue;
		const before = consoleView(told.session, 9).previous;
		if (before === null) continue;
		const { session } = tell(told, jokerAsks({ type: 'back', from: moment }));
		expect(momentOf(session), moment).toBe(before);
	}
});

test('there is no way back from what is sealed, or from before the doors', () => {
	for (const moment of ['lobby', 'reflection.collecting', 'forum.cut'] as const)
		expect(consoleView(moments.get(moment)!.session, 9).previous, moment).toBeNull();
	const sealed = at(
		'reflection.writing',
		seal(6),
		on('check_out'),
		jokerAsks({ type: 'back', from: 'check_out' })
	);
	expect(momentOf(sealed.session)).toBe('reflection.sealed');
});

test('next says where it goes, in every moment', () => {
	for (const [moment, told] of moments) {
		if (moment === 'closed' || moment === 'check_out') continue;
		const { next, gate } = consoleView(told.session, 9);
		if (gate) continue;
		const { session } = tell(told, jokerAsks({ type: 'advance', from: moment }));
		expect(momentOf(session), moment).toBe(next);
	}
});

test('a second scene: out of the first, the next one is chosen and nothing of the first is left over', () => {
	const twice = {
		...smallPlan,
		blocks: [
			'lobby',
			'casting',
			'model_run',
			'forum',
			'de_role',
			'casting',
			'model_run',
			'forum',
			'de_role',
			'check_out'
		].map((kind, index) => ({ id: `b${index}`, kind: kind as 'lobby', minutes: 5 }))
	};
	const play = and(
		castAll(1),
		on('model_run'),
		on('forum.replay_ready'),
		jokerAsks({ type: 'end_forum', from: 'forum.replay_ready' }),
		everybodyOut
	);
	const { session } = tell(
		doors(twice),
		arrive(6),
		testPause(),
		on('casting'),
		play,
		on('casting')
	);
	expect(session).toMatchObject({ scene: 'two', cast: {}, acted: false, played: ['one'], out: [] });
	const after = tell(
		{ session, now: 0, count: 500, frames: [] },
		play,
		on('check_out'),
		jokerAsks({ type: 'close_session', from: 'check_out' })
	);
	expect(summarise(after.session).scenes.map(({ scene }) => scene)).toEqual(['one', 'two']);
});

test('a plan without choosing has its scene from the start', () => {
	const short = {
		...smallPlan,
		blocks: smallPlan.blocks.filter(({ kind }) => kind !== 'scene_choice')
	};
	expect(doors(short).session.scene).toBe('one');
});

test('the record keeps what was made and nobody’s seat', () => {
	const record = summarise(
		at('check_out', jokerAsks({ type: 'close_session', from: 'check_out' })).session
	);
	expect(record.scenes[0]).toMatchObject({ title: 'Scene one', problem: 'Ideas get lost.' });
	expect(record.scenes[0]!.rows).toHaveLength(2);
	expect(JSON.stringify(record)).not.toContain('of-the-story');
});
