// Exercises in which bodies make the picture: leading and following, a word, a handshake, now and how it could be.

import type { Exercise } from '../exercise.ts';

export const pictures: readonly Exercise[] = [
	{
		id: 'E08',
		title: 'Colombian hypnosis',
		purpose: 'Feel leading, being led, and what each owes the other.',
		instruction: 'Follow the hand. Keep the distance. Slowly, without touching.',
		steps: [
			'Ask first what bodies would rather not do today.',
			'In pairs, one holds a palm a forearm’s length from the other’s face.',
			'The other keeps that distance while the hand moves, slowly, for two minutes.',
			'Swap. Then one hand leads two people, each with one palm.',
			'Ask: what did you prefer, when did you make it hard, whom did you stop noticing?',
			'Ask: who leads like this in our group without being chosen?'
		],
		adapted: 'Follow with your eyes or one hand, seated; the leader keeps within your reach.',
		origin: 'After Augusto Boal, Games for Actors and Non-Actors',
		minutes: [15, 30],
		risk: 1,
		energy: 'medium',
		group: [2, 30],
		contact: false,
		care: 'Slow is the rule. The one who follows may stop by closing their eyes.',
		lang: 'en'
	},
	{
		id: 'E17',
		title: 'Image of the word',
		purpose: 'See what a word means to each of us.',
		instruction: 'Hear the word. Show it at once, with your body.',
		steps: [
			'Stand in a circle, facing outwards.',
			'Say a word from our life together: “meeting”, “welcome”, “decision”.',
			'On a clap, each makes a picture of it, without thinking; then turn round.',
			'Pictures that are alike gather into families.',
			'Look at each family: first “I see …”, only then “it seems to me …”.'
		],
		adapted: 'Seated: hands and face make the picture; families form by pointing.',
		origin: 'After Augusto Boal',
		minutes: [15, 25],
		risk: 1,
		energy: 'low',
		group: [5, 30],
		contact: false,
		care: 'The maker may stay silent about what it meant.',
		lang: 'en'
	},
	{
		id: 'E18',
		title: 'Complete the image',
		purpose: 'Many stories in one picture, and a rehearsal for stepping in.',
		instruction: 'Two freeze in a handshake. One leaves. Someone changes the story.',
		steps: [
			'Two people freeze in a handshake, close enough or only nearly touching.',
			'Ask for three different stories that this picture could tell.',
			'One leaves; the other stays frozen; someone joins and gives it a new meaning.',
			'Keep changing, quicker and quicker, without explaining.',
			'Then all in pairs at once.'
		],
		adapted: 'Hands may stop a palm apart; seated, use two chairs and the upper body.',
		origin: 'After Augusto Boal',
		minutes: [10, 20],
		risk: 0,
		energy: 'medium',
		group: [4, 25],
		contact: false,
		care: 'No touching unless both have said yes.',
		lang: 'en'
	},
	{
		id: 'E20',
		title: 'Now, how it could be, how we get there',
		purpose: 'Find the steps instead of the slogan.',
		instruction: 'Show it now. Show how it could be. Find the steps.',
		steps: [
			'A few people make a still picture of a situation as it is now.',
			'Ask the room: do we recognise it? Change it until we do.',
			'Make the picture of how it could be. Then go back to the first.',
			'On each clap, every figure makes one small move it could truly make.',
			'Stop where it sticks. Who moved, who waited, what is in the way?'
		],
		adapted: 'Cups and pens on a table can be the figures; one move for each clap.',
		origin: 'After Augusto Boal, the image of transition',
		minutes: [30, 45],
		risk: 2,
		energy: 'low',
		group: [5, 25],
		contact: false,
		care: 'A situation from organising life, finished, with nobody present recognisable.',
		lang: 'en'
	}
];
