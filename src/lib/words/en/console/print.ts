// What stands on paper: the run sheet of an evening, its questions, its scenes, and the Pause card.

import type { QuestionTag } from '#lib/catalogue/questions.ts';

export const printWords = {
	title: (title: string) => `${title}, on paper`,
	back: 'To the plan',
	print: 'Print',
	hint: 'Up to five sheets of A4, the last with Pause cards. No printer? The browser can keep it as a PDF.',
	starts: 'Begins at',
	set: 'Reckon again',
	sheet: 'Run sheet',
	about: (group: string, day: string) => `${group}, ${day}`,
	total: (minutes: number, till: string) => `${minutes} minutes, till ${till}`,
	at: 'At',
	minutes: 'Min',
	part: 'Part',
	what: 'What to say and do',
	other: 'Other version',
	gives: 'Gives if time is short.',
	quiet: 'Quiet place',
	contacts: 'Someone to turn to',
	nobody: 'No one arranged yet.',
	handOver: {
		title: 'Hand-over code',
		lead: 'Should the Joker’s device be lost: whoever types this code holds the Joker role. Keep it folded.',
		make: 'Make a hand-over code',
		another: 'Make another one',
		how: 'Type it on any phone in the room, under “More”, “The Joker role”; or on a facilitator’s console. Whoever does leads from then on. It counts once, until the session closes, and the wall tells the room.',
		once: 'It is shown this once. Print the page now; making another one ends this one.',
		over: 'This session is closed; it needs no code any more.'
	},
	questions: 'Questions to have at hand',
	tags: {
		first_talk: 'First talk',
		invite: 'Inviting the next try',
		ask_person: 'To the one who tried',
		ask_room: 'To the room',
		reality: 'Could it happen here?',
		magic: 'When it was magic',
		structure: 'The rule behind it',
		ally: 'To those who could help',
		stuck: 'When nothing moves',
		split_room: 'When the room is split',
		closing: 'Before going home'
	} satisfies Record<QuestionTag, string>,
	scene: 'Scene',
	way: 'way in',
	turning: 'turning point',
	ending: 'Ending',
	rule: 'Rule behind it',
	cards: 'Role cards',
	handOverPlace: 'Hand-over code, in a closed envelope:',
	tickets: 'Hat tickets for the shared tablet, on sheets of their own',
	pause: 'Pause',
	pauseCard: 'Lift this card, and everything stops.',
	pauseWhy: 'No reasons. Nobody needs to know who.',
	pauseCut: 'Cut along the lines; leave the cards where everyone can reach one.'
};
