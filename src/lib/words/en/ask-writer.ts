// The words with which readers ask the writer of a note something, on a phone or at a desk.

export const askWriter = {
	title: 'Ask its writer',
	lead: 'Only the one with the note’s receipt can see it, on the page /receipt. Neither of you learns who the other is. Write no names.',
	what: 'What you ask',
	nothing: 'Nothing',
	kinds: {
		words: 'To say it in other words',
		hide: 'Whether a part may be left out',
		told: 'Nothing; I only say why it stays back'
	},
	part: 'The part, exactly as it stands',
	partHint: 'It would be replaced by […], if its writer agrees.',
	selection: 'Take what I have marked in the note',
	strange: 'This does not stand in the note.',
	why: {
		words: 'Why, if you like',
		hide: 'Why, if you like',
		told: 'Why it stays back'
	},
	cannot: 'Its writer kept no receipt: nobody can ask.',
	waits: 'Its writer was asked. There is no answer yet.',
	answered: {
		words: 'Its writer says it in other words now:',
		yes: 'Its writer agrees: the part is left out.',
		no: 'Its writer would rather not have the part left out.'
	}
};

export type AskWords = typeof askWriter;
