// Which passphrases are good enough, and how they are kept: argon2id, never in clear, never logged.

import { hash, verify } from '@node-rs/argon2';
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

/** Long ones that people choose first; compared without spaces, signs and case. */
const common = new Set(
	[
		'correct horse battery staple',
		'password password password',
		'passwordpassword',
		'password123456789',
		'mypasswordismypassword',
		'thisismypassword',
		'this is my passphrase',
		'letmeinletmeinletmein',
		'let me in please now',
		'iloveyouiloveyou',
		'i love you so much',
		'trustno1trustno1',
		'opensesameopensesame',
		'changemechangeme',
		'change me change me',
		'administrator1234',
		'theatre of the oppressed',
		'theater of the oppressed',
		'teatro do oprimido',
		'games for actors and non-actors',
		'power to the people',
		'all power to the people',
		'no gods no masters',
		'workers of the world unite',
		'solidarity forever',
		'the people united will never be defeated',
		'another world is possible',
		'be the change you want to see',
		'to be or not to be that is the question',
		'the quick brown fox jumps over the lazy dog',
		'once upon a time there was',
		'supercalifragilisticexpialidocious',
		'lorem ipsum dolor sit amet',
		'may the force be with you',
		'winteriscomingwinter'
	].map(letters)
);

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertzuiop', 'azertyuiop', '1234567890'];
const runs = [...rows, 'abcdefghijklmnopqrstuvwxyz'].flatMap((row) => [
	row + row,
	[...row].reverse().join('').repeat(2)
]);

/** A short piece said over and over: `abcabcabcabcabc`. */
const repeats = (text: string) =>
	[1, 2, 3, 4, 5, 6].some(
		(size) => text.length > size && text.slice(0, size).repeat(text.length).startsWith(text)
	);

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
		text.length < 5 || common.has(text) || repeats(text) || walks(text);
	if (easy(plain) || easy(plain.replace(/\d+$/, ''))) return 'too_common';
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
	nobodys ??= hashPassphrase('nobody has this passphrase');
	const fits = await verify(kept ?? (await nobodys), passphrase.normalize('NFKC')).catch(
		() => false
	);
	return kept !== null && fits;
}
