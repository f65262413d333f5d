// What the summary says to somebody who answers it.

import type { NamingKind } from '#lib/notes/naming.ts';

const namings: Record<NamingKind, string> = {
	handle: 'an online name',
	mail: 'an e-mail address',
	link: 'a link',
	phone: 'a number',
	street: 'a street',
	name: 'a name'
};

export const answer = {
	title: 'Your answer',
	lead: 'Unsigned. Nobody edits it. Everybody with the link to this page can read it, and it cannot be taken back.',
	kind: 'What is it?',
	kinds: [
		{
			value: 'correction' as const,
			label: 'A correction',
			detail: 'Something here is not how it was.'
		},
		{
			value: 'minority_note' as const,
			label: 'A minority note',
			detail: 'I see it differently, and want that to stand beside it.'
		}
	],
	about: 'What is it about?',
	text: 'In your words',
	textHint: 'At most 600 letters. No names of people, no addresses, no numbers.',
	left: (letters: number) => (letters === 1 ? '1 letter left' : `${letters} letters left`),
	send: 'Put it beside the summary',
	sent: 'Thank you. It stands beside the summary now.',
	sentWaiting:
		'It is kept, and waits. Nobody can read it. Write it again without the names and it appears.',
	names: 'This may tell who is meant.',
	found: (what: string, kind: NamingKind | 'holder') =>
		kind === 'holder'
			? `“${what}” held a role that evening`
			: `“${what}” looks like ${namings[kind]}`,
	namesNext: 'Say it without these words and send it again; or leave it waiting, unread.',
	wait: 'Leave it waiting',
	problems: {
		empty: 'Nothing is written yet.',
		too_long: (letters: number) => `It is ${letters} letters too long. Nothing was sent.`,
		kind: 'Say whether it corrects something, or disagrees.',
		published: 'The summary is published; the time for answers is over. Your words are still here.',
		full: 'This summary holds as many answers as it can. Bring it to the next meeting.',
		gone: 'This link has been renewed. Ask your group for the new one.',
		not_kept: 'Not kept: the computer could not write. Your words are still here. Try again.'
	}
};
