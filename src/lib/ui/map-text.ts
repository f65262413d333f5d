// How long a text is, counted in the size of its letters (1 = one em), and in how many lines it fits.

/** Measures a text on one line. A browser can measure exactly; `guess` is for where there is none. */
export type Ruler = (text: string, bold: boolean) => number;

/** Longer words than this may be broken. */
const LONGEST = 7;
const NARROW = /[iljtfrI.,:;!'’‘“”()\- ]/u;
const WIDE = /[mwMW—…@%]/u;

/** The house type by rule of thumb, on the safe side. */
export const guess: Ruler = (text, bold) => {
	let length = 0;
	for (const sign of text) length += share(sign);
	return length * (bold ? 0.54 : 0.51);
};

/** How wide a sign is beside a usual letter; those of Chinese, Japanese and Korean, and emoji, are square. */
function share(sign: string): number {
	if (sign >= '\u2e80') return 2;
	if (NARROW.test(sign)) return 0.66;
	if (WIDE.test(sign)) return 1.65;
	return sign === sign.toLowerCase() ? 1.04 : 1.3;
}

const wordsOf = (text: string) => text.trim().split(/\s+/);

/** Takes a text; gives the length of its longest word, as far as it is not to be broken. */
export function longestWord(text: string, bold: boolean, ruler: Ruler): number {
	return Math.min(LONGEST, Math.max(...wordsOf(text).map((word) => ruler(word, bold))));
}

/** Takes a text and a number of lines; gives the narrowest width in which it takes no more lines. */
export function widthIn(text: string, lines: number, bold: boolean, ruler: Ruler): number {
	const words = wordsOf(text).map((word) => ruler(word, bold));
	const space = ruler('n n', bold) - 2 * ruler('n', bold);
	const all = ruler(text.trim(), bold);
	for (let width = Math.max(all / lines, ...words); width < all; width += 0.25)
		if (linesOf(words, width, space) <= lines) return width;
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
