// Guesses how long a text is without setting it, counted in the size of its letters (1 = one em).

/** A letter's usual width in the house type, on the safe side. */
export const LETTER = 0.49;
/** The same in bold. */
export const BOLD = 0.52;
/** The same for a capital. */
const CAPITAL = 0.7;
/** Longer words than this may be broken. */
const LONGEST = 7;
/** Signs from here on (Chinese, Japanese, Korean, emoji) are as wide as they are high. */
const WIDE = '\u2e80';

/** Takes a text and the width of its letters; gives its length on one line. */
export function lengthOf(text: string, letter = LETTER): number {
	let length = 0;
	for (const sign of text)
		length += sign >= WIDE ? 1.02 : sign === sign.toLowerCase() ? letter : CAPITAL;
	return length;
}

/** Takes a text; gives the length of its longest word, as far as it is not to be broken. */
export function longestWord(text: string, letter = LETTER): number {
	return Math.min(LONGEST, Math.max(...text.split(/\s+/).map((word) => lengthOf(word, letter))));
}

/** Takes a text and a number of lines; gives the narrowest width in which it takes no more lines. */
export function widthIn(text: string, lines: number, letter = LETTER): number {
	const words = text.split(/\s+/).map((word) => lengthOf(word, letter));
	const all = lengthOf(text.trim(), letter);
	for (let width = Math.max(all / lines, ...words); width < all; width += 0.25)
		if (linesOf(words, width, letter) <= lines) return width;
	return all;
}

function linesOf(words: readonly number[], width: number, space: number): number {
	let lines = 1;
	let used = 0;
	for (const word of words) {
		if (used > 0 && used + space + word > width) {
			lines++;
			used = word;
		} else used += (used > 0 ? space : 0) + word;
	}
	return lines;
}
