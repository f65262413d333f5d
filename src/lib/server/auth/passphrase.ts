// Which passphrases are good enough, and how they are kept: argon2id, never in clear, never logged.

import { hash, verify } from '@node-rs/argon2';
import { commonSentences, commonWords, smallWords } from '#lib/server/auth/common-passphrases.ts';
import type { PassphraseProblem } from '#lib/words/sign-in-problems.ts';

/** at least this many characters (ASVS 6.2.1 asks for 8 and recommends 15) */
export const shortest = 15;
export const longestPassphrase = 128;

/** argon2id, 64 MiB, three passes */
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };

const letters = (text: string) =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, '');

const sentences = new Set(commonSentences.map(letters));
const small = new Set(smallWords);
const common = new Set(commonWords);
const longestCommon = Math.max(...commonWords.map((word) => word.length));
/** so many common words in a row are no secret; four might be */
const guessable = 3;

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

/**
 * What is wrong with a passphrase, or null. `about`: names that must not be most of it,
 * such as the person's and the group's.
 */
export function passphraseProblem(
	passphrase: string,
	about: readonly string[] = []
): PassphraseProblem | null {
	const length = [...passphrase].length;
	if (length > longestPassphrase) return 'too_long';
	if (length < shortest) return 'too_short';
	const plain = letters(passphrase);
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
	return rest.length < 8 && rest.length < plain.length ? 'about_you' : null;
}

export const hashPassphrase = (passphrase: string): Promise<string> =>
	hash(passphrase.normalize('NFKC'), cost);

let nobodys: Promise<string> | undefined;

/**
 * Does the passphrase fit the hash? With no hash (nobody has that name) it works as long
 * as otherwise and says no, so that names cannot be found by trying.
 */
export async function passphraseFits(kept: string | null, passphrase: string): Promise<boolean> {
	// made for everybody, so that the first try of a process tells nothing either
	const nobody = await (nobodys ??= hashPassphrase('nobody has this passphrase'));
	const fits = await verify(kept ?? nobody, passphrase.normalize('NFKC')).catch(() => false);
	return kept !== null && fits;
}
