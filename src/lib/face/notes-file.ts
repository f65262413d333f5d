// The file of notes that may leave the group, made in a facilitator's browser out of what the house gives only when it may.

import { notesMarkdown, type FileWords } from '#lib/notes/markdown.ts';
import type { Keys } from './keys.svelte.ts';
import { keyForLink, readEntries, type Evening } from './reading-desk.ts';

/** Gives the file's text, or null where it is not given. Throws KeyProblem before anything is taken. */
export async function fileOfNotes(
	keys: Pick<Keys, 'sessionSecret' | 'poolSecret'>,
	evening: Evening,
	words: FileWords
): Promise<string | null> {
	const key = await keyForLink(keys, evening);
	const answer = await fetch(`/console/${evening.session}/review/file`, {
		method: 'POST',
		cache: 'no-store'
	}).catch(() => null);
	if (!answer?.ok) return null;
	const { sealed } = (await answer.json()) as { readonly sealed: readonly string[] };
	const entries = readEntries(key, sealed) ?? [];
	return notesMarkdown(
		entries.map(({ entry }) => entry),
		words
	);
}
