// One told evening with "As I was saying": what the deck shows, the seed remembers and the tests walk.

import {
	and,
	arrive,
	bringIn,
	carryOn,
	castAll,
	close,
	doors,
	everybodyOut,
	frame,
	jokerAsks,
	letThrough,
	offer,
	on,
	pauseFrom,
	phoneAsks,
	phonesAsk,
	problem,
	replayFrom,
	seal,
	stop,
	tell,
	tryIt,
	wait,
	write,
	type Line,
	type Told
} from '#lib/session/story.ts';
import { planOf } from './plan-of.ts';

const firstTry = {
	intention: 'finish my sentence',
	moved: 'he waits, once',
	cost: 'she is called intense',
	for_whom: 'Amara',
	reality: 'hard'
} as const;
const secondTry = {
	intention: 'Jas hands the floor back',
	moved: 'she was heard',
	cost: 'two minutes over time',
	for_whom: 'Amara, and the quiet ones',
	reality: 'could'
} as const;
const thirdTry = {
	intention: 'Petra reads out who said it',
	moved: 'the room notices',
	cost: 'Petra is no longer neutral',
	for_whom: 'everyone who minutes',
	reality: 'could'
} as const;
const fourthTry = {
	intention: 'walk out',
	moved: 'nothing moved',
	cost: 'the plan is theirs now',
	for_whom: 'nobody',
	reality: 'magic'
} as const;

/** Before the play: arriving, agreeing, choosing, casting. */
export const beforeThePlay = (phones: number): Line =>
	and(
		frame('lobby, nobody yet'),
		arrive(phones),
		jokerAsks({ type: 'set_role', role: 'care_person', word: 'Tom', held: true }),
		phoneAsks(2, { type: 'take_role', role: 'scribe', word: 'Idris' }),
		phoneAsks(3, { type: 'take_role', role: 'timekeeper', word: '' }),
		letThrough,
		frame('lobby'),
		pauseFrom(1),
		frame('lobby, Pause tried out'),
		carryOn,
		on('check_in'),
		phonesAsk((n) => ({ type: 'tap_weather', weather: n % 3 === 0 ? 'rain' : 'bright' })),
		frame('arriving: weather'),
		on('agreements'),
		phoneAsks(4, {
			type: 'consent',
			answer: 'need_change',
			text: 'Say who to ask when somebody needs a break.'
		}),
		frame('agreements, a change is needed'),
		(told) =>
			jokerAsks({
				type: 'settle_change',
				change: told.session.agreements.changes[0]!.id,
				state: 'taken'
			})(told),
		jokerAsks({ type: 'write_agreement', line: null, text: 'Tom is the one to ask for a break.' }),
		on('warm_up'),
		frame('warm-up'),
		on('scene_choice'),
		phonesAsk((n) => ({
			type: 'mark_scene',
			scene: n % 4 === 0 ? 'sc08' : 'sc01',
			mark: n % 5 === 0 ? 'fine' : 'yes'
		})),
		frame('choosing a scene'),
		jokerAsks({ type: 'choose_scene', scene: 'sc01' }),
		on('casting'),
		phoneAsks(5, { type: 'volunteer', role: 'colm', answer: 'maybe' }),
		frame('casting'),
		castAll(6),
		frame('casting, roles filled')
	);

/** The forum: four tries at "As I was saying". */
export const theForum: Line = and(
	on('model_run'),
	frame('the scene is played'),
	on('first_talk'),
	phonesAsk(() => ({ type: 'say_happens', answer: 'often' })),
	problem('Ideas count once the right person repeats them.'),
	frame('first talk'),
	on('forum.replay_ready'),
	phonesAsk((n) => ({ type: 'wish_entry', entry: n % 2 ? 'W1' : 'W3' })),
	frame('from where?'),
	replayFrom('W1'),
	frame('replaying'),
	stop(1),
	frame('STOP'),
	offer(1, 'amara'),
	stop(4),
	offer(4, 'petra', true),
	frame('STOP, two would step in'),
	bringIn('amara'),
	frame('stepping in'),
	on('forum.brief'),
	phoneAsks(1, { type: 'set_intention', text: 'I want to finish one sentence.' }),
	frame('brief'),
	on('forum.intervening'),
	frame('the try is played'),
	on('forum.cut'),
	on('forum.thank'),
	frame('thank you'),
	on('forum.ask_person'),
	frame('asking the person'),
	on('forum.ask_room'),
	phonesAsk((n) => ({ type: 'send_chips', chips: n % 2 ? ['heard'] : ['heard', 'paid'] })),
	frame('what moved?'),
	on('forum.reality_check'),
	phonesAsk((n) => ({ type: 'check_reality', verdict: n % 2 ? 'could' : 'hard' })),
	frame('could this happen here?'),
	on('forum.capture'),
	write(firstTry),
	frame('the row appears'),
	on('forum.replay_ready'),
	replayFrom('W2'),
	stop(4),
	offer(4, 'jas'),
	bringIn('jas'),
	tryIt(secondTry),
	replayFrom('W3'),
	pauseFrom(9),
	frame('Pause'),
	phonesAsk((n) => ({ type: 'say_need', need: n === 9 ? 'breath' : 'not_me' })),
	frame('Pause, needs'),
	carryOn,
	on('forum.invite'),
	frame('who would go about it differently?'),
	jokerAsks({
		type: 'bring_in_person',
		role: 'petra',
		mode: 'tell_actor',
		first_time: true,
		suggestion: 'Read out whose idea it was.'
	}),
	tryIt(thirdTry),
	replayFrom('W4'),
	stop(2),
	offer(2, 'amara'),
	bringIn('amara'),
	tryIt(fourthTry)
);

/** Out of the parts, talking it over, notes, leaving. */
export const afterThePlay: Line = and(
	jokerAsks({ type: 'show_card', card: { kind: 'map' } }),
	frame('the map of tries'),
	jokerAsks({
		type: 'show_card',
		card: { kind: 'question', text: 'What would make courage unnecessary?' }
	}),
	frame('a question on the stage'),
	jokerAsks({ type: 'end_forum', from: 'forum.replay_ready' }),
	frame('stepping out of the parts'),
	everybodyOut,
	on('analysis'),
	phoneAsks(7, { type: 'observe', text: 'Nobody looked at Amara while Colm spoke.' }),
	frame('what we tried'),
	letThrough,
	on('debrief'),
	phoneAsks(5, { type: 'ask_to_speak', sooner: true }),
	frame('talking it over'),
	jokerAsks({
		type: 'write_open_question',
		line: null,
		text: 'What if the facilitator is the one who interrupts?'
	}),
	on('commitments'),
	phoneAsks(6, {
		type: 'share_commitment',
		text: 'When we are late on the agenda, I will ask whose idea it was.'
	}),
	frame('a commitment waits to be read'),
	letThrough,
	frame('what we take with us'),
	on('reflection.writing'),
	frame('unsigned notes'),
	seal(12),
	frame('notes are kept'),
	on('check_out'),
	frame('leaving'),
	wait(2)
);

/** The whole evening with twelve phones, up to the door. */
export const evening = (): Told =>
	tell(doors(planOf('evening', ['sc01', 'sc08', 'sc04'])), beforeThePlay(12), theForum, afterThePlay);

/** The same evening, closed. */
export const closedEvening = (): Told => tell(evening(), close, frame('closed'));
