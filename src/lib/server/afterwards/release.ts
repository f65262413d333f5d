// What a reader lets out of the box. The form is not believed: the notes come from the box itself, opened once more,
// and none goes further than its writer said. Source: domain.md 8.3 (3), (7).

import { namingSigns } from '#lib/notes/naming.ts';
import type { Note, Sharing } from '#lib/notes/note.ts';
import type { ReleasedNote } from '#lib/server/store/store.ts';
import { lettersIn, oneLine } from '#lib/session/plain-text.ts';
import type { OpenedNote } from './reading.ts';

/** back: nobody else sees its words · summary: it stands there · aloud: it may also be read out or shown */
const releases = ['back', 'summary', 'aloud'] as const;
export type Release = (typeof releases)[number];

const furthest: Record<Sharing, Release> = { theme: 'back', summary: 'summary', aloud: 'aloud' };

/** The ways a note may be let out, the furthest last. */
export const releasesOf = (sharing: Sharing): readonly Release[] =>
	releases.slice(0, releases.indexOf(furthest[sharing]) + 1);

/** Takes what the reader asked for and what the writer allowed; gives the lesser. Unknown words keep it back. */
export const lesser = (asked: unknown, sharing: Sharing): Release =>
	releasesOf(sharing).find((one) => one === asked) ??
	(asked === 'aloud' ? furthest[sharing] : 'back');

const mostThemeWords = 3;
const mostThemeLetters = 40;
const mostOwnThemes = 3;

/** As a form says it; nothing in it is believed. */
export interface Choice {
	readonly as: string;
	/** themes ticked */
	readonly themes: readonly string[];
	/** themes in the reader's own words, separated by commas */
	readonly own: string;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** Takes a form as it was sent; gives what it says about the note with this key. */
export const choiceIn = (form: FormData, key: string): Choice => ({
	as: text(form.get(`as-${key}`)),
	themes: form.getAll(`theme-${key}`).map(text),
	own: text(form.get(`own-${key}`)).slice(0, 400)
});

export interface Released {
	readonly notes: readonly (ReleasedNote & { readonly keep: boolean; readonly leave: boolean })[];
	readonly themes: readonly { readonly theme: string; readonly count: number }[];
}

export interface ThemeRefused {
	readonly refused: 'theme_long' | 'theme_names' | 'themes_many';
	readonly theme: string;
	readonly key: string;
}

/**
 * Takes the opened notes, what the reader chose for each, and the themes that were offered; gives what to keep,
 * or which theme cannot be: one's own have at most three words, so that none repeats a note, and name nobody.
 */
export function released(
	opened: readonly OpenedNote[],
	chosen: (key: string) => Choice,
	offered: readonly string[]
): Released | ThemeRefused {
	const counts = new Map<string, { theme: string; count: number }>();
	const notes: (ReleasedNote & { keep: boolean; leave: boolean })[] = [];
	for (const { key, note } of opened) {
		const choice = chosen(key);
		const ticked = offered.filter((theme) => choice.themes.includes(theme));
		const own = ownThemes(choice.own);
		if (own.length > mostOwnThemes) return { refused: 'themes_many', theme: own.join(', '), key };
		for (const theme of own) {
			const refused = themeRefused(theme);
			if (refused) return { refused, theme, key };
		}
		for (const theme of [...ticked, ...own]) {
			const folded = theme.toLocaleLowerCase();
			const known = counts.get(folded);
			const again = [...ticked, ...own].find((one) => one.toLocaleLowerCase() === folded) !== theme;
			if (!again)
				counts.set(folded, { theme: known?.theme ?? theme, count: (known?.count ?? 0) + 1 });
		}
		const as = lesser(choice.as, note.sharing);
		if (as !== 'back') notes.push(letOut(note, as));
	}
	return { notes, themes: [...counts.values()] };
}

const letOut = (note: Note, as: Release) => ({
	text: note.text,
	prompt: note.prompts.join(' '),
	aloud: as === 'aloud',
	keep: note.keep,
	leave: note.leave_group
});

const ownThemes = (own: string): readonly string[] => [
	...new Set(
		own
			.split(/[,;\n]/)
			.map(oneLine)
			.filter((theme) => theme !== '')
	)
];

function themeRefused(theme: string): ThemeRefused['refused'] | null {
	if (theme.split(' ').length > mostThemeWords || lettersIn(theme) > mostThemeLetters)
		return 'theme_long';
	return namingSigns(theme).length > 0 ? 'theme_names' : null;
}
