// On coming in, and when the room turns a phone away: what the phone says once it is past the door.

import type { BlockKind } from '#lib/session/plan.ts';
import type { TurnedAway } from '#lib/wire.ts';

const blocks: Record<BlockKind | 'closed', string> = {
	lobby: 'arriving',
	check_in: 'checking in',
	agreements: 'agreements',
	warm_up: 'warming up',
	scene_choice: 'choosing a scene',
	casting: 'finding players',
	break: 'a break',
	part: 'a part of the evening',
	model_run: 'the scene is played once through',
	first_talk: 'talking about what we saw',
	forum: 'trying other ways',
	de_role: 'stepping out of the parts',
	analysis: 'looking at what was tried',
	debrief: 'talking it over',
	commitments: 'what each of us will do',
	reflection: 'notes, if you like',
	check_out: 'leaving',
	closed: 'over for today'
};

const away: Record<
	TurnedAway,
	{ readonly what: string; readonly next: string; readonly again?: string }
> = {
	old_page: { what: 'This page is older than the room.', next: 'Load it again and you are back.' },
	no_such_room: {
		what: 'No room has this code.',
		next: 'Look at the wall again. Codes end with the evening.'
	},
	sign_in_first: { what: 'This door is for facilitators.', next: 'Sign in first.' },
	not_your_group: { what: 'This evening belongs to another group.', next: 'Ask at the door.' },
	too_many_tries: {
		what: 'Very many phones knock at once.',
		next: 'This phone knocks again by itself in a moment.'
	},
	closed: { what: 'This evening is over.', next: 'Thank you for having been here.' },
	elsewhere: {
		what: 'You are in on another page of this phone.',
		next: 'Go on there, or take over here. What you wrote on this page is still on it.',
		again: 'Go on here'
	},
	damaged: {
		what: 'What was kept of this evening cannot be read.',
		next: 'The phones cannot help tonight. The Joker goes on with the printed sheet.'
	},
	not_understood: {
		what: 'The room did not understand this page.',
		next: 'Load it again; nothing is lost.'
	}
};

export const arriving = {
	welcome: {
		title: 'You are in',
		stop: 'Stop!',
		pause: 'Pause',
		lead: 'No name needed. Two buttons matter.',
		stop_means: 'freeze the scene because you want to try something.',
		pause_means: 'stop everything because you or someone needs it; no reasons, nobody sees who.',
		rest: 'You may watch, pass, leave and return at any time. Put the phone on your lap while people play.',
		open: 'Open mode: others in this Wi-Fi could listen.',
		go: 'All right',
		where: 'Where we are',
		where_now: (block: string) => `Now: ${block}.`,
		where_scene: (title: string) => `The scene is called “${title}”.`,
		where_problem: (problem: string) => `In the way: ${problem}`,
		where_tries: (tries: number) =>
			tries === 1 ? 'One way has been tried so far.' : `${tries} ways have been tried so far.`,
		where_joker: (joker: string) => `${joker} is the Joker. Ask anything.`,
		blocks
	},

	away,

	not_loaded: 'This part did not load.',

	try_again: 'Try again'
};
