// Markdown in which nothing that people wrote can become a heading, a link, a picture or HTML; and the file of notes in it.

import { oneLine } from '#lib/session/plain-text.ts';
import type { Entry } from './entry.ts';

/** Takes what somebody wrote; gives one line that Markdown shows letter by letter. */
export function escaped(text: string): string {
	return oneLine(text)
		.replace(/[\\`*_{}[\]<>#|~&$^!@]/g, '\\$&')
		.replace(/(?<=\w):(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
		.replace(/^(\d+)([.)])/, '$1\\$2')
		.replace(/^[-+=:]/, '\\$&');
}

/** What stands above the notes in the file. */
export interface FileWords {
	readonly title: string;
	readonly about: string;
	readonly lead: string;
	readonly none: string;
}

/** Takes the entries in no order; gives those whose writers said that they may leave the group, as text. */
export function notesMarkdown(entries: readonly Entry[], words: FileWords): string {
	const lines = entries.flatMap(({ text, leave_group }) =>
		text !== null && leave_group ? [`> ${text.split('\n').map(escaped).join('\n> ')}`] : []
	);
	return `${[
		`# ${escaped(words.title)}`,
		escaped(words.about),
		words.lead,
		...(lines.length > 0 ? lines : [words.none])
	].join('\n\n')}\n`;
}
