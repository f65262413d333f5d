// What the summary of an evening says: for reading, answering, printing and taking along.

import type { Frequency, TryMode, Verdict } from '#lib/session/answers.ts';
import type { Shape } from '#lib/session/scene.ts';
import { reflectionPrompts } from '#lib/catalogue/decks.ts';
import { chips, roles, tactics } from './live-names.ts';
import { answer } from './summary/answer.ts';
import { logLine } from './summary/log.ts';

const modes: Record<TryMode, string> = {
	alone: 'alone',
	pair: 'as two',
	tell_actor: 'by telling the actor'
};
const verdicts: Record<Verdict | 'split', string> = {
	could: 'it could',
	hard: 'hard, but yes',
	magic: 'only by magic',
	cant_judge: 'nobody there could judge',
	split: 'the room was split'
};
const happens: Record<Frequency | 'split', string> = {
	often: 'The room said: it happens here often.',
	sometimes: 'The room said: it happens here sometimes.',
	no: 'The room said: it does not happen here.',
	skip: '',
	split: 'Does it happen here? The room was split.'
};
const shapes: Record<Shape, string> = {
	triangle: 'wanted something',
	circle: 'could have helped',
	square: 'was in the way'
};

/** Takes an ISO day; gives "20 November 2026", or what it was given if that is no day. */
function day(iso: string): string {
	const date = new Date(`${iso}T00:00:00Z`);
	return Number.isNaN(date.getTime())
		? iso
		: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

const sections = {
	whole: 'The whole evening',
	scenes: 'What was played and tried',
	agreements: 'Agreements',
	lines: 'What the room said about it',
	open: 'What stayed open',
	commitments: 'What people will do',
	notes: 'Unsigned notes',
	themes: 'Themes of the notes',
	roles: 'Who held which role',
	log: 'Log, in plain words'
};

export const summaryWords = {
	lang: 'en',
	day,
	yes: 'yes',
	pageTitle: (title: string) => `${title} · summary`,
	group: (group: string, on: string) => `${group}, ${day(on)}`,
	draft: (until: string) => `Draft: answers until ${day(until)}`,
	draftLate: (until: string) =>
		`Draft: answers were asked for until ${day(until)}, and are taken until it is published`,
	draftLead:
		'Anybody who was there may put something right, or disagree. What you write stands beside it, unsigned.',
	published: 'Published',
	publishedLead: 'The time for answers is over. Notes of disagreement stay where they stand.',
	answerIt: 'Answer this summary',
	answerThis: 'Answer this',
	answerAbout: (section: string) => `Answer this: ${section}`,
	empty: 'Not discussed.',
	sections,
	sceneSection: (title: string) => `The scene “${title}”`,

	scene: {
		problem: 'In the way',
		noProblem: 'Not put into one sentence.',
		rule: 'The rule behind it',
		patterns: 'Patterns',
		happens,
		endedEarly: 'The room left this scene before its end.',
		none: 'No scene was played.',
		noTries: 'Nobody stepped in, or nothing was written down.'
	},
	ledger: {
		title: 'What was tried',
		as: (role: string, mode: TryMode) =>
			mode === 'alone' ? `as ${role}` : `as ${role}, ${modes[mode]}`,
		at: (caption: string) => `Way in: ${caption}`,
		moved: 'What moved',
		said: (words: string) => `The room said: ${words}.`,
		cost: 'At what price',
		for_whom: 'For whom it works',
		reality: 'Could it happen here?',
		tactic: 'Kind of try',
		guessing: 'Nobody there knew this from inside.',
		unwritten: 'Not written down.',
		unsaid: 'Not said.',
		chips,
		verdicts,
		tactics,
		modes,
		columns: {
			day: 'Day',
			scene: 'Scene',
			number: 'Try',
			entry: 'Way in',
			role: 'Role replaced',
			mode: 'How',
			intention: 'What was meant',
			moved: 'What moved',
			said: 'What the room said moved',
			cost: 'Price',
			for_whom: 'For whom',
			reality: 'Could it happen here?',
			tactic: 'Kind of try',
			guessing: 'Guessing'
		}
	},
	map: {
		name: 'Map of tries',
		turning: 'turning point',
		magic: 'only by magic',
		shapes,
		untried: 'nobody came in here'
	},
	agreementsOpen: 'Changes somebody needed that stayed open',
	notes: {
		lead: 'Written by people who were there, and released as far as each of them allowed. In no order.',
		earlier:
			'Some may come from an earlier evening of this group, whose writers said that they may be kept. Nothing says which.',
		too_few: 'No envelope came in that could be read, or there was no box this evening.',
		waits:
			'Fewer than five envelopes came in, so the box stays shut. What its writers ticked to be kept may be opened later, together with others.',
		elsewhere:
			'Fewer than five envelopes came in, so the box waited. It was opened together with that of a later evening, and only what its writers ticked to be kept.',
		whole:
			'The notes open with the whole link, to its very end: behind its # stands their key, which this computer sends to nobody. Yours came without it. Ask a facilitator for the whole link.',
		noScript: 'They open only where scripts may run.',
		wrong:
			'The key in this link opens nothing here. It may have been cut short. Ask a facilitator for the whole link.',
		until: (on: string) => `Readable until ${on}; then their key is destroyed.`,
		not_read: 'The box is still closed. Nobody has read the notes yet.',
		none_released:
			'The notes have been read. None stands here: their writers wanted only the theme seen, or a reader kept them back.',
		over: 'Their time is over, or the group let them go. Nobody can open them any more.',
		prompt: (ids: string) =>
			ids
				.split(' ')
				.map((id) => reflectionPrompts.find((prompt) => prompt.id === id)?.text ?? '')
				.filter((text) => text !== '')
				.join(' · '),
		aloud: 'may be read aloud',
		notInFiles: 'Notes and their themes stay on this page: the files to take along leave them out.',
		file: {
			asked: {
				what: 'A facilitator asks for a file of notes.',
				next: 'Only those would be in it whose writers said that they may leave the group. If you do not want that, speak to the facilitators now.'
			},
			taken: {
				what: 'A file of notes was taken along.',
				next: 'In it are only those whose writers said that they may leave the group.'
			}
		}
	},
	themes: {
		lead: 'Named by whoever read the notes. A number stands only from ten notes on, where five or more of them, but not all, are about it.',
		count: (count: number) => `in ${count} or more notes`,
		none: 'No themes were named.'
	},
	roles: { names: roles },
	log: { line: logLine },
	unwritten: 'Nothing was written down.',

	replies: {
		correction: 'Correction',
		minority_note: 'Minority note',
		waiting: (count: number) =>
			count === 1
				? '1 note waiting for rewording: it names somebody.'
				: `${count} notes waiting for rewording: they name somebody.`,
		waitingLead:
			'Nobody can read them, and nobody can change them. Written anew without names, they appear.'
	},
	answer,
	files: {
		title: 'Take it along',
		print: 'Print this page, or',
		markdown: 'as text (Markdown)',
		json: 'for other programs (JSON)',
		csv: 'the tries as a table (CSV)',
		copies: 'Copies cannot be called back, whatever is put right here later.'
	},
	printed: (on: string) => `Printed from the summary of ${day(on)}. A newer version may exist.`,
	promises: 'What we protect and what we cannot',
	lost: {
		title: 'This link opens no summary.',
		next: 'It may have been cut short, or the group has made a new one. Ask somebody who was there.'
	}
};

export type SummaryWords = typeof summaryWords;
