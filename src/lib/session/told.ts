// Evenings for the tests of the rules: a small plan, and a room in every moment it can be in.

import type { Block, Plan } from './plan.ts';
import type { Scene } from './scene.ts';
import { type Part, type Who } from './etiquette.ts';
import { momentOf, type Session } from './session.ts';
import type { Moment } from './moments.ts';
import {
	and,
	arrive,
	bringIn,
	castAll,
	doors,
	everybodyOut,
	jokerAsks,
	offer,
	on,
	problem,
	replayFrom,
	seatId,
	stop,
	tell,
	testPause,
	tryIt,
	type Line,
	type Told
} from './story.ts';

const role = (id: string, kind: Scene['roles'][number]['kind'], replaceable: boolean) => ({
	id,
	name: id[0]!.toUpperCase() + id.slice(1),
	kind,
	replaceable,
	want: `wants what ${id} wants`,
	fear: `fears what ${id} fears`,
	card: `You are ${id}.`
});

export const smallScene = (id: string): Scene => ({
	id,
	title: `Scene ${id}`,
	kind: 'anti_model',
	patterns: ['interruption'],
	level: 'first',
	players: [3, 3],
	minutes: 3,
	content_notes: ['being talked over'],
	setting: 'A meeting, late.',
	roles: [
		role('amara', 'protagonist', true),
		role('colm', 'antagonist', false),
		role('petra', 'bystander', true)
	],
	rule_behind: 'First to speak, first heard.',
	power_chain: ['the agenda'],
	beats: [{ text: 'One.' }, { text: 'Two.' }, { text: 'Three.' }],
	entry_points: [
		{ id: 'W1', caption: 'first cut-in', beat: 1 },
		{ id: 'W2', caption: 'the writing', beat: 3 }
	],
	crisis_point: 'W2',
	ending: 'She brings snacks.',
	magic: ['He apologises.'],
	questions: ['Who heard it first?'],
	toward_rules: ['A go-round.'],
	casting_care: [],
	try_first: 'protagonist',
	lang: 'en',
	origin: 'Made for tests.',
	licence: 'CC-BY-SA-4.0',
	version: 1,
	rehearsed: {
		unrecognisable: true,
		nobody_plays_own_harm: true,
		who_learns_at_whose_cost: 'We all.',
		surprise_try: 'Singing.',
		no_real_plans: true
	}
});

const kinds: readonly Block['kind'][] = [
	'lobby',
	'check_in',
	'agreements',
	'warm_up',
	'part',
	'scene_choice',
	'casting',
	'break',
	'model_run',
	'first_talk',
	'forum',
	'de_role',
	'analysis',
	'debrief',
	'commitments',
	'reflection',
	'check_out'
];

/** Every part once, two scenes to choose from. */
export const smallPlan: Plan = {
	title: 'Who gets heard',
	group: 'The group',
	day: '2026-11-20',
	template: 'evening',
	blocks: kinds.map((kind, index) => ({ id: `b${index + 1}`, kind, minutes: 5 })),
	scenes: [smallScene('one'), smallScene('two')],
	agreements: ['Everything is an invitation.'],
	quiet_place: 'the kitchen',
	contacts: [],
	show_time: false,
	readers: 'other_facilitator',
	notes_until: '2026-12-20',
	small_group: false,
	previously: null
};

const row = { intention: 'finish', moved: 'he waits', reality: 'could' } as const;
const inForum = and(replayFrom('W1'), stop(1), offer(1, 'amara'));

/** What is told to get from each moment to the next, in the order of the evening. */
const ways: readonly (readonly [Moment, Line])[] = [
	['lobby', and(arrive(6), testPause())],
	['check_in', on('check_in')],
	['agreements', on('agreements')],
	['warm_up', on('warm_up')],
	['part', on('part')],
	['scene_choice', on('scene_choice')],
	['casting', and(jokerAsks({ type: 'choose_scene', scene: 'one' }), on('casting'), castAll(2))],
	['break', on('break')],
	['model_run', on('model_run')],
	['first_talk', and(on('first_talk'), problem('Ideas get lost.'))],
	['forum.replay_ready', on('forum.replay_ready')],
	['forum.replaying', replayFrom('W1')],
	['forum.frozen', and(stop(1), offer(1, 'amara'))],
	['forum.choose_step_in', bringIn('amara')],
	['forum.brief', on('forum.brief')],
	['forum.intervening', on('forum.intervening')],
	['forum.cut', on('forum.cut')],
	['forum.thank', on('forum.thank')],
	['forum.ask_person', on('forum.ask_person')],
	['forum.ask_room', on('forum.ask_room')],
	['forum.reality_check', on('forum.reality_check')],
	['forum.capture', on('forum.capture')],
	['forum.invite', and(on('forum.replay_ready'), on('forum.replaying'), on('forum.invite'))],
	[
		'de_role',
		and(
			on('forum.replay_ready'),
			inForum,
			bringIn('amara'),
			tryIt(row),
			jokerAsks({ type: 'end_forum', from: 'forum.replay_ready' })
		)
	],
	['analysis', and(everybodyOut, on('analysis'))],
	['debrief', on('debrief')],
	['commitments', on('commitments')],
	['reflection.writing', on('reflection.writing')],
	['reflection.collecting', on('reflection.collecting')],
	['reflection.sealed', and(jokerAsks({ type: 'advance', from: 'reflection.collecting' }))],
	['check_out', on('check_out')],
	['closed', jokerAsks({ type: 'close_session', from: 'check_out' })]
];

/** The small evening in every moment it can be in, six phones in the room. */
export function everyMoment(): ReadonlyMap<Moment, Told> {
	const found = new Map<Moment, Told>();
	let told = doors(smallPlan);
	for (const [moment, way] of ways) {
		told = tell(told, way);
		if (momentOf(told.session) !== moment)
			throw new Error(`told ${moment}, came to ${momentOf(told.session)}`);
		found.set(moment, told);
	}
	return found;
}

/** Seats for the parts: 1 called and tried, 3 scribe, 4 timekeeper and co-Joker, 5 care person, 6 door, 2 nothing. */
export function withParts(session: Session): Session {
	const held = (seat: number) => ({ word: '', seat: seatId(seat) });
	return {
		...session,
		roles: {
			...session.roles,
			scribe: held(3),
			timekeeper: held(4),
			care_person: held(5),
			host: held(6),
			co_joker: held(4)
		}
	};
}

/** Somebody who is `part` in a session made by `withParts`. */
export const whoIs: { readonly [P in Part]: Who } = {
	arriving: { is: 'seat', seat: seatId(99) },
	participant: { is: 'seat', seat: seatId(2) },
	caller: { is: 'seat', seat: seatId(1) },
	trier: { is: 'seat', seat: seatId(1) },
	author: { is: 'seat', seat: seatId(1) },
	scribe: { is: 'seat', seat: seatId(3) },
	timekeeper: { is: 'seat', seat: seatId(4) },
	care_person: { is: 'seat', seat: seatId(5) },
	host: { is: 'seat', seat: seatId(6) },
	joker: { is: 'facilitator', facilitator: 'facilitator-ana' },
	facilitator: { is: 'facilitator', facilitator: 'facilitator-ben' },
	co_joker: { is: 'seat', seat: seatId(4) },
	code_holder: { is: 'seat', seat: seatId(2), gave_code: true },
	house: { is: 'house' },
	stage: { is: 'stage' },
	glass: { is: 'glass' }
};
