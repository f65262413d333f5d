// Promises about people who are in the room, or want to be. Source: trust.md 2.3.

import type { Promised } from './promised.ts';

export const inTheRoom: readonly Promised[] = [
	{
		id: 'T01',
		who: 'Somebody who runs the session and is curious',
		holds: [
			'In the app, nobody who runs the session can see which phone a note came from, who has sent theirs, or whether yours was empty.',
			'Nobody is shown who pressed Pause, what they needed, or who said “not tonight” to a scene.',
			'Nobody is shown who wants the Joker role passed on. When a third of the phones ask for it, the wall says so, and the wishes are gone.'
		],
		cannot: [
			'They may know you by your story, your spelling, or your face while you type.',
			'The Joker sees who steps in, as all the room does.'
		]
	},
	{
		id: 'T02',
		who: 'Somebody who reads the notes',
		holds: [
			'They can read the notes of a box they open. They cannot make the app say whose a note is.',
			'Your phone says who reads, with how much care and until when, before you write. That goes into your envelope: if it is changed later, your note stays shut.'
		],
		cannot: [
			'They read every note in the box, also those of which only the theme may be told.',
			'They may photograph, copy or retell what they read.',
			'A reader drawn by lot is given the key while they read. One who cheats could keep it.',
			'A facilitator of your group who also runs this computer could open the box by hand, at any time before its last day.'
		]
	},
	{
		id: 'T03',
		who: 'Other people in the room',
		holds: ['Other phones never get your note, your seat, or when you wrote.'],
		cannot: [
			'Somebody may read over your shoulder. In a small group people guess.',
			'What else you hand in, the Joker and the scribe read first; what they let through, all may read.'
		]
	},
	{
		id: 'T14',
		who: 'Somebody who came to watch for others',
		holds: ['The app gives them no more than it gives everyone else in the room.'],
		cannot: ['They hear the scenes and see the faces. No app can help with that.']
	},
	{
		id: 'T15',
		who: 'Somebody who wants to disturb or to hurt',
		holds: [
			'No words from a phone reach the wall before somebody in the room has read them.',
			'What is too long, too much or too odd is turned away, and the evening goes on.'
		],
		cannot: [
			'The Joker or the scribe may have to read abuse.',
			'The app cannot shut out one phone. Speak to the person.'
		]
	},
	{
		id: 'T16',
		who: 'Somebody with many phones, so that your note stands alone',
		holds: [
			'A box with fewer than five envelopes stays shut. Phones that lead do not count. It may be opened later with other boxes, when they are five or more together. Then only notes with “keep” are read, and nothing says which evening they are from.',
			'When the box opens, the wall says how many phones there are. Each can put in one envelope. Count the heads.'
		],
		cannot: [
			'It helps only if somebody counts. With tickets, one person may drop in more than one.',
			'If some of the phones are theirs or their friends’, your crowd is smaller than it looks.'
		]
	},
	{
		id: 'T17',
		who: 'Somebody far away who tries codes',
		holds: [
			'Whoever tries codes for a whole evening gets in less than once in a thousand times.',
			'When the session closes, its code opens nothing.'
		],
		cannot: [
			'Whoever is told the code can come in.',
			'They may send so much that the app stands still for a while.',
			'There may be faults in the app that nobody knows yet.'
		]
	}
];
