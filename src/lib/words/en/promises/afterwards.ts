// Promises about what comes after the evening: the phone, the receipt, the way one writes, the link. Source: trust.md 2.3.

import type { Promised } from './promised.ts';

export const afterwards: readonly Promised[] = [
	{
		id: 'T13',
		who: 'Somebody who takes your phone',
		holds: [
			'Once your note is kept, the phone holds nothing of it. You have a receipt only if you asked for one.',
			'When the session closes, or you leave, the phone forgets the evening.'
		],
		cannot: [
			'The phone of a reader shows notes until they are done.',
			'The browser knows the address, the keyboard may have learned your words, and pictures of the screen stay.'
		]
	},
	{
		id: 'T21',
		who: 'Somebody who makes you show which note is yours',
		holds: [
			'No receipt is made unless you ask for one. A wrong or used one gets the same answer as a right one.'
		],
		cannot: [
			'If you keep a receipt, or half of a ticket, whoever finds it can show that the note is yours.',
			'With twelve words you can answer what readers ask. They see then that its writer has answered.'
		]
	},
	{
		id: 'T20',
		who: 'Somebody who knows how you write',
		holds: [
			'The app never says that two notes came from one person, and gives writers no numbers.',
			'Before you write, it tells you that your way of writing may say who you are.'
		],
		cannot: ['In a small group your way of writing may give you away. Short and plain says less.']
	},
	{
		id: 'T04',
		who: 'People in later sessions',
		holds: [
			'Only notes whose writers said “keep” live on: with the season, but no day, and only in fives or more.'
		],
		cannot: [
			'Whoever was there may know them again.',
			'Two facilitators together can decide to keep them a year longer. Their names stand on the page of the group.'
		]
	},
	{
		id: 'link',
		who: 'Whoever gets hold of the link to a summary',
		holds: [
			'The notes in a summary open with the whole link alone. The computer does not know the end of it.',
			'A file of notes to take along needs two facilitators, or ten minutes in which the summary says so. It holds only notes whose writers agreed.'
		],
		cannot: [
			'Whoever has the whole link reads the summary and its notes, until a facilitator makes a new one.',
			'Prints, pictures and copies cannot be called back.'
		]
	}
];
