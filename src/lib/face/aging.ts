// How long what was asked may wait on this device before it would surprise the room, and what may be said of it.

import type { CommandType } from '#lib/session/commands.ts';

/** A call into a scene; also the end of a Pause, which must never end a later one: that one is quiet for as long. */
const CALL_MS = 30_000;
/** A Pause; a move of the evening, which the room has meanwhile made without the screen. */
const MOVE_MS = 60_000;
/** A tap that belongs to what was being asked just then. */
const TAP_MS = 180_000;
/** Words somebody wrote, and what stays true: as long as the evening, which takes its code with it. */
const EVENING_MS = Infinity;

/** Milliseconds after which a command is given up, with a word to whoever asked. */
export const mayWait: Readonly<Record<CommandType, number>> = {
	call_stop: CALL_MS,
	resume: CALL_MS,
	accept_chair: CALL_MS,
	decline_chair: CALL_MS,
	stand_in: CALL_MS,
	claim_chair: CALL_MS,
	confirm_chair: CALL_MS,
	take_by_code: CALL_MS,

	call_pause: MOVE_MS,
	offer_chair: MOVE_MS,
	withdraw_offer: MOVE_MS,
	note_joker: MOVE_MS,
	advance: MOVE_MS,
	back: MOVE_MS,
	skip: MOVE_MS,
	play: MOVE_MS,
	invite: MOVE_MS,
	end_forum: MOVE_MS,
	end_scene: MOVE_MS,
	close_session: MOVE_MS,
	set_stage: MOVE_MS,
	show_card: MOVE_MS,
	show_time: MOVE_MS,
	next_prompt: MOVE_MS,
	next_speaker: MOVE_MS,
	raise_hand_for: MOVE_MS,
	choose_entry: MOVE_MS,
	bring_in: MOVE_MS,
	bring_in_person: MOVE_MS,
	confirm_out: MOVE_MS,

	say_need: TAP_MS,
	wish_recall: TAP_MS,
	answer_stop: TAP_MS,
	tap_weather: TAP_MS,
	mark_scene: TAP_MS,
	volunteer: TAP_MS,
	say_happens: TAP_MS,
	wish_entry: TAP_MS,
	send_chips: TAP_MS,
	check_reality: TAP_MS,
	ask_to_speak: TAP_MS,
	stop_asking: TAP_MS,
	say_out: TAP_MS,
	set_method: TAP_MS,
	choose_scene: TAP_MS,
	cast_role: TAP_MS,
	settle_change: TAP_MS,

	join: EVENING_MS,
	leave: EVENING_MS,
	consent: EVENING_MS,
	set_intention: EVENING_MS,
	correct_attempt: EVENING_MS,
	observe: EVENING_MS,
	share_commitment: EVENING_MS,
	ask_check: EVENING_MS,
	offer_to_read: EVENING_MS,
	done_reading: EVENING_MS,
	hand_key: EVENING_MS,
	draw_readers: MOVE_MS,
	take_role: EVENING_MS,
	leave_role: EVENING_MS,
	set_role: EVENING_MS,
	count_person: EVENING_MS,
	write_agreement: EVENING_MS,
	write_problem: EVENING_MS,
	write_attempt: EVENING_MS,
	strike_attempt: EVENING_MS,
	write_line: EVENING_MS,
	settle_unread: EVENING_MS,
	write_open_question: EVENING_MS,
	write_commitment: EVENING_MS
};

/** Words wait for the end of a Pause, too; taps and calls are told no. */
export const outlastsPause = (type: CommandType) => mayWait[type] === EVENING_MS;

const counting: readonly CommandType[] = ['count_person', 'next_speaker', 'raise_hand_for'];
/** What is meant twice when it is pressed twice. */
export const eachCounts = (type: CommandType) => counting.includes(type);

const ahead: readonly CommandType[] = ['join', 'call_pause', 'call_stop'];
/** What must not stand in a row behind anything. */
export const goesAhead = (type: CommandType) => ahead.includes(type);

const unseen: readonly CommandType[] = [
	'call_pause',
	'say_need',
	'ask_check',
	'wish_recall',
	'join'
];
/** Whether the screen may say that it waits, or was refused: nothing on a phone shows who paused, asked or wished. */
export const isSpokenOf = (type: CommandType) => !unseen.includes(type);
