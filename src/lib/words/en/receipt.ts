// What the page /receipt says: how to take a note back that is yours, without anybody learning that it was.

export const receiptWords = {
	lang: 'en',
	title: 'Your note, with your twelve words',
	lead: 'Twelve words from a phone, or the square from a ticket: with them you can take your note away, or see what its readers ask. Nobody is told, and nobody learns whose it is.',
	noScript:
		'This browser runs no scripts, and without them this page can do nothing. Use another browser, or ask a facilitator to remove the note; they can, and need no reason.',
	words: {
		label: 'Your twelve words',
		hint: 'In their order, with spaces between. They are sent without anything that says from whom.',
		unfit:
			'These are not twelve words that go together, so nothing was sent. Perhaps one is misread: they are English, none is shorter than three letters.',
		send: 'Take it away'
	},
	square: {
		title: 'The receipt of your ticket',
		lead: 'It was read, and taken out of this page’s address. Your note goes only when you say so.',
		send: 'Take my note away',
		broken: 'The square was not read whole. Read it again, or type the twelve words below it.'
	},
	see: 'See what its readers ask',
	none: 'Nothing is asked now, or this is another note’s receipt.',
	asked: {
		title: 'From the readers of your note',
		kinds: {
			words: 'They ask you to say it in other words, so that nobody is recognised.',
			hide: 'They ask whether this part may be left out:',
			told: 'They ask nothing. They tell you why your note stays back.'
		},
		why: 'They say:',
		words: 'Your note, in other words',
		wordsHint: 'It takes the place of the first one. How far it may go stays as you said.',
		long: 'That is too long. Leave something out.',
		signs: (names: readonly string[]) =>
			`${names.map((name) => `“${name}”`).join(', ')} may point to somebody. Is that meant?`,
		send: 'Send these words',
		yes: 'Yes, leave it out',
		no: 'No, not that',
		taken: 'Sent.',
		takenNext:
			'Readers find it from the next full hour on. Until they have let the notes out you can send something else; the last counts.',
		mind: 'Before new words go anywhere a facilitator reads them, also where two people of the room had read the first ones. Readers see that the writer of this note answered, and nothing else about you. Who answers nothing keeps the note as it is; then its readers may keep it back.'
	},
	sending: 'Asking …',
	taken: {
		title: 'Asked',
		lead: 'If there is such a note, it is gone at the next full hour.',
		why: 'Why not at once: nobody should see a line vanish while somebody holds a phone. This answer is always the same, whether the words were right or not.',
		again:
			'To change a note, take it away and write another one; nothing ties the two together. Destroy your words now: they would show that the note was yours.',
		another: 'Another one'
	},
	wait: 'There were too many tries this hour, from here or from everywhere. Nothing was asked. Please come back after the next full hour.',
	away: 'The house did not answer, so nothing was asked. Your words are still here: try again in a moment.',
	mind: {
		title: 'What to mind',
		points: [
			'What somebody has already read, heard or copied stays with them.',
			'A copy of the disk that was made before may still hold the closed envelope, until its key is destroyed on the date you were told.',
			'Where this page lives on a laptop, it is there while the laptop runs.',
			'Without your words you can still ask a facilitator to remove a note that harms.'
		]
	},
	promises: 'What we protect and what we cannot',
	home: 'To the beginning'
};

export type ReceiptWords = typeof receiptWords;
