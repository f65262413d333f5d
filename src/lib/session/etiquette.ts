// Who may ask for what, and when: one table. A command without a row does not compile.
// Source: domain.md 4.2, 4.3, 9.5.

import type { CommandType } from './commands.ts';
import type { Refusal } from './refusals.ts';
import { forumSteps, reflectionSteps, type Moment } from './moments.ts';
import { momentOf, type SeatId, type Session } from './session.ts';
import { blockKinds } from './plan.ts';

/** What else is known of a line. */
interface Line {
	/** the epoch of the Joker role in which this line led, if it ever did */
	readonly epoch?: number | null;
	/** it has just given the hand-over code of this session */
	readonly gave_code?: boolean;
}

/** Who is at the other end of a line. */
export type Who =
	| ({ readonly is: 'seat'; readonly seat: SeatId } & Line)
	| ({ readonly is: 'facilitator'; readonly facilitator: string } & Line)
	| { readonly is: 'house' }
	| { readonly is: 'stage' }
	| { readonly is: 'glass' };

/** What somebody is in the room right now; one person may be several. */
export const parts = [
	'arriving',
	'participant',
	'caller',
	'trier',
	'author',
	'scribe',
	'timekeeper',
	'care_person',
	'host',
	'co_joker',
	'joker',
	'facilitator',
	'code_holder',
	'house',
	'stage',
	'glass'
] as const;
export type Part = (typeof parts)[number];

interface Row {
	readonly who: readonly Part[];
	readonly when: readonly Moment[];
	/** may it be asked while a Pause holds? `only`: at no other time */
	readonly paused: boolean | 'only';
}

const forum = forumSteps.map((step) => `forum.${step}` as const);
const reflection = reflectionSteps.map((step) => `reflection.${step}` as const);
const plain = blockKinds.filter((kind) => kind !== 'forum' && kind !== 'reflection');

/** Every moment an evening can be in, `closed` last. */
export const moments: readonly Moment[] = [
	...plain.filter((kind) => kind !== 'check_out'),
	...forum,
	...reflection,
	'check_out',
	'closed'
];
const live = moments.filter((moment) => moment !== 'closed');
/** Moments in which a scene is being made, played or tried. */
export const sceneMoments: readonly Moment[] = ['casting', 'model_run', 'first_talk', ...forum];
const talk: readonly Moment[] = [
	'agreements',
	'part',
	'scene_choice',
	'first_talk',
	'forum.ask_person',
	'forum.ask_room',
	'forum.reality_check',
	'forum.invite',
	'analysis',
	'debrief'
];
const ledger: readonly Moment[] = [...forum, 'de_role', 'analysis', 'debrief'];
const afterPlay: readonly Moment[] = ['analysis', 'debrief', 'commitments', 'check_out'];

const everyone: readonly Part[] = ['participant'];
const anyone: readonly Part[] = ['participant', 'facilitator'];
const joker: readonly Part[] = ['joker'];
const pen: readonly Part[] = ['joker', 'scribe'];
const at = (...when: readonly Moment[]) => ({ when, paused: false }) as const;

export const etiquette: { readonly [T in CommandType]: Row } = {
	join: { who: ['arriving', 'participant'], when: live, paused: true },
	leave: { who: everyone, when: live, paused: true },
	call_pause: { who: ['participant', 'joker'], when: live, paused: true },
	say_need: { who: everyone, when: live, paused: 'only' },
	call_stop: {
		who: ['participant', 'joker'],
		...at('forum.replaying', 'forum.frozen', 'forum.invite')
	},
	answer_stop: { who: ['caller'], ...at('forum.frozen') },
	set_intention: { who: ['trier'], ...at('forum.choose_step_in', 'forum.brief') },
	tap_weather: { who: everyone, ...at('check_in') },
	consent: { who: everyone, ...at('agreements') },
	mark_scene: { who: everyone, ...at('scene_choice') },
	volunteer: { who: everyone, ...at('casting') },
	say_happens: { who: everyone, ...at('first_talk') },
	wish_entry: { who: everyone, ...at('forum.replay_ready') },
	send_chips: { who: everyone, ...at('forum.ask_room') },
	check_reality: { who: everyone, ...at('forum.reality_check') },
	correct_attempt: { who: ['author'], ...at('forum.capture', 'analysis') },
	ask_to_speak: { who: everyone, ...at(...talk) },
	stop_asking: { who: everyone, ...at(...talk) },
	say_out: { who: everyone, ...at('de_role') },
	observe: { who: everyone, ...at('analysis') },
	share_commitment: { who: everyone, ...at('commitments') },
	ask_check: { who: everyone, ...at('de_role', ...reflection, 'check_out') },
	offer_to_read: { who: everyone, when: live, paused: true },
	done_reading: { who: everyone, when: live, paused: true },
	take_role: { who: everyone, when: live, paused: true },
	leave_role: { who: everyone, when: live, paused: true },

	offer_chair: { who: joker, when: live, paused: true },
	withdraw_offer: { who: joker, when: live, paused: true },
	accept_chair: { who: anyone, when: live, paused: true },
	decline_chair: { who: ['co_joker'], when: live, paused: true },
	stand_in: { who: ['co_joker'], when: live, paused: true },
	claim_chair: { who: anyone, when: live, paused: true },
	confirm_chair: { who: anyone, when: live, paused: true },
	wish_recall: { who: everyone, when: live, paused: true },
	take_by_code: { who: ['code_holder'], when: live, paused: true },
	note_joker: { who: ['house'], when: live, paused: true },

	advance: { who: joker, ...at(...live) },
	back: { who: joker, ...at(...live) },
	skip: { who: joker, ...at(...live) },
	resume: { who: joker, when: live, paused: 'only' },
	end_scene: { who: ['joker', 'care_person'], when: sceneMoments, paused: true },
	set_stage: { who: ['joker', 'care_person'], when: live, paused: true },
	show_card: { who: joker, ...at(...live) },
	show_time: { who: joker, ...at(...live) },
	next_prompt: { who: joker, ...at('debrief') },
	set_role: { who: joker, when: live, paused: true },
	count_person: { who: ['joker', 'host'], when: live, paused: true },

	write_agreement: { who: pen, ...at(...live) },
	settle_change: { who: pen, ...at(...live) },
	set_method: { who: joker, ...at('scene_choice') },
	choose_scene: { who: joker, ...at('scene_choice', 'casting') },
	cast_role: { who: joker, ...at('casting') },
	write_problem: { who: pen, ...at('first_talk', 'forum.replay_ready') },

	choose_entry: { who: joker, ...at('forum.replay_ready', 'forum.invite') },
	play: { who: joker, ...at('forum.replay_ready', 'forum.frozen', 'forum.invite') },
	bring_in: { who: joker, ...at('forum.frozen') },
	bring_in_person: {
		who: joker,
		...at('forum.replay_ready', 'forum.replaying', 'forum.frozen', 'forum.invite')
	},
	invite: { who: joker, ...at('forum.replay_ready', 'forum.replaying', 'forum.frozen') },
	end_forum: {
		who: joker,
		...at('forum.replay_ready', 'forum.frozen', 'forum.capture', 'forum.invite')
	},
	write_attempt: { who: pen, ...at(...ledger) },
	strike_attempt: { who: pen, ...at(...ledger) },

	confirm_out: { who: joker, ...at('de_role') },
	next_speaker: { who: joker, ...at(...talk) },
	raise_hand_for: { who: ['joker', 'scribe', 'host'], ...at(...talk) },
	write_line: { who: pen, ...at('first_talk', ...afterPlay) },
	settle_unread: { who: pen, when: live, paused: true },
	write_open_question: { who: pen, ...at('first_talk', ...afterPlay) },
	write_commitment: { who: pen, ...at('commitments', 'check_out') },
	draw_readers: { who: joker, ...at(...live) },
	hand_key: { who: ['joker', 'facilitator'], when: live, paused: true },
	close_session: { who: joker, ...at('check_out') }
};

/** Whoever the Joker role is with, on whatever device. */
export const holderOf = ({ joker }: Session): Who =>
	joker.seat === null
		? { is: 'facilitator', facilitator: joker.facilitator }
		: { is: 'seat', seat: joker.seat };

/** Whether `who` is the one the Joker role is with, on whatever device. */
export function holdsRole(session: Session, who: Who): boolean {
	const { seat, facilitator } = session.joker;
	if (who.is === 'seat') return who.seat === seat && Object.hasOwn(session.seats, who.seat);
	return who.is === 'facilitator' && seat === null && who.facilitator === facilitator;
}

/** Whether this line led before and does no longer, because the role went to another device since. */
export const ledBefore = (session: Session, who: Who): boolean =>
	(who.is === 'seat' || who.is === 'facilitator') &&
	typeof who.epoch === 'number' &&
	who.epoch !== session.chair.epoch;

/** Whether this line is the Joker's: theirs the role, and theirs the device. */
export const leads = (session: Session, who: Who): boolean =>
	holdsRole(session, who) && !ledBefore(session, who);

/** What `who` is in this room now. */
export function partsOf(session: Session, who: Who): readonly Part[] {
	if (who.is === 'stage' || who.is === 'glass' || who.is === 'house') return [who.is];
	const more: Part[] = leads(session, who) ? ['joker'] : [];
	if (who.gave_code) more.push('code_holder');
	if (who.is === 'facilitator') return more.includes('joker') ? more : ['facilitator', ...more];
	if (!Object.hasOwn(session.seats, who.seat)) return ['arriving'];
	const is: Part[] = ['participant', ...more];
	if (session.offers.some((offer) => offer.seat === who.seat)) is.push('caller');
	if (session.trying?.seat === who.seat) is.push('trier');
	if (session.attempts.some((attempt) => attempt.seat === who.seat)) is.push('author');
	for (const role of ['scribe', 'timekeeper', 'care_person', 'host', 'co_joker'] as const)
		if (session.roles[role]?.seat === who.seat) is.push(role);
	return is;
}

/** Whether `who` may ask for `type` now: null for yes, or the reason for the no. */
export function refusalFor(session: Session, type: CommandType, who: Who): Refusal | null {
	const row = etiquette[type];
	const is = partsOf(session, who);
	if (!row.who.some((part) => is.includes(part))) {
		if (is.includes('arriving')) return 'no_seat';
		return row.who.includes('joker') && ledBefore(session, who) ? 'chair_moved' : 'not_yours';
	}
	if (!row.when.includes(momentOf(session))) return 'not_now';
	const paused = session.pause.since !== null;
	if (paused && row.paused === false) return 'paused';
	if (!paused && row.paused === 'only') return 'not_now';
	return null;
}
