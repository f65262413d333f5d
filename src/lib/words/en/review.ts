// What a facilitator reads after the evening: the link, the time for answers, the notes, publishing.

import { askWriter } from './ask-writer.ts';
import type { Sharing } from '#lib/notes/note.ts';
import type { NamingKind } from '#lib/notes/naming.ts';
import { summaryWords } from './summary.ts';

const namings: Record<NamingKind, string> = {
	handle: 'an online name',
	mail: 'an e-mail address',
	link: 'a link',
	phone: 'a number',
	street: 'a street',
	name: 'a name'
};
const { day } = summaryWords;

export const reviewWords = {
	lang: 'en',
	day,
	pageTitle: (title: string) => `Review · ${title}`,
	back: 'To the console',
	title: (title: string) => `After “${title}”`,
	lead: (group: string, on: string) => `${group}, ${day(on)}`,
	status: {
		review: 'Draft, open for answers',
		published: 'Published',
		until: (on: string) => `Answers until ${day(on)}. From the day after, it can be published.`,
		ready: (on: string) => `The time for answers ended on ${day(on)}. It can be published.`,
		publishedLead: 'No more answers are taken. The link stays as it is.'
	},
	answers: (count: number, waiting: number) =>
		[
			count === 0 ? 'No answers yet.' : count === 1 ? '1 answer.' : `${count} answers.`,
			waiting === 0
				? ''
				: waiting === 1
					? '1 more waits for rewording: it names somebody.'
					: `${waiting} more wait for rewording: they name somebody.`
		]
			.filter((sentence) => sentence !== '')
			.join(' '),
	read: 'Read the summary',

	link: {
		title: 'The link',
		lead: 'Whoever has it can read the summary, without an account. Give it to those who were there.',
		address: 'Address of the summary',
		whole: 'With the notes',
		wholeLead:
			'The notes open only with the whole link: behind its # stands their key, which browsers send to nobody. Copy it to its very end.',
		wholeLocked:
			'The link above opens the summary without the notes. Unlock, and the whole link stands here.',
		wholeAddress: 'The whole link',
		wholeQr: 'QR code of the whole link',
		copy: 'Copy',
		copied: 'Copied.',
		qr: 'QR code of the summary',
		renew: 'Make a new link',
		renewText:
			'The link until now stops working at once, for everybody. Do this when it has got around.',
		renewGo: 'Yes, make a new link',
		renewed: 'Here is the new link. The old one opens nothing any more.'
	},

	publish: {
		title: 'Publishing',
		text: 'After this no answers are taken. Minority notes stay where they stand. It cannot be undone.',
		unread: 'The notes have not been read yet. They can still be read afterwards.',
		waiting: 'What waits for rewording stays unread.',
		go: 'Publish the summary',
		done: 'The summary is published.',
		windowOpen: (until: string) =>
			`Not published. People may answer until ${day(until)}; from the day after, it can be published.`
	},

	notes: {
		title: 'The unsigned notes',
		may: 'The box is closed. You may open it: you will see what people wrote, and decide with them in mind.',
		open: 'Open the box and read',
		may_lot:
			'Two people of the room have read the notes, drawn by lot. Nobody reads them again. Go on, and let out what both allow.',
		open_lot: 'Go on to what both allow',
		joker: 'You were the Joker that evening, and this group agreed that somebody else reads first.',
		joker_together:
			'Its box waited with others, and you were the Joker of one of these evenings: somebody else reads first.',
		ask: (names: readonly string[]) => `Ask ${names.join(' or ')}.`,
		askNobody:
			'There is nobody else in this group who may read it. Invite somebody; until then the box stays closed.',
		together:
			'Boxes of earlier evenings waited, each with fewer than five. They are opened together with this one, in one heap, and nothing says which note is from which evening. Of a box with fewer than five, only what may be kept is shown. Whatever you let out stands in the summary of this evening.',
		together_from_now: 'Once they are opened together, they are opened together for everybody.',
		waits:
			'Fewer than five envelopes came in, besides those of phones that led: the box stays shut. It waits. When a later evening of this group has its notes read, the two are opened together, if they are five or more, and if whoever reads did not lead this evening. Of this box only notes that may be kept are shown then; the rest nobody reads.',
		waits_until: (on: string) =>
			`It waits until ${on}; then its key is destroyed, and nobody can open it any more.`,
		elsewhere:
			'Its box waited, and was opened together with that of a later evening. What was let out stands in that evening’s summary; nothing says which of it is from here.',
		too_few:
			'There is no note to read: nobody but phones that led sent an envelope, or there was no box this evening.',
		over: 'Their time is over, or the group let them go. Nobody can open them any more.',
		read: 'They have been read. What was let out stands in the summary, for those who have its whole link.',
		until: (on: string) => `Notes can be read until ${day(on)}; then their key is destroyed.`,
		why: 'The notes are sealed. Your passphrase opens them, in this browser alone.',
		otherwise:
			'Some notes were written when something else stood here: who reads, how carefully, or until when. It was changed afterwards, so they stay shut. Tell the group, and ask whoever looks after the computer.',
		lost: 'They do not open. Their key is gone, or belongs to another group.',
		shown: (n: number) =>
			n === 0
				? 'Nothing was let out.'
				: 'What was let out, in no order. A text that harms somebody can be removed at once.',
		onlyThemes: 'Only themes were let out of this one:',
		remove: 'Remove this note now',
		removeText:
			'It is gone at once and for everybody, also for those who have the link. Copies on paper stay. It cannot be undone.',
		removeGo: 'Yes, remove it now',
		removed: 'Removed.',
		notRemoved: 'Not removed: the computer could not be reached. Try again.',
		care: 'For the care contacts',
		careLead: 'Some notes may be for the care contacts alone. You are one of them.',
		careGo: 'See what was written to you',
		go: {
			title: 'Let the notes go now',
			text: 'The key of this evening is destroyed, and with it every note, read or not. What was let out leaves the summary. What is kept for later sessions stays. Nobody can undo it.',
			together:
				'Boxes that were opened together are opened together or not at all. If their notes have not been let out yet, none of them can be read any more.',
			go: 'Yes, let them go',
			done: 'They are gone, for everybody.'
		}
	},

	contacts: {
		pageTitle: 'For the care contacts',
		title: 'Written to the care contacts',
		back: 'Back',
		lead: 'Nobody else is shown these: no reader, no summary, no file. They are about harm to a person, or whatever their writers thought should come to you alone. Nobody knows whose they are.',
		none: 'Nobody has written to you.',
		next: 'Do not ask around who wrote it. Say in the group that something has come, that you can be spoken to, and where there is help.',
		until: (on: string) => `You can read them until ${day(on)}; then their key is destroyed.`
	},

	file: {
		title: 'A file of the notes',
		lead: 'Only notes that stand in the summary, and whose writers said that they may leave the group. Your browser makes it. Nobody makes it alone and unnoticed: whoever reads the summary sees that it was asked for, and that it was taken.',
		second: (names: readonly string[]) =>
			`A second facilitator has to agree: ${names.join(' or ')}. Then it can be taken for an hour.`,
		alone:
			'You are the only facilitator of this group. So it is ready ten minutes after you ask, and the summary says so meanwhile.',
		ask: 'Ask for the file',
		waits: (minutes: number) =>
			`Ready in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. The summary says so until then.`,
		waitsForSecond: (names: readonly string[]) =>
			names.length > 0
				? `Waits for ${names.join(' or ')} to agree.`
				: 'Waits for a second facilitator.',
		asked: (name: string) => `${name || 'Somebody who was of this group'} asks for it.`,
		agree: 'Agree',
		ready: 'Ready. It can be taken for an hour; then it has to be asked for again.',
		take: 'Take the file',
		stop: 'Stop it',
		taken: 'It has been taken. The summary says so from now on.',
		inside: {
			title: (title: string) => `Notes of “${title}”`,
			lead: 'Only notes whose writers said that they may leave the group. In no order; nobody knows whose they are, and nobody should try to guess.',
			none: 'None of the notes may leave the group.'
		},
		notReady: 'Not given: a second facilitator has not agreed, or the time is not over yet.'
	},

	reading: {
		writer: askWriter,
		ask: {
			some: (n: number) =>
				n === 1 ? 'One writer is asked something.' : `${n} writers are asked something.`,
			go: 'Send what is asked',
			done: 'Asked. Each writer sees it with their receipt, at /receipt.',
			next: 'An answer stands here from the next full hour after it. Letting out can wait, until the date above.',
			notKept: 'Not sent. What you asked still stands here; try again.',
			waiting: (n: number) =>
				n === 1
					? 'One writer has not answered yet. What is let out now goes without their answer.'
					: `${n} writers have not answered yet. What is let out now goes without their answers.`
		},
		pageTitle: 'Reading the notes',
		title: 'Reading the notes',
		back: 'Back, without letting anything out',
		byLot:
			'Two people of the room have read them all, drawn by lot. Nobody reads again: what both allow is let out.',
		unread: {
			title: 'Words that neither of the two has seen',
			lead: 'These writers were asked, and put other words in place of theirs. Read them: nothing goes out that nobody has read.',
			led: 'Writers who were asked put other words in place of theirs. Whoever led the evening reads no notes, so these words stay back.',
			ledNext:
				'Leave the page, and let another facilitator of the group look at them and let all of it out; or go on without them.'
		},
		second:
			'One person of the room, drawn by lot, has read them. You are the second: only what both of you allow goes anywhere. In no order; nobody should try to guess whose they are.',
		lead: 'Read them all first. In no order; nobody knows whose they are, and nobody should try to guess.',
		none: 'All envelopes were empty. There is nothing to read.',
		noneNext: 'Finish anyway, so that the summary can say so.',
		number: (n: number) => `Note ${n}`,
		opening: 'Opening …',
		until: (on: string) => `Until ${day(on)} the notes can be read; then their key is destroyed.`,
		together:
			'Notes of earlier evenings that waited may be among them. Nothing says which these are; nobody should try to guess.',
		prompt: summaryWords.notes.prompt,
		sharings: {
			theme: 'Its writer wants only the theme seen. The words stay in the box.',
			summary: 'It may stand in the summary.',
			aloud: 'It may stand in the summary, and be read aloud.',
			contacts: 'It is for the care contacts alone.'
		} satisfies Record<Sharing, string>,
		keep: 'May be kept for later sessions.',
		noKeep: 'Goes when the time of the notes is over.',
		sign: (words: string, kind: NamingKind) => `“${words}” looks like ${namings[kind]}.`,
		signNext: 'Nobody may change the words. If they point to somebody, keep the words back.',
		marks: 'If it should not go out',
		hide: 'Its words point to somebody: keep them back',
		reject: 'Nothing of it goes out, not even a theme',
		as: 'What becomes of it',
		releases: {
			back: 'Keep it back',
			summary: 'Into the summary',
			aloud: 'Into the summary, and may be read aloud'
		},
		themes: 'What is it about?',
		own: 'Other themes',
		ownHint: 'At most three, three words each, with commas between. Your words, not the note’s.',
		before: 'Once you let the notes out, it is done: no reader opens the box again.',
		kept: (n: number) =>
			n >= 5
				? 'Notes whose writers said so are kept for later sessions, by season, without this evening’s name.'
				: 'Fewer than five of what goes out may be kept for later sessions. So none is: they go with this evening’s key.',
		go: 'Let these out, and close the box for good',
		problems: {
			theme_long: (theme: string) => `“${theme}” is long for a theme: three words at most.`,
			theme_names: (theme: string) => `“${theme}” may name somebody. Choose other words.`,
			themes_many: () => 'Three themes of your own for one note at most.',
			read_already: 'The notes have been read already, perhaps a moment ago. Nothing was changed.',
			too_few: 'There is nothing to open any more. Nothing was changed.',
			not_kept: 'Not kept: the computer could not write. Nothing has been let out. Try again.',
			locked: 'Locked again after ten minutes. Nothing has been let out. Unlock, and go on.'
		},
		done: 'Thank you for reading.'
	}
};

export type ReviewWords = typeof reviewWords;
