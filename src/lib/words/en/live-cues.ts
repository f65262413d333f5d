// The words of each part of the cue sheet: what stands under the heading of a moment.

import type { Level } from '#lib/session/plan.ts';
import { shapes, modes, methods, happens } from './live-names.ts';
import { ledgerCues } from './live-ledger.ts';
import { unread } from './unread.ts';

export const cues = {
	...ledgerCues,
	lobby: {
		tested: 'Pause has been tried in front of everybody.',
		join: 'To join',
		typed: 'or type',
		showCode: 'Show the code',
		test: 'Show test words',
		open: 'Open mode: the address begins with http://. Whoever is in the same Wi-Fi could listen; say so to the room.'
	},
	check_in: { weather: 'Weather in the room', few: 'What phones say shows from five answers on.' },
	agreements: {
		title: 'Agreements',
		add: 'Another line',
		changes: 'Someone needs a change',
		wanted: 'Someone needs a change and has not written which. Ask the room.',
		taken: 'Taken in',
		staysOpen: 'Stays open',
		state: { open: 'open', taken: 'taken in', stays_open: 'stays open' },
		show: 'Show them on the stage',
		none: 'No lines yet.'
	},
	exercise: {
		steps: 'Steps',
		adapted: 'Other version, for everyone',
		origin: 'Thanks to',
		care: 'To mind'
	},
	break: { back: (clock: string) => `Back at ${clock}.` },
	scene_choice: {
		method: 'How we choose',
		methods,
		methodNote: 'Everybody sees which one is in use.',
		liked: 'The room likes them in this order.',
		few: 'The room’s order shows from five answers on.',
		choose: 'Take this one',
		chosen: 'chosen',
		ended: 'over for tonight',
		players: (least: number, most: number) =>
			least === most ? `${least} players` : `${least} to ${most} players`
	},
	casting: {
		roles: 'Parts',
		filled: 'someone plays this',
		free: 'free',
		volunteer: 'Someone would play this',
		maybe: 'someone might',
		fill: 'Filled',
		free_again: 'Free it',
		care: 'Whom not to ask',
		ready: 'Before you play',
		checklist: [
			'Players know the ways in, and where it tips.',
			'Whoever is in the way resists as a person, not as a wall.',
			'Everybody knows what touch is agreed: none, unless asked.',
			'The one who struggles may leave the part at any time.'
		],
		none: 'Choose a scene first.',
		change: 'Another scene'
	},
	scene: {
		beats: 'Beats',
		waysIn: 'Ways in',
		ending: 'Ends so',
		turning: 'turning point',
		rule: 'The rule behind it',
		shapes,
		stays: 'stays as they are'
	},
	first_talk: {
		problem: 'Main problem, in one sentence',
		hint: 'As the room says it. It shows on the stage.',
		happens
	},
	replay_ready: {
		entries: 'Ways in',
		start: 'Start here',
		starts: 'starts here',
		wishes: 'The room would like to start here, most wished first.',
		problem: 'Main problem'
	},
	offers: {
		none: 'Nobody has answered on a phone yet.',
		someone: 'Someone called and is still choosing a place.',
		choosing: 'still choosing',
		bringIn: 'Bring in',
		first: 'first time tonight',
		modes,
		suggestion: (text: string) => `“${text}”`,
		as_meant: 'to be played as meant',
		free: 'the actor may play freely',
		overTitle: 'Someone waits who has not stepped in tonight',
		over: 'They go first, or one line why not. It stands in the log.',
		overDo: 'Bring in all the same',
		overNot: 'Leave it'
	},
	byVoice: {
		title: 'Someone without a phone',
		how: 'How',
		role: 'Whose place?',
		suggestion: 'What should the actor try?',
		firstTime: 'First time tonight'
	},
	stepIn: {
		none: 'Nobody is stepping in just now.',
		place: 'In the place of',
		reminders: 'Remind',
		brief: [
			'Resist as this person truly would: not a wall, not a sofa.',
			'If something new comes, let it count.',
			'No touching beyond what was agreed.',
			'Everyone may step out at any time.'
		]
	},
	intervening: {
		coach: 'From the side',
		prompts: [
			'Show us, don’t tell us.',
			'A sofa? “What would you lose if you gave way?”',
			'A wall? “Let one sentence reach you.”',
			'The others: what do you do with your eyes?'
		],
		soft: 'Four minutes are a good length.',
		long: 'Four minutes have passed. Cut when it is kind.'
	},
	explain: 'A minute of talk. “Can you show us?”',
	silence: {
		title: 'Silence',
		mark: (seconds: number) => `${seconds} s`,
		again: 'Start again'
	},
	invite: { fallbacks: 'If nobody steps in, in this order', agreed: 'only if agreed beforehand' },
	de_role: {
		all: 'Everybody is out of their part.',
		none: 'Nobody has acted.',
		spect_actors: 'Everyone who stepped in',
		said: 'Said: I’m out',
		menu: 'Ways out; whoever was in the way takes two'
	},
	unread,
	analysis: {
		lines: 'Lines for the record',
		addLine: 'Another line',
		open: 'Open questions',
		addOpen: 'Another open question',
		noClosing: 'No closing moral.'
	},
	debrief: { prompts: 'One question at a time', shown: 'on the stage now', show: 'show' },
	queue: {
		title: 'Who speaks',
		waits: 'Someone waits to speak. Who has not spoken yet comes first.',
		nobody: 'Nobody waits.',
		next: 'Next speaker',
		hand: 'A hand without a phone'
	},
	commitments: {
		list: 'On the group’s list',
		add: 'Another one, read out to you',
		none: 'Nothing shared yet. Nothing has to be.'
	},
	reflection: {
		box: {
			writing: 'The box is open.',
			collecting: 'Collecting.',
			kept: 'The box is shut.',
			too_few: 'Fewer than five envelopes, not counting who leads: the box stays shut.'
		},
		few: (day: string) =>
			`Say it plainly: “We were fewer than five, so it stays shut. If you ticked keep, your note may be opened later together with others, until ${day}. If not, nobody will read it.”`,
		few_instead:
			'And then, aloud: “Let us talk about themes instead. What was this evening about, without anybody’s story? Three words each; whoever likes.”',
		heads: (count: number | null) =>
			count === null
				? 'It was opened for fewer than five phones.'
				: `It was opened for ${count} phones. Count heads aloud, with everybody.`,
		envelopes: (count: number, phones: number | null) =>
			phones === null || count <= phones
				? `${count} envelopes for ${phones ?? count} phones.`
				: `${count} envelopes: ${phones} phones, and tickets.`,
		missing_then: 'Not every phone sent one. Nobody is told which.',
		ritual:
			'Everyone wakes their phone; on three, all look at it. Nothing counts up here, on purpose.',
		keys: 'Four words, on the wall and on every phone:',
		differ:
			'Somebody says theirs differ? Nobody writes on phones, then. Collect on paper, and find out who else is in the Wi-Fi.',
		level: {
			usual: 'Notes have usual care: a draft outlasts a reload of its phone.',
			high: 'Notes have high care: a draft is in its phone’s memory only, and gone when the page is loaded again. Say so before anybody writes.'
		} satisfies Record<Level, string>,
		lot: {
			title: 'Who reads for us',
			offers: {
				none: 'Nobody has offered yet. Ask the room: two read, ten minutes, on their own phones.',
				one: 'One person has offered. One more is needed.',
				enough: 'Enough have offered.'
			},
			draw: 'Draw two by lot',
			readers: {
				waits: 'A reader waits for the key.',
				reads: 'A reader reads.',
				done: 'A reader is done.'
			}
		},
		readers: {
			by_lot: 'Two people from the room read, drawn by lot. Never who leads tonight.',
			other_facilitator: 'Another facilitator opens the box, not tonight’s Joker.',
			joker_too: 'The Joker may read the notes too. Say so.'
		},
		until: (day: string) => `Notes are kept until ${day}.`,
		paper: 'Collect paper notes before you close the box.',
		tablet:
			'When all phones have sent, the box shuts by itself. So ask first: has everybody at the tablet dropped in?'
	},
	check_out: {
		contacts: 'Someone to turn to',
		none: 'No one arranged yet.',
		closeTitle: 'Close the evening?',
		goesTitle: 'What goes',
		goes: [
			'the code to join, and every phone’s place',
			'who stepped in, who called, what anyone tapped',
			'requests to be checked on'
		],
		staysTitle: 'What stays',
		stays: [
			'what was tried, the main problem, the agreements',
			'lines, open questions and commitments that were written down',
			'who held which role, as they agreed to be named',
			'the box of notes, until its day'
		],
		note: 'Phones that have not sent their note yet will not be able to.',
		do: 'Close it',
		not: 'Not yet'
	},
	closed: { review: 'Go to the summary' }
};
