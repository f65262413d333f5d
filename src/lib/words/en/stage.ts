// The words on the wall, in English: few, large, and the same for everyone in the room.

import type { ReadingSeen } from '#lib/session/readers.ts';
import { chair } from './chair.ts';
import { debrief } from './debrief.ts';
import type { ChoiceMethod, Frequency, Verdict } from '#lib/session/answers.ts';
import type { RoleName } from '#lib/session/moments.ts';
import type { Shape } from '#lib/session/scene.ts';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

const roles: Record<RoleName, string> = {
	joker: 'Joker',
	co_joker: 'co-Joker',
	scribe: 'writing',
	timekeeper: 'time',
	care_person: 'care',
	host: 'door',
	tea_and_chairs: 'tea and chairs'
};

const methods: Record<ChoiceMethod, string> = {
	consent: 'We take what everyone can go along with.',
	majority: 'We take what most would like.',
	dots: 'We take what is liked best.',
	joker: 'The Joker decides, this time.'
};

const reality: Record<Verdict | 'split', string> = {
	could: 'It could.',
	hard: 'It could, and it is hard.',
	magic: 'Only by magic.',
	cant_judge: 'We cannot judge that.',
	split: 'The room is split.'
};

const realityShort: Record<Verdict | 'split', string> = {
	could: 'here: could be',
	hard: 'here: could be, and hard',
	magic: 'here: only by magic',
	cant_judge: 'here: we cannot judge',
	split: 'here: the room is split'
};

const happens: Record<Frequency | 'split', string> = {
	often: 'It happens here often.',
	sometimes: 'It happens here sometimes.',
	no: 'It does not happen here.',
	skip: '',
	split: 'Does it happen here? The room is split.'
};

const shapes: Record<Shape, string> = {
	triangle: 'wanted something',
	circle: 'could have helped',
	square: 'was in the way'
};

export const stageWords = {
	name: (title: string) => `Stage: ${title}`,
	clock: (time: number) => clock.format(time),
	/** takes an ISO day */
	day: (iso: string) => day.format(new Date(`${iso}T00:00:00Z`)),
	until: (clock: string) => `until ${clock}`,
	overtime: 'a little longer',
	moment: 'One moment …',
	lost: 'Looking for the room. The evening goes on.',
	looking: 'Looking for the room …',
	more: 'The rest is on the phones.',
	roles,
	holds: (role: string, word: string) => `${role}: ${word}`,
	chair: {
		...chair,
		offered: {
			anyone: 'It is offered: take it on your phone.',
			co_joker: 'It is offered to the co-Joker.'
		},
		recalled: 'The room asks: pass the Joker role on.',
		recalledWithin: 'Within two minutes.',
		recalledOpen: 'The Joker role is to be passed on: anyone may take it.',
		goneCo: 'The co-Joker may step in.',
		goneAsk: 'Ask the room with your phone.',
		claimed: 'Somebody would take the Joker role. May they?',
		claimedHow: 'Your phone asks.'
	},
	quietPlace: (place: string) => `Quiet corner: ${place}`,

	lobby: {
		point: 'Point your phone here. No name needed.',
		qr: 'Code to join with a phone',
		open: 'Open mode: this Wi-Fi can be listened to.',
		high: 'Notes tonight have high care: nothing you write is put down on a phone.',
		noPhone: 'No phone? You are just as welcome.'
	},
	test: { title: 'Can you read this?', line: 'If not, come closer or say so.' },
	pause: { title: 'Pause. Breathe.', line: 'Nobody needs to say why.' },
	previously: 'Last time',
	check_in: { title: 'How is the weather in you?', line: 'One word, one gesture, or pass.' },
	agreements: 'How we want to be together',
	noAgreements: 'What do we need from each other?',
	break: { title: 'Break', back: (clock: string) => `back at ${clock}`, soon: 'Take your time.' },
	scene_choice: { title: 'Which scene tonight?', chosen: 'Tonight', methods },
	casting: { title: 'Who plays?', taken: 'taken', free: 'free' },
	first_talk: {
		title: 'What did you see?\nWho wanted what?\nDoes it happen here?',
		problem: 'The main problem',
		happens
	},
	replay_ready: { title: 'From where?' },
	frozen: { sign: 'STOP', line: 'Freeze. Someone would try something.' },
	choose_step_in: { title: 'Who would step in?', place: 'In the place of' },
	brief: { title: 'Same moment, new try' },
	cut: 'Thank you. Cut.',
	thank: 'Thank you',
	ask_person: { title: 'What did you want to change?', line: 'What happened?' },
	ask_room: { title: 'What moved?', line: 'For whom? At what price?' },
	reality_check: { title: 'Could this happen here?', answer: reality },
	capture: {
		title: 'What we tried',
		moved: 'moved',
		cost: 'price',
		forWhom: 'for',
		nothing: 'Another try, written down.',
		reality: realityShort
	},
	invite: 'Who would go about it differently?',
	de_role: { title: 'Step out of the part.', line: 'Shake it off. Say your own name.' },
	analysis: {
		lead: 'what we tried, and what moved',
		none: 'What did we see tonight?',
		map: {
			name: 'Map of tries',
			turning: 'turning point',
			magic: 'only by magic',
			shapes,
			untried: 'nobody came in here'
		}
	},
	debrief,
	commitments: {
		title: 'When it happens, I will …',
		lead: 'For yourself first. Share it only if you like.',
		shared: (count: number) => `${count} are on the group’s list.`
	},
	reflection: {
		writing: 'The box is open. Phones, tickets or paper; nobody signs.',
		collecting: 'Everyone, wake your phones: all send together.',
		sealed: 'The box is shut.',
		too_few: 'Fewer than five: the box stays shut. Let us talk instead.',
		waits: (day: string) =>
			`Notes ticked “keep” may be opened later, together with others, until ${day}.`,
		phones: (count: number | null) =>
			count === null
				? 'Fewer than five phones in the room.'
				: `${count} phones in the room. Please count heads.`,
		envelopes: (count: number, phones: number | null) =>
			phones === null || count <= phones
				? `${count} envelopes for ${phones ?? count} phones.`
				: `${count} envelopes: ${phones} phones, and tickets.`,
		reading: ({ readers, offers }: ReadingSeen) => {
			if (readers.length > 0 && readers.every((one) => one === 'done'))
				return 'Two people have read.';
			if (readers.length === 2) return 'Two people read.';
			return offers === 'enough'
				? 'Two are drawn by lot to read.'
				: 'Who would read for us? Say so on your phone; two are drawn by lot.';
		},
		high: 'High care: a page loaded again has lost its words.',
		keys: 'The same four words on your phone? If not, say so.',
		until: (day: string) => `Readable until ${day}.`
	},
	check_out: {
		title: 'One word, one gesture, and home.',
		contacts: 'Someone to turn to',
		none: 'No one arranged yet.'
	},
	closed: { title: 'Thank you.', line: 'The summary follows. Your phone has the link.' },
	door: {
		title: 'Stage',
		lead: 'Open this page on the machine that feeds the projector.',
		label: 'Display code',
		hint: 'It stands on the Joker’s console.',
		open: 'Open the stage',
		problem: 'That is not a display code: ten signs, as on the console.',
		here: 'Show it here',
		away: {
			old_page: 'This page is older than the house. Please load it again.',
			no_such_room: 'No room has this display code. Look at the console once more.',
			sign_in_first: 'This is not a stage. Look at the console once more.',
			not_your_group: 'This is not a stage. Look at the console once more.',
			too_many_tries: 'Too many tries from here. Wait a minute, then try again.',
			closed: 'This evening is over.',
			elsewhere: 'This stage is shown in another window now.',
			damaged: 'What was kept of this evening cannot be read. Go on with the printed sheet.',
			not_understood: 'This page and the house do not understand each other. Please load it again.'
		},
		again: 'Type another code'
	}
};

export type StageWords = typeof stageWords;
