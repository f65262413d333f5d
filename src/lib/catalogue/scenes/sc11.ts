// SC11 “Who’s arrestable?”: courage as a currency, and a show of hands.

import type { Scene } from '#lib/session/scene.ts';
import { generalCastingCare, shippedLicence, shippedOrigin } from '../casting-care.ts';

export const scene: Scene = {
	id: 'sc11',
	title: 'Who’s arrestable?',
	kind: 'anti_model',
	patterns: ['assumed safety', 'status', 'courage as currency'],
	level: 'with_care',
	players: [4, 5],
	minutes: 4,
	content_notes: ['Police and arrest, talked about', 'Immigration status, hinted at'],
	setting: 'An affinity group meets to share out the tasks for a blockade.',
	roles: [
		{
			id: 'sam',
			name: 'Sam',
			kind: 'protagonist',
			replaceable: true,
			want: 'wants a real part in the action',
			fear: 'having to give a reason that is nobody’s business',
			card: 'You cannot risk an arrest, for a reason you will not give; you need not invent one, not even for yourself. You want a real part in the action. You know the place and the routes better than anyone here. You fear having to explain. When hands go up, yours stays down. Do not lie; do not tell; keep asking for the work.'
		},
		{
			id: 'freya',
			name: 'Freya',
			kind: 'antagonist',
			replaceable: false,
			want: 'wants enough people to hold the line',
			fear: 'that the two arrests were for nothing',
			card: 'You have been arrested twice and people admire it. You want enough people to hold the line; you fear that it was all for nothing. You count hands and joke to lighten it. You would be shocked to hear that you press people. Resist with admiration for risk. If someone shows you tasks that the blockade truly hangs on, you start counting differently.',
			may_be_hot_seated: true
		},
		{
			id: 'obi',
			name: 'Obi',
			kind: 'ally',
			replaceable: true,
			want: 'wants a good action without heroes',
			fear: 'being thought a coward for saying so',
			card: 'You can risk an arrest, and your hand is up. You are uncomfortable with heroics, and you fear being thought a coward if you say so. You want a good action. You see Sam’s hand stay down, and you see someone else’s go up that should not. You could lower yours, or ask for another way of asking.'
		},
		{
			id: 'linh',
			name: 'Linh',
			kind: 'bystander',
			replaceable: true,
			want: 'wants a complete task list before people leave',
			fear: 'ending the evening with gaps that she must fill herself',
			card: 'You keep the task list. You want it complete before people leave; you fear filling the gaps yourself, as always. You know there are eleven tasks and that two of them carry a risk of arrest. You write “blockade, media, the rest”, because that is how they are called out. You hold the pen: you could write them all before any name.'
		}
	],
	rule_behind:
		'Prestige goes to risk; people say in front of all who can be arrested; support is what is left over.',
	power_chain: [
		'stories in which only arrests are told',
		'a task list that begins with people',
		'police and courts, who do not treat everyone alike'
	],
	beats: [
		{ text: 'Freya: “Hands up, who’s arrestable?” Obi’s goes up, Sam’s stays down. Silence.' },
		{ text: 'Freya, kindly: “Is there a reason?” Everyone waits.' },
		{
			text: 'Linh reads out the tasks: blockade, media, “and the rest, kitchen”. Freya makes a joke.'
		}
	],
	entry_points: [
		{ id: 'W1', caption: '“hands up”', beat: 1 },
		{ id: 'W2', caption: '“is there a reason?”', beat: 2 },
		{ id: 'W3', caption: '“the rest, kitchen”', beat: 3 },
		{ id: 'W4', caption: 'Freya’s joke', beat: 3 }
	],
	crisis_point: 'W2',
	ending: 'Sam is left off the planning chat, “to keep it small”.',
	magic: ['the blockade is called off out of solidarity', 'the police are kind'],
	questions: [
		'What did the show of hands make public?',
		'Which tasks does the action truly hang on?',
		'What would change if tasks were drawn up before people?',
		'What is Freya afraid of?',
		'Who else kept a hand up that should not have been up?'
	],
	toward_rules: [
		'Sign-up is private',
		'Nobody gives reasons',
		'Planning includes the support roles',
		'Thanks are shared'
	],
	casting_care: [
		...generalCastingCare,
		'Nobody is asked about their own status, record or reasons, in play or in talk.',
		'Sam’s reason is never invented, guessed or played.'
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
			'Those who can afford risk learn; those who cannot must not be made visible by it. So no one in this room raises a hand either.',
		surprise_try:
			'Linh reads out all eleven tasks before any name: Freya is impatient, and two hands come down.',
		no_real_plans: true
	}
};
