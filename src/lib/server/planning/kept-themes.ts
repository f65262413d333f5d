// Themes of kept notes that a facilitator chose for the card on the wall: opened in their browser, so all that comes is words.

import { lineOf } from '#lib/session/plain-text.ts';

const mostThemes = 3;
/** as long as a theme can be, and as many words */
const mostLetters = 40;
const mostWords = 3;

/** Takes the form of the doors; gives the themes in it, each once, without what is too long to be one. */
export const keptThemes = (form: FormData): readonly string[] =>
	[...new Set(form.getAll('kept_theme').map((theme) => lineOf(theme, mostLetters + 1)))]
		.filter(
			(theme) => theme !== '' && theme.length <= mostLetters && theme.split(' ').length <= mostWords
		)
		.slice(0, mostThemes);
