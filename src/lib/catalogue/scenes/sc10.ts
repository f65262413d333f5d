// SC10 “We’ll translate later”: a vote in a language half the room does not have.

import type { Scene } from '#lib/session/scene.ts';
import { generalCastingCare, shippedLicence, shippedOrigin } from '../casting-care.ts';

export const scene: Scene = {
	id: 'sc10',
	title: 'We’ll translate later',
	kind: 'anti_model',
	patterns: ['language', 'whose meeting is it'],
	level: 'usual',
	players: [4, 6],
	minutes: 5,
	content_notes: ['Being shut out by language', 'Risk to jobs'],
	setting:
		'A cleaners’ campaign, an assembly called with the cleaners. The meeting speaks in numbers; Lucía and Emre speak this room’s own language.',
	roles: [
		{
			id: 'lucia',
			name: 'Lucía',
			kind: 'protagonist',
			replaceable: true,
			want: 'wants tomorrow’s tactic decided by those who risk their jobs',
			fear: 'a tactic that puts the night shift in danger',
			card: 'You are the delegate of the shop floor. You want tomorrow’s tactic decided by those who risk their jobs. You know something the others do not: the supervisor changed the night shift’s hours. You fear for them. You speak this room’s own language; everyone else speaks in numbers, and you understand only what Emre whispers to you.'
		},
		{
			id: 'emre',
			name: 'Emre',
			kind: 'ally',
			replaceable: true,
			want: 'wants both sides to hear each other',
			fear: 'getting something wrong that costs somebody their job',
			card: 'You speak both: numbers with the meeting, this room’s language with Lucía. You interpret, unpaid, for the third hour. You want them to hear each other; you fear an error that costs a job. You are waved to the back, and allowed three digits at a time. You hold more than you think: without you the meeting is only numbers.'
		},
		{
			id: 'graham',
			name: 'Graham',
			kind: 'antagonist',
			replaceable: false,
			want: 'wants pace, because tomorrow comes early',
			fear: 'a campaign that talks until the chance is gone',
			card: 'You have run many campaigns and you know how chances pass. You want pace; you fear talking until it is too late. Speak only in numbers, with all the feeling of real speech: “Seven-four? Nine!” Wave the whispering to the back. Resist with the clock. If the meeting stops making numbers for you too, you notice what it is like.',
			may_be_hot_seated: true
		},
		{
			id: 'priya',
			name: 'Priya',
			kind: 'bystander',
			replaceable: true,
			want: 'wants to keep the time she was given',
			fear: 'being the one who let it run over',
			card: 'You keep the time. Speak in numbers too, quietly: “five”, “two”, “zero”. You want to keep to the time you were given; you fear letting it run over. You see Emre lose his breath and Lucía’s hand go up and down. You hold the clock: it is the only thing in the room that everyone obeys.'
		}
	],
	rule_behind:
		'Agenda, jokes and papers are in one language; interpreting is squeezed into “a summary later”.',
	power_chain: [
		'the clock in Priya’s hand',
		'an agenda and papers in one language',
		'a campaign that measures itself in pace'
	],
	beats: [
		{
			text: 'Two minutes of number-talk reach Lucía as “they’re talking about the date”. Graham waves the whispering to the back.'
		},
		{
			text: 'Lucía explains a danger at length. Emre is allowed three digits. Laughter at some joke; Priya taps the clock.'
		},
		{ text: 'Hands go up for the vote before Emre has finished.' }
	],
	entry_points: [
		{ id: 'W1', caption: 'waved to the back', beat: 1 },
		{ id: 'W2', caption: 'only three digits', beat: 2 },
		{ id: 'W3', caption: 'hands go up', beat: 3 },
		{ id: 'W4', caption: 'Emre stops interpreting', beat: 3 }
	],
	crisis_point: 'W3',
	ending: 'A tactic is passed that exposes the night shift. Lucía claps a second after the others.',
	magic: ['everyone can suddenly speak both', 'Graham withdraws the motion out of insight'],
	questions: [
		'Who was at risk, and who voted?',
		'What if interpreting set the pace?',
		'What could Emre refuse?',
		'What is urgent about the urgency?',
		'What if the meeting’s language were swapped? Try it for one minute.'
	],
	toward_rules: [
		'Those at risk decide the tactic',
		'Interpreting is a paid or a rotating role',
		'No vote before the interpreting has ended',
		'Papers in both languages'
	],
	casting_care: [
		...generalCastingCare,
		'Number-talk only: never imitate the sound of a real language, and no accents.',
		'Lucía and Emre simply speak the room’s own language.'
	],
	try_first: 'protagonist',
	lang: 'en',
	origin: shippedOrigin,
	licence: shippedLicence,
	version: 1,
	rehearsed: {
		unrecognisable: true,
		nobody_plays_own_harm: true,
		who_learns_at_whose_cost:
			'Those for whom meetings are easy learn, by being shut out for two minutes; those who know it well should not have to explain.',
		surprise_try:
			'Emre stops: silence, Graham grows angry in numbers, and for the first time looks at Lucía.',
		no_real_plans: true
	}
};
