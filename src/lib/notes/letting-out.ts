// From notes and what readers marked to what leaves the box: entries for the summary, and bundles for later sessions.
// The words are always the writer's own, those of the note or those they put in their place; nobody else's.

import { asAnswered, wasGranted, type Answers } from './asking.ts';
import { entryKey, inPieces, sealEntry, sealForPool, type Entry } from './entry.ts';
import { goesAs, noMark, type Marks } from './marks.ts';
import type { Note } from './note.ts';
import type { OpenedNote } from './opened-box.ts';
import type { Season } from './season.ts';

/** fewer notes than this that may be kept stay with their evening, and go with it */
export const FEWEST_FOR_POOL = 5;

/** Sealed again, with the hash (base64url) under which its writer can take it back, or null without a receipt. */
export interface SealedAgain {
	readonly sealed: Uint8Array;
	readonly withdraw: string | null;
}

export interface LetOut {
	readonly entries: readonly SealedAgain[];
	/** five or more, or none */
	readonly pool: readonly SealedAgain[];
}

/**
 * Notes as their writers now want them: with other words, or without a part, where they answered so; `answers` by the
 * name of the envelope. What was kept back because its words point to somebody is not, once the writer has done what was asked.
 */
export function afterAnswers(
	notes: readonly OpenedNote[],
	marks: Marks,
	answers: Answers
): { readonly notes: readonly OpenedNote[]; readonly marks: Marks } {
	const changed = { ...marks };
	for (const [name, answer] of Object.entries(answers)) {
		const mark = changed[name];
		if (answer && mark?.hide && mark.ask && wasGranted(answer))
			changed[name] = { ...mark, hide: false };
	}
	return {
		marks: changed,
		notes: notes.map((one) => {
			const answer = answers[one.name];
			if (!answer) return one;
			return { ...one, note: { ...one.note, text: asAnswered(one.note.text, answer) } };
		})
	};
}

/** The marks, with the words of these notes kept back; what they are about may go. */
export const keptBack = (marks: Marks, names: readonly string[]): Marks => ({
	...marks,
	...Object.fromEntries(names.map((name) => [name, { ...(marks[name] ?? noMark), hide: true }]))
});

/** Takes a note and what was marked; gives what may be seen of it, or null where that is nothing. */
export function entryOf(note: Note, mark = noMark): Entry | null {
	if (note.sharing === 'contacts' || mark.reject) return null;
	const as = goesAs(note.sharing, mark);
	if (as === 'back' && mark.themes.length === 0) return null;
	return {
		text: as === 'back' ? null : note.text,
		prompts: as === 'back' ? [] : note.prompts,
		aloud: as === 'aloud',
		themes: mark.themes,
		keep: note.keep,
		leave_group: note.leave_group
	};
}

export interface Keys {
	readonly session: string;
	readonly sessionSecret: Uint8Array;
	readonly group: string;
	readonly season: Season;
	/** of the season's year */
	readonly poolPublicKey: Uint8Array;
}

/** How many of the notes that are let out may be kept for later sessions. */
export const keptOf = (notes: readonly OpenedNote[], marks: Marks): number =>
	notes.filter(({ name, note }) => note.keep && entryOf(note, marks[name])).length;

/** Takes the opened notes, what was marked, and the keys; gives what to bring to the house, all of it shut. */
export function letOut(notes: readonly OpenedNote[], marks: Marks, keys: Keys): LetOut {
	const key = entryKey(keys.sessionSecret, keys.session);
	const out = notes.flatMap(({ name, note }) => {
		const entry = entryOf(note, marks[name]);
		return entry ? [{ note, entry }] : [];
	});
	const kept = out.filter(({ note }) => note.keep);
	const made = {
		entries: out.flatMap(({ note, entry }) =>
			inPieces(entry).map((piece) => ({
				sealed: sealEntry(piece, key),
				withdraw: note.withdraw?.entry ?? null
			}))
		),
		pool:
			kept.length < FEWEST_FOR_POOL
				? []
				: kept.flatMap(({ note, entry }) =>
						inPieces(entry).map((piece) => ({
							sealed: sealForPool(piece, keys.poolPublicKey, keys.group, keys.season),
							withdraw: note.withdraw?.pool ?? null
						}))
					)
	};
	key.fill(0);
	return made;
}
