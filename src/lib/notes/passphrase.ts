// Which passphrases are good enough, and how one is drawn by lot. It runs in the browser: no passphrase leaves it.

import { randomBytes } from '@noble/hashes/utils.js';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { commonSentences, commonWords, smallWords } from './common-passphrases.ts';

export type PassphraseProblem = 'too_few_words' | 'too_long' | 'too_common' | 'about_you';

/** at least so many different words … */
export const fewestWords = 6;
/** … or, where one writes without spaces, so many letters */
export const fewestLetters = 24;
export const longestPassphrase = 128;
/** so many words of 2,048 are drawn: 77 bits */
export const drawnWords = 7;
/** and altogether at least so many letters: six words of one letter are no secret */
const shortest = 15;

const unspaced =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/gu;

const letters = (text: string) =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');

const sentences = new Set(commonSentences.map(letters));
const small = new Set(smallWords);
const common = new Set(commonWords);
const longestCommon = Math.max(...commonWords.map((word) => word.length));
/** so many common words in a row are no secret, small words not counted */
const guessable = 5;

/** The fewest common words that make up the whole text, small words not counted; Infinity when they do not. */
function commonWordsIn(text: string): number {
	const fewest = [0];
	for (let end = 1; end <= text.length; end++) {
		fewest[end] = Infinity;
		for (let start = Math.max(0, end - longestCommon); start < end; start++) {
			const word = text.slice(start, end);
			const counts = small.has(word) ? 0 : common.has(word) ? 1 : Infinity;
			fewest[end] = Math.min(fewest[end]!, fewest[start]! + counts);
		}
	}
	return fewest[text.length]!;
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertzuiop', 'azertyuiop', '1234567890'];
const runs = [...rows, 'abcdefghijklmnopqrstuvwxyz'].flatMap((row) => [
	row + row,
	[...row].reverse().join('').repeat(2)
]);

/** A piece said over and over: `abcabcabcabcabc`. */
function repeats(text: string): boolean {
	for (let size = 1; size <= text.length / 2; size++)
		if (text.slice(size) === text.slice(0, -size)) return true;
	return false;
}

/** Nothing left but steps along the keyboard, the alphabet or the numbers. */
const walks = (text: string) => {
	const chunks = text.match(/.{1,5}/gu) ?? [];
	return chunks.every((chunk) => runs.some((run) => run.includes(chunk)));
};

/** Different words, whatever stands between them; a number is none. */
const wordsIn = (text: string) =>
	new Set(
		text
			.normalize('NFKC')
			.toLowerCase()
			.match(/[\p{L}\p{M}]+/gu) ?? []
	);

/**
 * What is wrong with a passphrase, or null. `about`: names that must not be most of it,
 * such as the person's and the group's.
 */
export function passphraseProblem(
	passphrase: string,
	about: readonly string[] = []
): PassphraseProblem | null {
	if ([...passphrase].length > longestPassphrase) return 'too_long';
	const plain = letters(passphrase);
	if ([...plain].length < shortest) return 'too_few_words';
	const easy = (text: string) =>
		text.length < 5 ||
		sentences.has(text) ||
		repeats(text) ||
		walks(text) ||
		commonWordsIn(text) <= guessable;
	if ([plain, plain.replace(/(?<!\d)\d+$/, ''), plain.replace(/\d+/g, '')].some(easy))
		return 'too_common';
	const names = [...about.map(letters), 'spectactor'].filter((name) => name.length >= 3);
	const rest = names.reduce((left, name) => left.replaceAll(name, ''), plain);
	if (rest.length < 8 && rest.length < plain.length) return 'about_you';
	const unbroken = plain.match(unspaced)?.length ?? 0;
	return wordsIn(passphrase).size < fewestWords && unbroken < fewestLetters
		? 'too_few_words'
		: null;
}

/** Seven words drawn by lot. Takes where chance comes from, for tests. */
export function drawPassphrase(random: (bytes: number) => Uint8Array = randomBytes): string {
	for (;;) {
		// 2,048 words: eleven bits of two bytes, so that each is as likely as any other
		const bytes = random(2 * drawnWords);
		const words = Array.from(
			{ length: drawnWords },
			(_, at) => wordlist[((bytes[2 * at]! << 8) | bytes[2 * at + 1]!) % wordlist.length]!
		);
		const drawn = words.join(' ');
		if (passphraseProblem(drawn) === null) return drawn;
	}
}
