// Promises about the computer, whoever runs it, takes it or finds a copy of it. Source: trust.md 2.3.

import type { Promised } from './promised.ts';

export const atTheComputer: readonly Promised[] = [
	{
		id: 'T05',
		who: 'Whoever runs the computer, and is honest',
		holds: [
			'Disk, database, copies and logs hold no note that can be read, and nothing that says which phone it came from.',
			'The app asks for no names of those who come. Its log holds no addresses, and no words of yours.',
			'When the session closes, every seat goes, with all that was tapped.'
		],
		cannot: [
			'While it goes on, the computer knows how many phones are here and how much they send.',
			'All but the notes can be read there: plans, themes put into a plan, what was tried and agreed, the summary, a word you gave for a role.'
		]
	},
	{
		id: 'T06',
		who: 'Whoever runs the computer, and changes the app',
		holds: [
			'If that worries you, take a ticket from the hat and use the tablet. Then there is no phone of yours to record.',
			'A phone that read the square on the wall checks that it has the same keys as all the others. If not, it does not send. Whoever typed the code compares four words.',
			'Each build of the app has a number, the same on each phone and at the computer.'
		],
		cannot: [
			'Whoever serves the page can serve one that spies, and that shows any number. Nothing you type on your own phone is safe from them.',
			'They could read what is typed on the tablet too, but not who typed it.',
			'They could pose as a facilitator and ask to be let in. Who lets in somebody compares four words first.'
		]
	},
	{
		id: 'T07',
		who: 'A company whose computers are rented',
		holds: ['It is given sealed envelopes, and no list of those who come.'],
		cannot: [
			'It may keep addresses, times and copies of its own, and can read all but the notes.',
			'It could change the app. A group at risk uses a computer of its own.'
		]
	},
	{
		id: 'T10',
		who: 'Police or thieves who take the computer, switched off',
		holds: [
			'They find who has an account, that sessions took place, plans, summaries, and sealed envelopes. Without a passphrase the notes stay shut.',
			'Nothing says who wrote a note. There is no list of those who came.'
		],
		cannot: [
			'The notes open when a passphrase is weak, lies beside the laptop, or is forced out of somebody.',
			'A session that nobody closed is still there with its seats: what each phone did, not whose it is. When a whole day has gone by in which nothing happened, it closes by itself.',
			'A disk keeps bits of what was deleted. A disk that opens only with its own passphrase helps.'
		]
	},
	{
		id: 'T11',
		who: 'Somebody who takes it while it runs',
		holds: [
			'Notes open only on the screen of somebody who may read them. A facilitator types the passphrase for it; after ten minutes without a touch it must be typed again.'
		],
		cannot: [
			'What is open on a screen right then they can read, and with it each note of that group whose last day has not come.',
			'While a session runs, the computer knows which seat did what.'
		]
	},
	{
		id: 'T12',
		who: 'A court or a boss who demands what there is',
		holds: [
			'What is past its last day is gone. There is no key left to hand over.',
			'Nobody can hand over a list of writers. There never was one.'
		],
		cannot: [
			'All that is still within its days can be demanded, and the passphrase too. Facilitators can be made to speak.'
		]
	},
	{
		id: 'T19',
		who: 'Whoever finds a copy or an old laptop',
		holds: ['A copy made with the app holds sealed envelopes and none of the keys.'],
		cannot: [
			'Whoever copies the whole disk copies the keys too, shut by the passphrase alone.',
			'Plans and summaries can be read in every copy.'
		]
	}
];
