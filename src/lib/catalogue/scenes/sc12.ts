// SC12 “Our best speaker”: a report, a well-loved speaker, and whose time is spent.

import type { Scene } from '#lib/session/scene.ts';
import { generalCastingCare, shippedLicence, shippedOrigin } from '../casting-care.ts';

export const scene: Scene = {
	id: 'sc12',
	title: 'Our best speaker',
	kind: 'anti_model',
	patterns: ['protecting a valued member', 'bullying'],
	level: 'high_care',
	players: [4, 5],
	minutes: 4,
	content_notes: ['Bullying, reported and not shown', 'Not being believed'],
	setting:
		'Two weeks before a conference. A volunteer has reported humiliating outbursts to the care team.',
	roles: [
		{
			id: 'tess',
			name: 'Tess',
			kind: 'protagonist',
			replaceable: true,
			want: 'wants the report dealt with before the conference',
			fear: 'losing the trust of the one who reported, and the group’s as well',
			card: 'You are on the care team of two. Someone trusted you with a report, and you want it dealt with before the conference. You have two neutral lines on paper and you read only those. You know this is the third report in four years. You fear losing everyone’s trust. Name nobody but Victor; speak of steps, not of guilt.'
		},
		{
			id: 'paul',
			name: 'Paul',
			kind: 'antagonist',
			replaceable: false,
			want: 'wants the one full hall of the year to happen',
			fear: 'losing a friend and the movement’s best evening together',
			card: 'Victor is your friend; you have seen him fill a hall and change lives. You want this one full hall. You fear losing him and the evening together. You believe the report, a little, and cannot bear to. Resist with pressure, enemies, patience. If someone offers a step that is not a verdict, you may find you can take it.',
			may_be_hot_seated: true
		},
		{
			id: 'anouk',
			name: 'Anouk',
			kind: 'ally',
			replaceable: true,
			want: 'wants to do this first case properly',
			fear: 'getting it wrong, and being alone with it',
			card: 'You are new on the care team; this is your first case. You want to do it properly and you fear being alone with it. You have read how others do it: interim steps, time limits, two contacts. You wait for Tess to say it. When Paul calls it handing something to enemies, your stomach turns. You can ask for a date.'
		},
		{
			id: 'jo',
			name: 'Jo',
			kind: 'bystander',
			replaceable: true,
			want: 'wants to get home without having seen anything',
			fear: 'becoming the next one it happens to',
			card: 'You heard one of the outbursts through a door. You want to get home without having seen anything; you fear being next. Each time someone says “pressure” you nearly speak. You put on your coat, slowly. You have one sentence. You need not describe anything: it is enough to say that you were there.'
		},
		{
			id: 'bo',
			name: 'Bo',
			kind: 'bystander',
			replaceable: true,
			want: 'wants to send the programme to print on time',
			fear: 'an empty line at the top, and everyone asking why',
			card: 'You lay out the programme and it goes to print tonight. Victor’s name is on top, as every year. You want to send it off; you fear an empty line and the questions. You were not told what this talk is about, and you have understood. You hold the file: a name can move, a line can wait, a printer can be rung.'
		}
	],
	rule_behind:
		'There is no procedure: “we handle things as comrades”; and people are worth what they bring in.',
	power_chain: [
		'Victor’s name, which fills halls',
		'a conference budget that hangs on one evening',
		'a group that never wrote down what it does with a report'
	],
	beats: [
		{ text: 'Tess reads two neutral lines. Paul: “He’s under pressure.” Jo looks at the door.' },
		{ text: 'Paul: “We’d be handing it to our enemies.” Bo keeps a finger on the file.' },
		{
			text: 'Paul, softly: “Let’s talk after the conference. Could you ask her to be patient?” Jo puts on a coat.'
		}
	],
	entry_points: [
		{ id: 'W1', caption: '“under pressure”', beat: 1 },
		{ id: 'W2', caption: '“our enemies”', beat: 2 },
		{ id: 'W3', caption: '“ask her to be patient”', beat: 3 },
		{ id: 'W4', caption: 'Jo’s coat', beat: 3 }
	],
	crisis_point: 'W3',
	ending: 'The programme is printed with Victor on top. Anouk resigns from the care team.',
	magic: ['Victor admits everything', 'an outside expert arrives'],
	questions: [
		'Whose time is being spent?',
		'What can be decided tonight that is fair to both?',
		'What is Jo’s one sentence?',
		'What does Paul love that is worth keeping?',
		'What would mending look like that does not begin with her patience?'
	],
	toward_rules: [
		'A written procedure with time limits',
		'Interim steps without a verdict',
		'Two contact people, taking turns',
		'Speakers can be replaced, by design'
	],
	casting_care: [
		...generalCastingCare,
		'Only for a settled group, and not while anything like it is going on here.',
		'The volunteer who reported is never on stage, and neither is Victor.',
		'With four players, Bo is a laptop on a chair.',
		'Have the care person free, and someone to turn to afterwards.'
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
			'Those who protect a friend learn; whoever has once reported something may pay. So speak of steps and dates, and never retell a report.',
		surprise_try:
			'Anouk asks for a date and an interim step: Paul offers “after”, Bo offers to leave the top line open until Friday.',
		no_real_plans: true
	}
};
