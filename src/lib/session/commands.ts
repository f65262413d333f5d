// Everything anyone may ask, and its shape. Well formed or not is decided here, allowed or not in etiquette.ts.

import * as v from 'valibot';
import {
	castings,
	chips,
	choiceMethods,
	consents,
	frequencies,
	marks,
	needs,
	resumptions,
	tactics,
	tryModes,
	verdicts,
	weathers
} from './answers.ts';
import { roleNames } from './moments.ts';

/** Control characters, bidi overrides and zero-width signs have no business on a stage. */
const unwanted =
	/[\u0000-\u0008\u000b-\u001f\u007f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const manyMarks = /(\p{M}{4})\p{M}+/gu;

/** Text of at most `most` characters, cleaned. */
const words = (most: number) =>
	v.pipe(
		v.string(),
		v.maxLength(most * 4),
		v.transform((text) => text.replace(unwanted, '').replace(manyMarks, '$1').trim()),
		v.maxLength(most)
	);
const someWords = (most: number) => v.pipe(words(most), v.minLength(1));
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,40}$/));
const name = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.-]{1,40}$/));

const of = <const T extends string, E extends v.ObjectEntries>(type: T, entries: E) =>
	v.strictObject({ id, type: v.literal(type), ...entries });

/** The moment the asker saw; a stale one is refused, so that two presses move one step. */
const from = { from: v.pipe(v.string(), v.maxLength(60)) };

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000));
const epoch = { epoch: count };

export const commandSchemas = {
	// everyone in the room
	join: of('join', {}),
	leave: of('leave', {}),
	call_pause: of('call_pause', {}),
	say_need: of('say_need', { need: v.picklist(needs) }),
	call_stop: of('call_stop', {}),
	answer_stop: of('answer_stop', {
		answer: v.picklist(['step_in', 'tell_actor', 'let_other']),
		role: v.nullable(name),
		pair: v.boolean(),
		suggestion: words(200),
		reading: v.picklist(['as_meant', 'free'])
	}),
	set_intention: of('set_intention', { text: words(140) }),
	tap_weather: of('tap_weather', { weather: v.nullable(v.picklist(weathers)) }),
	consent: of('consent', { answer: v.picklist(consents), text: words(300) }),
	mark_scene: of('mark_scene', { scene: name, mark: v.picklist(marks) }),
	volunteer: of('volunteer', { role: name, answer: v.picklist(castings) }),
	say_happens: of('say_happens', { answer: v.picklist(frequencies) }),
	wish_entry: of('wish_entry', { entry: v.nullable(name) }),
	send_chips: of('send_chips', {
		chips: v.pipe(v.array(v.picklist(chips)), v.maxLength(chips.length))
	}),
	check_reality: of('check_reality', { verdict: v.picklist(verdicts) }),
	correct_attempt: of('correct_attempt', { attempt: id, intention: someWords(140) }),
	ask_to_speak: of('ask_to_speak', { sooner: v.boolean() }),
	stop_asking: of('stop_asking', {}),
	say_out: of('say_out', {}),
	observe: of('observe', { text: someWords(200) }),
	share_commitment: of('share_commitment', { text: someWords(240) }),
	ask_check: of('ask_check', { asked: v.boolean() }),
	/** key: public, base64url; null: not any more */
	offer_to_read: of('offer_to_read', {
		key: v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)))
	}),
	done_reading: of('done_reading', {}),
	take_role: of('take_role', { role: v.picklist(roleNames), word: words(24) }),
	leave_role: of('leave_role', { role: v.picklist(roleNames) }),

	// the Joker role moves on; `epoch`: of the Joker the asker saw
	offer_chair: of('offer_chair', { ...epoch, to: v.picklist(['co_joker', 'anyone']) }),
	withdraw_offer: of('withdraw_offer', epoch),
	accept_chair: of('accept_chair', epoch),
	decline_chair: of('decline_chair', epoch),
	stand_in: of('stand_in', epoch),
	claim_chair: of('claim_chair', { ...epoch, on: v.boolean() }),
	confirm_chair: of('confirm_chair', { ...epoch, yes: v.boolean() }),
	wish_recall: of('wish_recall', { ...epoch, on: v.boolean() }),
	take_by_code: of('take_by_code', { code: someWords(40) }),
	/** the house notes that the Joker's device is gone, `ago` ms ago, or back */
	note_joker: of('note_joker', { here: v.boolean(), ago: count, other: v.boolean() }),

	// the Joker's moves through the evening
	advance: of('advance', from),
	back: of('back', from),
	skip: of('skip', { ...from, why: someWords(140) }),
	resume: of('resume', { how: v.picklist(resumptions) }),
	end_scene: of('end_scene', {}),
	set_stage: of('set_stage', { blank: v.boolean() }),
	show_card: of('show_card', {
		card: v.nullable(
			v.variant('kind', [
				v.strictObject({ kind: v.literal('question'), text: someWords(160) }),
				v.strictObject({
					kind: v.picklist(['map', 'ledger', 'agreements', 'code', 'previously', 'break', 'test'])
				})
			])
		)
	}),
	show_time: of('show_time', { on: v.boolean() }),
	next_prompt: of('next_prompt', {
		prompt: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9))
	}),
	set_role: of('set_role', { role: v.picklist(roleNames), word: words(24), held: v.boolean() }),
	count_person: of('count_person', { by: v.picklist([1, -1]) }),

	// agreements, choosing, casting
	write_agreement: of('write_agreement', { line: v.nullable(id), text: words(160) }),
	settle_change: of('settle_change', { change: id, state: v.picklist(['taken', 'stays_open']) }),
	set_method: of('set_method', { method: v.picklist(choiceMethods) }),
	choose_scene: of('choose_scene', { scene: name }),
	cast_role: of('cast_role', { role: name, filled: v.boolean() }),
	write_problem: of('write_problem', { text: someWords(160) }),

	// forum
	choose_entry: of('choose_entry', { entry: name }),
	play: of('play', from),
	bring_in: of('bring_in', { offer: id, why: words(140) }),
	bring_in_person: of('bring_in_person', {
		role: name,
		mode: v.picklist(tryModes),
		first_time: v.boolean(),
		suggestion: words(200)
	}),
	invite: of('invite', from),
	end_forum: of('end_forum', from),
	write_attempt: of('write_attempt', {
		attempt: id,
		intention: words(140),
		moved: words(200),
		cost: words(140),
		for_whom: words(100),
		reality: v.nullable(v.picklist([...verdicts, 'split'])),
		tactic: v.nullable(v.picklist(tactics)),
		guessing: v.boolean()
	}),
	strike_attempt: of('strike_attempt', { attempt: id }),

	// after the play
	confirm_out: of('confirm_out', { who: name }),
	next_speaker: of('next_speaker', {}),
	raise_hand_for: of('raise_hand_for', {}),
	write_line: of('write_line', { line: v.nullable(id), text: words(200) }),
	settle_unread: of('settle_unread', { unread: id, keep: v.boolean() }),
	write_open_question: of('write_open_question', { line: v.nullable(id), text: words(160) }),
	write_commitment: of('write_commitment', { line: v.nullable(id), text: words(240) }),
	draw_readers: of('draw_readers', {}),
	/** sealed: 80 bytes, base64url */
	hand_key: of('hand_key', {
		key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
		sealed: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{107}$/))
	}),
	close_session: of('close_session', from)
};

type Schemas = typeof commandSchemas;
export type CommandType = keyof Schemas;
export type Command = { [T in CommandType]: v.InferOutput<Schemas[T]> }[CommandType];
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;
export const commandTypes = Object.keys(commandSchemas) as CommandType[];

const adding: readonly CommandType[] = [
	'count_person',
	'observe',
	'correct_attempt',
	'share_commitment',
	'write_agreement',
	'write_line',
	'write_open_question',
	'write_commitment'
];
/** Whether a command would stand there twice if it were done twice; others set something, or belong to one moment. */
export const adds = (type: CommandType) => adding.includes(type);

/** A well-formed command, or null. Takes anything at all and never throws. */
export function readCommand(input: unknown): Command | null {
	if (typeof input !== 'object' || input === null) return null;
	const type: unknown = Reflect.get(input, 'type');
	if (typeof type !== 'string' || !Object.hasOwn(commandSchemas, type)) return null;
	const read = v.safeParse(commandSchemas[type as CommandType], input);
	return read.success ? (read.output as Command) : null;
}
