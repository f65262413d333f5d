// What Spectactor protects and what it cannot, sentence by sentence. docs/promises.md says the same; a test compares.
// Only what holds today stands here. Source: trust.md 2.3, 2.4.

export interface Promised {
	readonly id: string;
	/** against whom, or when */
	readonly who: string;
	/** what holds */
	readonly holds: readonly string[];
	/** what does not */
	readonly cannot: readonly string[];
}

const inTheRoom: readonly Promised[] = [
	{
		id: 'runs-the-session',
		who: 'Somebody who runs the session and is curious',
		holds: [
			'Nobody running the session can see in the app which phone a note came from, who has already sent one, or whether yours was empty.',
			'Who pressed Pause, who needed what then, and who marked a scene as “not tonight” is shown to nobody.',
			'Who wishes that the Joker role be passed on is shown to nobody, and neither is whether anybody does, until a third of the phones ask for it; then the wall asks, and the wishes are gone.'
		],
		cannot: [
			'They may recognise your story, your way of writing, or your face while you type.',
			'The Joker sees who steps in, as everybody in the room does.'
		]
	},
	{
		id: 'reads-the-notes',
		who: 'The facilitator who reads the notes',
		holds: [
			'The Joker of the evening does not open the box, unless your group said beforehand that the Joker reads too; your phone tells you which.',
			'No note goes further than its writer allowed: the computer checks that again when the notes are let out, and no page offers to change it.'
		],
		cannot: [
			'Whoever opens the box reads every note in it, also those of which only the theme may be seen.',
			'They may photograph, copy or retell what they read.'
		]
	},
	{
		id: 'other-people',
		who: 'Other people in the room',
		holds: [
			'Other phones never receive your note, your seat, or when you wrote.',
			'What you write on your phone is never on the wall by itself: somebody in the room reads it and lets it through first.'
		],
		cannot: [
			'Somebody may read over your shoulder, and in a small group people guess.',
			'The Joker and the scribe read what you hand in before anybody else; what they let through, everybody may read.'
		]
	},
	{
		id: 'planted',
		who: 'Somebody who came to watch for others',
		holds: ['The app gives them no more than it gives everybody else in the room.'],
		cannot: ['They hear the scenes and see the faces. No app can help with that.']
	},
	{
		id: 'many-phones',
		who: 'Somebody with several phones, so that one note stands alone',
		holds: ['A box with fewer than five envelopes is never opened, by anybody.'],
		cannot: [
			'The app does not know how many people are in the room; if some of the phones belong to one person, your crowd is smaller than it looks.'
		]
	},
	{
		id: 'guessing',
		who: 'Somebody far away who tries codes',
		holds: [
			'A code has six signs out of thirty-two, stops working when the session closes, and after twenty wrong tries in a minute an address has to wait.'
		],
		cannot: [
			'Whoever is told the code can come in.',
			'There may be mistakes in the app that nobody knows yet.'
		]
	}
];

const theComputer: readonly Promised[] = [
	{
		id: 'owns-the-computer',
		who: 'Whoever runs the computer, honestly',
		holds: [
			'Nothing that is kept says which note came from which phone: every phone sends one envelope of one size, empty ones too, and all are written down together in shuffled order.',
			'The app asks for no names of those who come, and its own log holds no addresses and no texts; of facilitators it holds which account signed in, in which hour.',
			'When the session closes, the seats of all phones go, with everything that was tapped.'
		],
		cannot: [
			'Notes are not sealed: whoever runs the computer, its database or its backups can read them, before the reader does.',
			'A word you gave when you took a role stays in the summary.'
		]
	},
	{
		id: 'dishonest-owner',
		who: 'Whoever runs the computer, and changes the app',
		holds: ['If that worries you, write on paper: then there is no phone of yours to record.'],
		cannot: [
			'Whoever serves the page can serve one that spies. Nothing you type on your own phone is safe from them.'
		]
	},
	{
		id: 'hosting',
		who: 'A company whose computers are rented',
		holds: ['It is given no names of those who come.'],
		cannot: [
			'It can read what is kept, notes too, and it may keep addresses, times and copies of its own. For a group at risk, use a computer of your own.'
		]
	},
	{
		id: 'seized-off',
		who: 'Police or thieves who take the computer',
		holds: [
			'There is no list of those who came, and nothing that says who wrote which note.',
			'Notes are deleted once the day that your phone named is over, or when the app is next started; only those that were let out, and whose writers agreed to it, stay longer.'
		],
		cannot: [
			'They can read who has a facilitator’s account, what was planned, every summary, and every note whose day has not come.',
			'What was deleted can stay on a disk for a while. A disk that opens only with a passphrase of its own helps; one that is running does not.',
			'While a session runs, the computer knows which seat did what.'
		]
	},
	{
		id: 'compelled',
		who: 'A court or an employer that demands what there is',
		holds: ['Nobody can be made to hand over a list of writers. There never was one.'],
		cannot: [
			'Everything that is still kept can be demanded, and facilitators can be made to speak.'
		]
	},
	{
		id: 'backups',
		who: 'Whoever finds a backup or an old laptop',
		holds: ['No backup says who wrote which note.'],
		cannot: [
			'A copy holds the notes as readable as they were that day, also when they have been deleted since.'
		]
	}
];

const onTheWay: readonly Promised[] = [
	{
		id: 'listening',
		who: 'Somebody who listens on the Wi-Fi',
		holds: [
			'Every phone sends the same amount when the box is collected, so listening does not tell who wrote something.'
		],
		cannot: [
			'Where the address begins with http://, everything can be listened to, the words of notes too. Where it begins with https://, the words cannot be read on the way.',
			'That your phone is there can be seen in any case.'
		]
	},
	{
		id: 'changing-pages',
		who: 'Somebody who pretends to be the Wi-Fi or the page',
		holds: [
			'Where the address begins with https://, your phone checks that it talks to the right computer.'
		],
		cannot: ['Where it begins with http://, they can replace the page, and nobody notices.']
	},
	{
		id: 'parts',
		who: 'Somebody who gets at the parts the app is made of',
		holds: [
			'Every part is fixed to one version, and no page fetches anything from anywhere but this computer.'
		],
		cannot: ['Nobody can promise that all of those parts are honest.']
	}
];

const afterwards: readonly Promised[] = [
	{
		id: 'own-phone',
		who: 'Somebody who takes your phone',
		holds: [
			'Your note is in one tab of your phone only, and goes from it when it is kept.',
			'When the session closes, or you leave, the phone forgets the evening.'
		],
		cannot: [
			'The browser remembers the address, the keyboard may have learned your words, and pictures of the screen stay.'
		]
	},
	{
		id: 'made-to-show',
		who: 'Somebody who makes you show which note is yours',
		holds: [
			'There is no receipt. Nobody can prove which note is theirs, and nobody can be made to.'
		],
		cannot: ['So nobody can take a note back either, once the box is shut.']
	},
	{
		id: 'style',
		who: 'Somebody who knows how you write',
		holds: [
			'The app never says that two notes came from one person, and gives writers no numbers.'
		],
		cannot: ['In a small group, a way of writing gives people away. Short and plain says less.']
	},
	{
		id: 'later',
		who: 'People in later sessions',
		holds: ['They see only notes that were let out, and whose writers said that they may be kept.'],
		cannot: ['Whoever was there may recognise them.']
	},
	{
		id: 'the-link',
		who: 'Whoever gets hold of the link to a summary',
		holds: [
			'A facilitator of the group can make a new link; the old one then opens nothing.',
			'Files to take along leave the notes out. A file of those that may leave the group needs a second facilitator, or ten minutes in which the summary says so.'
		],
		cannot: [
			'Until then, whoever has the link reads the summary, and may answer it.',
			'Prints, pictures and copies cannot be called back.'
		]
	}
];

export const promisesWords = {
	lang: 'en',
	title: 'What we protect and what we cannot',
	lead: 'Nobody signs a note here. That is not the same as nobody being able to find out. This page says what holds today, and what does not.',
	holds: 'What holds',
	cannot: 'What we cannot promise',
	parts: [
		{ id: 'room', title: 'In the room', rows: inTheRoom },
		{ id: 'computer', title: 'At the computer', rows: theComputer },
		{ id: 'way', title: 'On the way there', rows: onTheWay },
		{ id: 'after', title: 'Afterwards', rows: afterwards }
	],
	outside: {
		title: 'What this is not',
		lines: [
			'It is no help against somebody in the room who wants to hurt you. Turn to the care person, or to those named at the end of the evening.',
			'It is no therapy, and no lawyer has looked at it.'
		]
	},
	checkup: 'Does it work here, and which build is this?',
	home: 'To the beginning'
};

export type PromisesWords = typeof promisesWords;
