// What Spectactor protects and what it cannot, sentence by sentence. docs/promises.md says the same; a test compares.
// Only what holds stands here, and each sentence has its proofs (tests/prove/D/promise-proofs.ts). Source: trust.md 2.3, 2.4.

import { afterwards } from './promises/afterwards.ts';
import { atTheComputer } from './promises/at-the-computer.ts';
import { inTheRoom } from './promises/in-the-room.ts';
import { onTheWay } from './promises/on-the-way.ts';
import { sixSentences } from './six-sentences.ts';

export const promisesWords = {
	lang: 'en',
	title: 'What we protect and what we cannot',
	lead: 'Nobody signs a note here. That does not mean that nobody can find out. This page says what holds, and what does not.',
	six: { title: 'Before you write a note', lines: sixSentences },
	who: 'Against whom? Tap to read.',
	holds: 'What holds',
	cannot: 'What we cannot promise',
	openAll: 'Open all',
	closeAll: 'Close all',
	parts: [
		{ id: 'room', title: 'In the room', rows: inTheRoom },
		{ id: 'computer', title: 'At the computer', rows: atTheComputer },
		{ id: 'way', title: 'On the way there', rows: onTheWay },
		{ id: 'after', title: 'Afterwards', rows: afterwards }
	],
	outside: {
		title: 'What no app can help with',
		lines: [
			'Programs that spy on your phone; cameras and microphones in the hall.',
			'The phone company, and whoever finds phones by their radio.',
			'A group that forces its own people.',
			'Lost passphrases. When all of them are lost, nobody can bring the notes back. That is meant.',
			'Somebody in the room who wants to hurt you. Turn to the care person, or to those named at the end.',
			'This is no therapy, and no lawyer has looked at it.'
		]
	},
	receipt: 'Take a note back, with its receipt',
	notice: 'A notice to hang up: what happens with what you tell us',
	checkup: 'Does it work here, and which build is this?',
	home: 'To the beginning'
};

export type PromisesWords = typeof promisesWords;
