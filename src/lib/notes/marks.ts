// What becomes of each note, as whoever reads it decides. Never further than its writer said, and with two readers
// only as far as both agree. Source: domain.md 8.3 (3), (7).

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { MOST_PART, MOST_WHY, readAsk, type Ask } from './asking.ts';
import { lettersIn, oneLine } from '#lib/session/plain-text.ts';
import { namingSigns } from './naming.ts';
import type { Note, Sharing } from './note.ts';

/** back: nobody else sees its words · summary: it stands there · aloud: it may also be read out or shown */
const releases = ['back', 'summary', 'aloud'] as const;
export type Release = (typeof releases)[number];

export interface Mark {
	readonly as: Release;
	/** what it is about, in the group's words */
	readonly themes: readonly string[];
	/** nothing of it goes anywhere, not even a theme */
	readonly reject: boolean;
	/** its words point to somebody: they stay in the box, its themes may go */
	readonly hide: boolean;
	/** what its writer is asked, or told */
	readonly ask: Ask | null;
}

/** By the name of the sealed envelope the note came in; a note without a mark is kept back. */
export type Marks = Readonly<Record<string, Mark>>;

export const noMark: Mark = { as: 'back', themes: [], reject: false, hide: false, ask: null };

/** What is shown to whoever may ask the writer of a note: what stands there, whether it can be, how long. `onmark` gets what they say. */
export const askingOf = (note: Note, mark: Mark, onmark: (mark: Mark) => void) => ({
	text: note.text,
	ask: mark.ask,
	can: Boolean(note.withdraw?.writer),
	most: { part: MOST_PART, why: MOST_WHY },
	onask: (said: unknown) => onmark({ ...mark, ask: readAsk(said) })
});

/** The name of a sealed envelope among marks: SHA-256, hexadecimal. */
export const nameOfEnvelope = (sealed: Uint8Array): string => bytesToHex(sha256(sealed));

const furthest: Record<Sharing, Release | null> = {
	theme: 'back',
	summary: 'summary',
	aloud: 'aloud',
	contacts: null
};

/** The ways a note may be let out, the furthest last; none for one that is for the care contacts. */
export function releasesOf(sharing: Sharing): readonly Release[] {
	const most = furthest[sharing];
	return most ? releases.slice(0, releases.indexOf(most) + 1) : [];
}

const lesser = (one: Release, other: Release): Release =>
	releases[Math.min(releases.indexOf(one), releases.indexOf(other))] ?? 'back';

/** Takes what its writer allowed and what readers marked; gives how far its words go. Unknown words keep it back. */
export function goesAs(sharing: Sharing, mark: Mark): Release {
	const most = furthest[sharing];
	return !most || mark.reject || mark.hide ? 'back' : lesser(mark.as, most);
}

/** Takes the marks of all who read; gives those that hold: of two the lesser, and the themes both saw. */
export function combine(all: readonly Marks[]): Marks {
	const named = new Set(all.flatMap((marks) => Object.keys(marks)));
	return Object.fromEntries(
		[...named].map((name) => [name, together(all.map((one) => one[name]))])
	);
}

function together(marks: readonly (Mark | undefined)[]): Mark {
	const [first = noMark, ...rest] = marks.map((mark) => mark ?? noMark);
	return rest.reduce<Mark>((one, other) => {
		const shared = new Set(other.themes.map(folded));
		return {
			as: lesser(one.as, other.as),
			themes: one.themes.filter((theme) => shared.has(folded(theme))),
			reject: one.reject || other.reject,
			hide: one.hide || other.hide,
			ask: one.ask ?? other.ask
		};
	}, first);
}

/** Takes what came out of a sealed blob of marks; gives marks, without what is none. */
export function readMarks(input: unknown): Marks {
	if (typeof input !== 'object' || input === null) return {};
	return Object.fromEntries(
		Object.entries(input)
			.filter(([name]) => /^[0-9a-f]{64}$/.test(name))
			.map(([name, mark]) => [name, readMark(mark)])
	);
}

function readMark(input: unknown): Mark {
	const { as, themes, reject, hide, ask } = (input ?? {}) as Record<string, unknown>;
	return {
		as: releases.find((one) => one === as) ?? 'back',
		themes: Array.isArray(themes) ? themes.flatMap((one) => themeIn(one) ?? []).slice(0, 20) : [],
		reject: reject === true,
		hide: hide === true,
		ask: readAsk(ask)
	};
}

const themeIn = (value: unknown): string | null => {
	const theme = oneLine(value);
	return theme === '' || themeRefused(theme) ? null : theme;
};

const mostThemeWords = 3;
const mostThemeLetters = 40;
export const MOST_OWN_THEMES = 3;

const folded = (theme: string) => theme.toLocaleLowerCase();

/** Takes what a reader typed, with commas between; gives the themes in it, each once. */
export function ownThemes(typed: string): readonly string[] {
	const themes = typed.split(/[,;\n]/).map(oneLine);
	return themes.filter(
		(theme, at) => theme !== '' && themes.findIndex((one) => folded(one) === folded(theme)) === at
	);
}

/** Why a reader's own theme cannot be taken: at most three words, so that it repeats no note, and it names nobody. */
export function themeRefused(theme: string): 'theme_long' | 'theme_names' | null {
	if (theme.split(' ').length > mostThemeWords || lettersIn(theme) > mostThemeLetters)
		return 'theme_long';
	return namingSigns(theme).length > 0 ? 'theme_names' : null;
}
