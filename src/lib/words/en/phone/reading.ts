// Reading the notes for all: who would, who was drawn, and what a reader is asked.

import { askWriter } from '../ask-writer.ts';
import type { Sharing } from '#lib/notes/note.ts';
import type { Release } from '#lib/notes/marks.ts';

export const reading = {
	reading: {
		writer: askWriter,
		title: 'Two of us read the notes',
		may: 'They are drawn by lot from those who offer. It takes ten minutes, quietly, on your own phone.',
		offer: 'I would read',
		offered: 'You offered. Two are drawn by lot; nobody is told who offered.',
		take_back: 'Rather not',
		drawn: 'You were drawn to read. The key comes from a facilitator in a moment.',
		reads: 'You were drawn to read, and the notes can be opened on this phone.',
		open: 'Read the notes',
		decline: 'I would rather not read',
		done: 'You have read for us. Thank you. Nothing of it is on this phone any more.',

		page: 'Reading for all',
		back: 'Back to the room',
		lead: 'For you alone; show nobody. They come in no order. Say what may become of each: nothing goes further than its writer said, and only as far as both of you agree.',
		opening: 'Opening the notes …',
		otherwise:
			'Some notes were written when something else stood here about who reads, how carefully, or until when. They stay shut. Tell the room.',
		lost: 'This phone cannot open them. Say “I would rather not read”; the next person is drawn.',
		away: 'The house does not answer. Try again in a moment.',
		again: 'Try again',
		none: 'All envelopes were empty.',
		sharings: {
			theme: 'Its writer allows only a theme.',
			summary: 'Its writer allows it in the summary.',
			aloud: 'Its writer allows it to be read aloud or shown.',
			contacts: ''
		} satisfies Record<Sharing, string>,
		as: 'What becomes of its words',
		releases: {
			back: 'They stay in the box',
			summary: 'They stand in the summary',
			aloud: 'They may be read aloud or shown'
		} satisfies Record<Release, string>,
		themes: 'Its theme, in up to three words',
		themes_hint: 'Several with a comma. No names.',
		theme_long: (theme: string) => `“${theme}” is too long: three words at most.`,
		theme_names: (theme: string) => `“${theme}” may point to somebody.`,
		themes_many: 'Three themes at most.',
		hide: 'Its words point to somebody here: keep them back',
		reject: 'Nothing of it goes anywhere',
		finish: 'That is all',
		finish_lead: 'Then the notes and your marks are gone from this phone.',
		not_kept: 'Not sent. Your marks are on this phone; try again.'
	}
};
