// SC04 “You’re so good at it”: care and mending work, and who is “so good at it”.

import type { Scene } from '#lib/session/scene.ts';
import { generalCastingCare, shippedLicence, shippedOrigin } from '../casting-care.ts';

export const scene: Scene = {
	id: 'sc04',
	title: 'You’re so good at it',
	kind: 'anti_model',
	patterns: ['emotional labour', 'care and mending work', 'decisions after hours'],
	level: 'usual',
	players: [4, 5],
	minutes: 4,
	content_notes: ['Exhaustion', 'Guilt'],
	setting:
		'The end of a heated assembly of a food co-op. Chairs are the dishes; people drift to the pub.',
	roles: [
		{
			id: 'lin',
			name: 'Lin',
			kind: 'protagonist',
			replaceable: true,
			want: 'wants to join the pub talk where the next steps get settled',
			fear: 'everything falling apart, and it being called Lin’s fault',
			card: 'All month you have cleaned, written the minutes and calmed two members. Tonight you want to be in the pub, because you know that next steps get settled there. You fear that it all falls apart if you stop. You have a good proposal for Saturday in your pocket. You say “sure” too quickly; hear yourself say it.'
		},
		{
			id: 'tomasz',
			name: 'Tomasz',
			kind: 'antagonist',
			replaceable: false,
			want: 'wants to be forgiven for shouting',
			fear: 'having to sit alone with what he did tonight',
			card: 'You shouted in the assembly and you are ashamed. You want to be forgiven, and Lin is the one who listens. You fear being left alone with it. You never ask whether it suits. Resist by needing: one more sentence, a hand on the door, “I can only talk to you”. If someone takes your need seriously elsewhere, you can let Lin go.',
			may_be_hot_seated: true
		},
		{
			id: 'gwen',
			name: 'Gwen',
			kind: 'ally',
			replaceable: true,
			want: 'wants to get to the pub and stay charming',
			fear: 'having to learn one more job that will then be hers',
			card: 'You enjoy being hopeless at washing up; it makes people laugh and it has worked for years. You want to get to the pub. You fear that anything you learn will be yours forever after. You are fond of Lin and have truly never counted. From the door you bring the news. If somebody gives you a job with an end, you do it.'
		},
		{
			id: 'ola',
			name: 'Ola',
			kind: 'bystander',
			replaceable: true,
			want: 'wants to do it right in this new group',
			fear: 'doing the wrong thing on the first evening',
			card: 'This is your first assembly. You want to do it right and you do not know how things work here. You see one person doing everything and wonder whether it is a job. You fear treading on toes. You reach for a cloth; someone may thank you, or laugh. You may ask the simple question nobody asks any more.'
		}
	],
	rule_behind: 'No rota for care and mending work; real decisions are made after the close.',
	power_chain: [
		'whoever is in the pub when it gets settled',
		'an assembly that ends with no one down to close it',
		'a habit of thanking instead of sharing'
	],
	beats: [
		{
			text: '“Could you just …?” Keys, mugs, minutes land on Lin. Gwen juggles a mug badly; laughter.'
		},
		{ text: 'Tomasz takes Lin aside: “I can only talk to you.” Ola watches, coat on.' },
		{
			text: 'Gwen, from the door: “We’ve settled Saturday. You’re fine with doing welcome again?” Ola reaches for a cloth.'
		}
	],
	entry_points: [
		{ id: 'W1', caption: '“could you just”', beat: 1 },
		{ id: 'W2', caption: '“only to you”', beat: 2 },
		{ id: 'W3', caption: '“you’re fine with”', beat: 3 },
		{ id: 'W4', caption: 'Ola reaches for a cloth', beat: 3 }
	],
	crisis_point: 'W3',
	ending: 'Lin says “sure”. The light in the hall goes out last behind Lin.',
	magic: ['everyone is suddenly clean and tidy', 'Tomasz has a counsellor by Friday'],
	questions: [
		'What happens if Lin puts the cloth down and does nothing else?',
		'Who gains from being bad at it?',
		'Is Tomasz’s need real, and whose is it?',
		'What did the pub decide?',
		'What would Gwen need to learn once and for all?'
	],
	toward_rules: [
		'A rota that includes care and closing up',
		'No decisions after the close',
		'Support in pairs, by name, in turns'
	],
	casting_care: [
		...generalCastingCare,
		'Lin may be played by anyone; nobody is cast for being the one who tidies up here.'
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
			'Those who leave early learn; those who tidy may only feel tired. So ask what the rota would say.',
		surprise_try:
			'Lin puts the cloth down and walks to the pub: the hall stays dirty, Tomasz follows, and Saturday is settled anyway.',
		no_real_plans: true
	}
};
