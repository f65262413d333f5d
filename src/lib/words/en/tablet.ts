// What the shared tablet says: one person after the other, each with a ticket out of the hat.

import { sixSentences } from './six-sentences.ts';

export const tabletWords = {
	lang: 'en',
	title: 'The tablet for tickets',
	noScript:
		'This browser runs no scripts, and without them this page can do nothing. The tickets are paper too: write on them, fold them twice, into the hat.',
	looking: 'Looking for the room …',
	nowhere: {
		title: 'No room has this code.',
		lead: 'Perhaps a sign is misread, or this evening has ended.',
		again: 'Another code'
	},
	away: 'The house does not answer. What was dropped in here is safe on this tablet and goes by itself when the house is back. Leave this page open.',
	none: {
		title: 'This evening has no box',
		lead: 'No notes are collected tonight.'
	},
	early: {
		title: 'The box is not open yet',
		lead: 'Keep your ticket. When the Joker opens the box, this page changes by itself.'
	},
	shut: {
		title: 'The box is shut',
		lead: 'This round takes no more notes.',
		next: 'A ticket that was not used is of no more use tonight. Tear it up.'
	},
	code: {
		title: 'Your ticket, please',
		lead: 'One ticket, one note. Nothing here says who you are, and the ticket came out of a hat.',
		label: 'The eight signs on your ticket',
		hint: 'Large or small letters, with or without a gap.',
		go: 'Go on',
		checking: 'One moment …',
		misread: 'A ticket has eight signs. Please look again.',
		unknown:
			'This ticket does not count here. Perhaps a sign is misread, or it is of another evening.',
		used: 'This ticket was used already. Its note is in its envelope; another note needs another ticket.',
		wait: 'Too many wrong signs. Please wait a minute, then try again.',
		away: 'The house does not answer. Please try again in a moment.'
	},
	words: {
		title: 'The same four words?',
		lead: 'They stand on the wall too. If they differ there, do not write here; write on paper and tell the Joker.'
	},
	other_keys:
		'This tablet was given other keys than the wall shows, so nothing is written here. Use the paper, and tell the Joker.',
	open_air:
		'Notes have high care tonight, and this address begins with http://, so a stranger in the Wi-Fi could put another page in place of this one. Nothing is written here. Open this page on the computer that runs Spectactor itself, or write on paper.',
	sentences: sixSentences,
	write: {
		page: 'Your note',
		title: 'Your note',
		lead: 'Write, choose, drop it in. An empty one counts as much. Loading this page again clears it.',
		collecting: 'Envelopes are being collected now. Please drop yours in.',
		receipt:
			'The half of your ticket with the square is your receipt: with it you can take this note back, or see what its readers ask. Whoever finds it can too, and it shows that the note was yours. Keep it, or tear it up.',
		away: 'The house does not answer just now. You can go on: the envelope waits on this tablet.',
		drop: 'Drop it in',
		dropping: 'Closing the envelope …',
		leave: 'Leave without a note',
		shut: 'The box was shut while you wrote. Nothing was sent. Your words are on this screen only, until you clear it.',
		clear: 'Clear this screen'
	},
	idle: 'Still writing? This screen clears itself in a minute. Touch it, or press any key, to stay.',
	dropped: {
		title: 'It is in an envelope',
		waiting:
			'The envelope is closed, and this tablet cannot open it again. It is kept with all the others when the box is shut.',
		away: 'The envelope is closed, and waits on this tablet until the house answers. Leave this page open.',
		lost: 'Not taken',
		refused:
			'This ticket had been used already, so this note was not taken, and nothing of it is kept. Ask for another ticket.',
		late: 'The box was shut before this note came, so it was not taken, and nothing of it is kept.',
		paper: 'Tear up what you do not keep of your ticket, and leave this screen to the next person.',
		next: 'Next person'
	},
	foot: {
		waits: 'Something dropped in here waits to be kept. Leave this page open.',
		kept: 'All that was dropped in here is kept.',
		late: 'A note dropped in here came after the box was shut. It was not taken, and nothing of it is kept.'
	},
	until: (day: string) => `Readable until ${day}.`
};

export type TabletWords = typeof tabletWords;
