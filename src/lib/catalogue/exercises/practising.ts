// Exercises for trying an answer: everyone at once, no one watched, one small thing at a time.

import type { Exercise } from '../exercise.ts';

export const practising: readonly Exercise[] = [
	{
		id: 'E28',
		title: 'Who can do this?',
		purpose: 'Find the rule that leaves people out of something we plan.',
		instruction: 'Walk its path. At each step: who falls out, and why?',
		steps: [
			'Choose a coming activity of the group.',
			'Draw its path: hear of it, get there, get in, speak, stay, be safe, be thanked.',
			'At each step write who falls out, and which rule or habit does it.',
			'Choose one of those rules to change.',
			'Write who asks when, and when you look again.'
		],
		adapted: 'Works at a table, on paper, or aloud with one person writing.',
		origin: 'Made for Spectactor',
		minutes: [20, 30],
		risk: 1,
		energy: 'low',
		group: [4, 20],
		contact: false,
		care: 'Speak of steps and rules; nobody has to name what keeps them out.',
		lang: 'en'
	},
	{
		id: 'E33',
		title: 'Parallel lines',
		purpose: 'Everyone practises an answer at once; no one is watched.',
		instruction: 'Two lines face to face. One wants, one answers. One minute.',
		steps: [
			'Make two lines, everyone facing a partner.',
			'Give line A a want: to stay in the talk and be heard. Give line B one line to say.',
			'All play at once for one to three minutes; then call “freeze”.',
			'Ask along the line: what did you try? What worked on you?',
			'Swap sides, one line moves on a place, new sentence.'
		],
		adapted: 'Two rows of chairs; B may say the line once and only listen.',
		origin: 'After nonviolence training (War Resisters’ International, Training for Change)',
		minutes: [15, 40],
		risk: 1,
		energy: 'medium',
		group: [4, 50],
		contact: false,
		care: 'Begin with mild lines. No touching. B is well-meaning rather than cruel.',
		lang: 'en'
	},
	{
		id: 'E37',
		title: 'Handshake demo',
		purpose: 'Show in a quarter of an hour how stepping in works.',
		instruction: 'One wants a handshake. What else could they try?',
		steps: [
			'One player wants a handshake and nothing else.',
			'The other comes up warmly and folds their arms at the last second.',
			'Ask the room: what was wanted, what was in the way?',
			'Others take the first player’s place and try at least three other ways.',
			'Ask: where is this handshake in our group?'
		],
		adapted: 'Play it seated with a wave or a nod that is not returned.',
		origin: 'After Theatre of the Oppressed NYC',
		minutes: [15, 20],
		risk: 1,
		energy: 'medium',
		group: [4, 30],
		contact: true,
		care: 'A hand held out is enough; nobody has to be touched.',
		lang: 'en'
	}
];
