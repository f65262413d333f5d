// What the phone says at any moment: Pause, a no, roles, a turn to speak, and leaving.

import type { Refusal } from '#lib/session/refusals.ts';
import type { Need } from '#lib/session/answers.ts';
import type { RoleName } from '#lib/session/moments.ts';
import type { Rows } from './rows.ts';

const roles: Record<RoleName, { readonly name: string; readonly does: string }> = {
	joker: { name: 'Joker', does: 'holds the room' },
	co_joker: { name: 'Co-Joker', does: 'stands in, should the Joker be gone' },
	scribe: { name: 'Scribe', does: 'writes down what was tried and what moved' },
	timekeeper: { name: 'Timekeeper', does: 'watches the time, so that nobody else has to' },
	care_person: { name: 'Care person', does: 'looks after people rather than the play' },
	host: { name: 'Door', does: 'lets people in, and counts those without a phone' },
	tea_and_chairs: { name: 'Tea and chairs', does: 'makes the room a good place to be' }
};

const refusals: Record<Refusal, string> = {
	not_understood: 'This page is out of date. Load it again; nothing is lost.',
	not_now: 'The room is somewhere else by now. Nothing was sent.',
	not_yours: 'Someone else holds this now.',
	chair_moved:
		'The Joker role is with another device now. What was pressed here has not moved the evening.',
	joker_here: 'The Joker can be reached again.',
	wrong_code: 'That is not tonight’s hand-over code, or it was used already.',
	moved_on: 'The room had moved on before this arrived. Say it aloud if it still matters.',
	paused: 'Pause holds. This was not sent; press again when the room goes on.',
	still_quiet: 'The first half minute of a Pause is quiet.',
	scene_left: 'This scene is over for tonight.',
	no_seat: 'This phone has left the room. Come in again.',
	pause_not_tested: 'Try Pause together first.',
	changes_open: 'Someone still needs a change.',
	no_scene: 'Choose a scene first.',
	no_problem: 'Write down what is in the way first.',
	roles_open: 'A role is still empty.',
	role_taken: 'Someone else has just taken this.',
	not_replaceable: 'This person stays as they are.',
	still_in_role: 'Someone is still in their part.',
	first_timers_first: 'Someone who has not stepped in yet goes first.',
	no_role: 'Choose a role first.',
	no_reading: 'There is nothing for this phone to read now.',
	few_readers: 'One more person has to offer first.',
	gone: 'This is no longer there.',
	full: 'The list is full.',
	no_space:
		'Not saved: the computer that runs the room has no space left. Say so aloud, and try again in a while.',
	not_kept: 'Not saved: the computer that runs the room could not write. Try again.',
	too_fast: 'That was a lot at once. Wait a moment, then try again.'
};

export const always = {
	refusals,

	pause: {
		name: 'Pause: hold, or press twice',
		label: 'hold: Pause',
		again: 'once more: Pause',
		title: 'Pause.',
		lead: 'Breathe. Nobody needs to say why.',
		ask: 'I need',
		private: 'Nobody sees who. The Joker hears only “at least one asks for …”.',
		needs: [
			{ value: 'breath', label: 'a breath' },
			{ value: 'change', label: 'to change something' },
			{ value: 'leave_scene', label: 'to leave this scene' },
			{ value: 'check_on_me', label: 'someone to check on me' },
			{ value: 'not_me', label: 'nothing, it is not me' }
		] satisfies Rows<Need>,
		changeable: 'You may change this until the room goes on.'
	},

	more: {
		open: 'More',
		title: 'This phone',
		close: 'Close',
		card: 'My role card',
		roles: 'Take a role for the evening',
		my_roles: 'Roles you hold',
		leave_role: 'Hand back',
		chair: 'The Joker role',
		console: 'See the console',
		promises: 'What we protect and what we cannot',
		intro: 'What the two buttons do',
		leave: 'Leave – I can come back',
		leave_title: 'Leave now?',
		leave_text:
			'No reason needed. This phone forgets your seat; the same code lets you in again at any time.',
		leave_go: 'Leave',
		stay: 'Stay',
		next: 'Next person',
		next_title: 'Clear this phone?',
		next_text: 'Everything of yours on it goes: your seat, what you chose, unsent words.',
		next_go: 'Clear, for the next person',
		shared: 'Other people use this phone too'
	},

	speak: {
		ask: 'Ask to speak',
		waiting: 'You are waiting to speak',
		sooner: 'Sooner, please',
		stop: 'No longer',
		now: 'Your turn to speak',
		done: 'I pass'
	},

	roles: {
		each: roles,
		word: 'A word people may call you by on the wall, if you like',
		word_hint: 'The Joker or the scribe reads it first. Leave it empty and only the role is held.',
		take: 'Take it',
		cancel: 'Not this',
		none: 'Every role is held. Thank you.'
	}
};
