// SC05 “Only two steps”: a room some cannot get into, and access treated as a favour.

import type { Scene } from '#lib/session/scene.ts';
import { generalCastingCare, shippedLicence, shippedOrigin } from '../casting-care.ts';

export const scene: Scene = {
	id: 'sc05',
	title: 'Only two steps',
	kind: 'anti_model',
	patterns: ['inaccessible venue', 'access as a favour'],
	level: 'usual',
	players: [4, 5],
	minutes: 4,
	content_notes: ['Ableism', 'Being shut out of a room'],
	setting: 'A migrant-solidarity group has booked a cheap upstairs room. It is the night before.',
	roles: [
		{
			id: 'noor',
			name: 'Noor',
			kind: 'protagonist',
			replaceable: true,
			want: 'wants to give the legal-rights briefing she prepared',
			fear: 'being the problem of the evening once more',
			card: 'You use a wheelchair some days and a stick on others; both are here only as words, you need not show them. You prepared the briefing on legal rights and you know it better than anyone. You asked for step-free twice, in writing. You want to give it yourself. You fear being the problem again. You will not be carried.'
		},
		{
			id: 'davy',
			name: 'Davy',
			kind: 'antagonist',
			replaceable: false,
			want: 'wants thanks, and to keep the cost low',
			fear: 'having found the wrong room after an evening of phoning',
			card: 'You rang nine places and found this one; it costs almost nothing. You want thanks, and you fear having got it wrong. You are kind and quick: carrying, streaming, reading it out for her. Resist by offering everything except another room. If someone takes the search off your shoulders, or asks what the evening is for, you can stop offering.',
			may_be_hot_seated: true
		},
		{
			id: 'ines',
			name: 'Ines',
			kind: 'ally',
			replaceable: true,
			want: 'wants the group to stay solvent',
			fear: 'spending the last money and being asked about it later',
			card: 'You are the treasurer and forty pounds are left. You want the group to stay solvent; you fear being asked later where it went. You know that a ground-floor room at the library costs thirty-five, and that nobody has asked. You answer sums, not questions. If someone asks what the money is for, you say what you know.'
		},
		{
			id: 'yusuf',
			name: 'Yusuf',
			kind: 'bystander',
			replaceable: true,
			want: 'wants to get in together, or not at all',
			fear: 'making it worse for Noor by being angry for her',
			card: 'You always come with Noor. You want the two of you to get in together or not at all. You are angry, and you fear making it worse for her by being angry in her place. At the foot of the stairs people walk past you with a nod. You could go up, stay down, or ask Noor what she wants; so far you have done nothing.'
		}
	],
	rule_behind:
		'Whoever volunteers picks the venue, by price; the access line on the form stays blank.',
	power_chain: [
		'Ines’s last forty pounds',
		'a booking form whose access line nobody reads',
		'rooms with steps, which are the cheap ones'
	],
	beats: [
		{
			text: 'Noor asks in the chat about step-free. Davy: “Only two steps. We’ll carry you!” The form’s line is blank.'
		},
		{ text: 'She says no to being carried. “We can stream you?” Ines does sums.' },
		{
			text: 'Yusuf waits at the foot of the stairs. “Most people can get in. Can we not lose the evening?”'
		}
	],
	entry_points: [
		{ id: 'W1', caption: 'the blank line', beat: 1 },
		{ id: 'W2', caption: '“we’ll carry you”', beat: 1 },
		{ id: 'W3', caption: '“we can stream you”', beat: 2 },
		{ id: 'W4', caption: '“most people”; Yusuf waits', beat: 3 }
	],
	crisis_point: 'W4',
	ending:
		'Davy reads the briefing from her slides. Someone in the second row has a question he cannot answer.',
	magic: ['a lift appears', 'somebody’s uncle has a free hall within the hour'],
	questions: [
		'Who carries the work of asking?',
		'What is lost besides the slides?',
		'Could the evening move, shrink, be outside, be next week; who decides?',
		'Who is “most people”?',
		'What do Ines’s forty pounds say?',
		'And if it is a stick day?'
	],
	toward_rules: [
		'No booking without the access sheet',
		'A line for access in every budget',
		'If one of us who planned to come cannot get in, we move it'
	],
	casting_care: [
		...generalCastingCare,
		'Noor sits on an ordinary chair; no wheelchair, stick or gait is shown.',
		'No one is lifted or touched.'
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
			'Those who book learn, at the cost of those who must always ask. So ask about the form before anyone’s body.',
		surprise_try:
			'Ines names the library room: it is free only until eight, Davy sulks, and the evening must shrink.',
		no_real_plans: true
	}
};
