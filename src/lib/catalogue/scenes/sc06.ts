// SC06 “Just checking”: a door, a list nobody has, and who is asked twice.

import type { Scene } from '#lib/session/scene.ts';
import { generalCastingCare, shippedLicence, shippedOrigin } from '../casting-care.ts';

export const scene: Scene = {
	id: 'sc06',
	title: 'Just checking',
	kind: 'anti_model',
	patterns: ['racism at the door', 'security by judgement'],
	level: 'with_care',
	players: [5, 5],
	minutes: 4,
	content_notes: ['Racism', 'Being stopped at a door', 'Threat of police'],
	setting: 'Benefit night in a social centre. Volunteers keep the door, after a theft last month.',
	roles: [
		{
			id: 'kwame',
			name: 'Kwame',
			kind: 'protagonist',
			replaceable: true,
			want: 'wants to get in and hand over the raffle takings',
			fear: 'being made a threat in his own place by one raised voice',
			card: 'You are on the organising list and you bring the raffle takings. You want to get in and hand them over. You know half the people inside, and you know what a raised voice from you could cost. You fear being made a threat in your own place. Stay calm longer than is fair; then let one sentence come out louder.'
		},
		{
			id: 'steve',
			name: 'Steve',
			kind: 'antagonist',
			replaceable: false,
			want: 'wants to do the door right this time',
			fear: 'being blamed for a theft a second time',
			card: 'You were blamed for the theft. You want to do it right this time and you fear being blamed again. Your nerves decide whom you stop, and you have not noticed the pattern. “Just checking.” Resist by asking for one proof more. If someone gives you a rule that is the same for all, or stands beside you, you can breathe out.',
			may_be_hot_seated: true
		},
		{
			id: 'rosa',
			name: 'Rosa',
			kind: 'ally',
			replaceable: true,
			want: 'wants a calm door and a calm colleague',
			fear: 'undermining Steve in front of the queue',
			card: 'You are second on the door. You have seen four white guests walk past with a nod, and you see Kwame asked twice. You want a calm door; you fear undermining Steve in front of everyone. You know Kwame’s face from somewhere. You start sentences and do not finish them. You may say what you have seen, at any moment.'
		},
		{
			id: 'mel',
			name: 'Mel',
			kind: 'bystander',
			replaceable: true,
			want: 'wants to get in out of the rain',
			fear: 'becoming the next one who is checked, or making it worse',
			card: 'You are in the queue behind Kwame, and it rains. You want to get in; you fear making it worse, or being next. You see everything from the side: the nods, the messages, the bag. You have a phone, a voice, and a raffle ticket that Kwame sold you. Nobody has asked you anything. What you do is up to you.'
		},
		{
			id: 'hal',
			name: 'Hal, on the phone',
			kind: 'gatekeeper',
			replaceable: false,
			want: 'wants the night to run without more calls',
			fear: 'a scene in front of the band, and the licence',
			card: 'You are heard only by phone: the event lead, backstage, busy. After the theft you told the door to “use your judgement”, and you made no list. You want no more calls. You fear for the licence. Answer short, from far away, and pass it back: “sort it, will you?” If someone asks you one clear thing, answer that thing.',
			may_be_hot_seated: true
		}
	],
	rule_behind: 'After the theft: “use your judgement”. There is no list at the door.',
	power_chain: [
		'Hal, who said “use your judgement”',
		'a theft that was pinned on one volunteer',
		'a city where some people are always asked for proof'
	],
	beats: [
		{ text: 'Steve asks Kwame who he knows here. Others walk in with a nod; Rosa sees it.' },
		{ text: 'Kwame shows messages from the organisers. Steve wants to look into the bag.' },
		{ text: 'A raised voice. Mel looks at the ground. Steve: “Don’t make me call someone.”' }
	],
	entry_points: [
		{ id: 'W1', caption: 'the first question', beat: 1 },
		{ id: 'W2', caption: 'Rosa sees the nods', beat: 1 },
		{ id: 'W3', caption: 'the bag', beat: 2 },
		{ id: 'W4', caption: '“call someone”', beat: 3 }
	],
	crisis_point: 'W3',
	ending:
		'Kwame leaves the takings on the pavement table and goes home. Later, in the thread: “Misunderstanding at the door, all sorted.”',
	magic: ['Hal arrives and sends Steve home', 'Kwame gives a speech and everyone claps'],
	questions: [
		'What did Rosa see at second two?',
		'What is open to her, and to Mel: distract, delegate, document, delay, direct?',
		'What does each try risk for Kwame, and who may risk it?',
		'What did “judgement” mean?',
		'What should the thread say, and who writes it?',
		'What does Steve need so that this never hangs on his nerves again?'
	],
	toward_rules: [
		'The same check for everyone, or for no one',
		'Two on the door, with a word for swapping',
		'No police without agreed steps',
		'Repair belongs to the person harmed'
	],
	casting_care: [
		...generalCastingCare,
		'Try taking an ally’s place first; Kwame’s place only if someone truly wishes to.',
		'The bag is never opened and nobody is searched: stop at the words.',
		'No police part is played.'
	],
	try_first: 'ally',
	lang: 'en',
	origin: shippedOrigin,
	licence: shippedLicence,
	version: 1,
	rehearsed: {
		unrecognisable: true,
		nobody_plays_own_harm: true,
		who_learns_at_whose_cost:
			'Those who are nodded through learn, and it can cost those who are always stopped. So begin with Rosa and Mel.',
		surprise_try:
			'Mel says “he sold me my ticket”: Steve relaxes for a second, then wants to see the messages again.',
		no_real_plans: true
	}
};
