// “The last chair”: one minute, no words, to teach Stop! and Pause before any real scene.

import type { Scene } from '#lib/session/scene.ts';
import { generalCastingCare, shippedLicence, shippedOrigin } from '../casting-care.ts';

export const scene: Scene = {
	id: 'last-chair',
	title: 'The last chair',
	kind: 'micro_demo',
	patterns: ['a small no'],
	level: 'first',
	players: [2, 2],
	minutes: 1,
	content_notes: [],
	setting: 'Everyone sits. One chair is left, and there is a coat on it.',
	roles: [
		{
			id: 'n',
			name: 'N',
			kind: 'protagonist',
			replaceable: true,
			want: 'wants to sit down',
			fear: 'making a fuss over a chair in front of everyone',
			card: 'You have come a little late and you want to sit. There is one chair, with a coat on it. You know nobody has sat there since you came in. You fear making a fuss. Play the first round without a word: look, come near, touch the back of the chair, wait, and give up.'
		},
		{
			id: 'm',
			name: 'M',
			kind: 'antagonist',
			replaceable: false,
			want: 'wants to keep the chair for someone',
			fear: 'letting down the friend who asked for the chair',
			card: 'A friend asked you to keep a chair, and you put your coat on it. You want to keep your word; you fear letting them down. Say only “Someone’s coming”, and in the first round only show it. If somebody asks fairly or offers something, let it count: look at the door, look at the clock, move a little.',
			may_be_hot_seated: true
		}
	],
	rule_behind: 'A coat on a chair means taken, for as long as the coat stays.',
	power_chain: ['the friend who asked', 'whoever comes first decides where the others sit'],
	beats: [
		{ text: 'N comes in, sees the one free chair, walks to it.' },
		{ text: 'N takes hold of the chair. M points at the coat: “Someone’s coming.”' },
		{ text: 'N waits. Nobody comes. M looks away.' }
	],
	entry_points: [
		{ id: 'W1', caption: 'seeing the chair', beat: 1 },
		{ id: 'W2', caption: '“someone’s coming”', beat: 2 },
		{ id: 'W3', caption: 'nobody comes', beat: 3 }
	],
	crisis_point: 'W2',
	ending: 'N stands by the wall. The coat keeps the chair.',
	magic: ['a second chair appears'],
	questions: [
		'What did N want?',
		'What else could N do?',
		'Who else could have moved?',
		'Where is this chair in our group?'
	],
	toward_rules: ['A coat keeps a chair for five minutes'],
	casting_care: [...generalCastingCare, 'Play the first round in silence; anyone may play.'],
	try_first: 'protagonist',
	lang: 'en',
	origin: shippedOrigin,
	licence: shippedLicence,
	version: 1,
	rehearsed: {
		unrecognisable: true,
		nobody_plays_own_harm: true,
		who_learns_at_whose_cost: 'Everybody learns how to stop a scene; it costs nobody anything.',
		surprise_try: 'N sits down on the floor beside the chair: M grows uneasy, and keeps it.',
		no_real_plans: true
	}
};
