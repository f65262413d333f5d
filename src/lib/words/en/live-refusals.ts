// Every no, as the Joker reads it beside what was pressed: what happened, and the way on.

import type { Refusal } from '#lib/session/refusals.ts';

export const refusals: Record<Refusal, string> = {
	not_understood: 'This page is older than the house. Load it again; the evening is kept.',
	not_now: 'Not in this moment of the evening.',
	not_yours: 'This is for someone else to do. Perhaps the Joker role has moved on.',
	chair_moved:
		'The Joker role is with another device now. What was pressed here has not moved the evening.',
	joker_here: 'The Joker can be reached. Wait, or ask them aloud.',
	wrong_code: 'That is not the hand-over code of tonight, or it was used already.',
	moved_on: 'The room has moved on meanwhile. Look again, then press.',
	paused: 'A Pause holds. Go on first, in one of the ways read out.',
	still_quiet: 'The first thirty seconds are quiet. A moment more.',
	scene_left: 'This scene is over for tonight. Choose another scene, or a break.',
	no_seat: 'This phone is not in the room yet.',
	pause_not_tested: 'Press Pause once in front of everybody, then go on.',
	changes_open: 'Someone needs a change. Take it in, or note that it stays open.',
	no_scene: 'Choose a scene first.',
	no_problem: 'Name the main problem first, in one sentence.',
	roles_open: 'A part is still free. Fill it, or go on and say why.',
	role_taken: 'Someone already has this one.',
	not_replaceable: 'This one stays as they are: whoever is in the way is not replaced.',
	still_in_role: 'Not everyone is out of their part yet. Hear each of them say it.',
	first_timers_first:
		'Someone waits who has not stepped in tonight. They go first, or say why not.',
	no_role: 'They have not said whose place yet. Ask them.',
	no_reading: 'There is nothing to read now, or notes are read in another way here.',
	few_readers: 'Two have to offer first. Ask the room: who would read the notes?',
	gone: 'That is not there any more.',
	full: 'This list is full. Take something out first.',
	no_space:
		'Not kept: the disk of the computer is full. Make room on it (empty the bin), then press again; nobody is lost.',
	not_kept: 'Not kept, and nothing has changed. Press again.',
	too_fast: 'Too quick for the house. Press again in a moment.'
};
