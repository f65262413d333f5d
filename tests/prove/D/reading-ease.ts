// How easily a text is read, after Flesch: 0 for a contract, 100 for a children's book. English only.

/** Words whose letters mislead the rule below. */
const odd: Readonly<Record<string, number>> = {
	app: 1,
	being: 2,
	create: 2,
	doing: 2,
	everyone: 3,
	everywhere: 3,
	going: 2,
	idea: 3,
	people: 2,
	something: 2,
	somebody: 3,
	sometimes: 2,
	therefore: 2,
	whoever: 3,
	whole: 1,
	whose: 1
};

/** Syllables of an English word, by its letters: groups of vowels, less the silent e. */
export function syllablesOf(word: string): number {
	const plain = word.toLowerCase().replace(/[’']s?$|[^a-z]/g, '');
	if (Object.hasOwn(odd, plain)) return odd[plain]!;
	if (plain.length <= 3) return 1;
	const spoken = plain
		.replace(/(?<=[^aeiouylr])es$|(?<=[lr])es$/, (end, at: number) =>
			/[sxz]$|[cs]h$|[cg]$/.test(plain.slice(0, at)) ? end : ''
		)
		.replace(/(?<=[^td])ed$/, '')
		.replace(/(?<=[^aeiou])e(?=(ly|less|ment|ful)$)/, '')
		.replace(/(?<![^aeiou]l)e$/, '')
		.replace(/^y/, '');
	const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0;
	// li-on, vi-o-lent, cha-os: two vowels, two syllables
	const parted = spoken.match(/i[ao](?!us|n)|ia|[^q]ua|eo(?!n$)|io(?!n|us)/g)?.length ?? 0;
	return Math.max(1, groups + parted);
}

/** Takes sentences that end in a full stop, a question mark or an exclamation mark. */
export function readingEase(text: string): number {
	const sentences = text.split(/[.!?]+(?=\s|$|”)/).filter((part) => /[a-z]/i.test(part)).length;
	const words = text.match(/[A-Za-z][A-Za-z’']*/g) ?? [];
	const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
	return 206.835 - 1.015 * (words.length / sentences) - 84.6 * (syllables / words.length);
}
