// The choice of a language, from what a device says or has chosen.

import { expect, test } from 'vitest';
import { chooseLanguage, directionOf, languages, usualLanguage, wordsOf } from './words.ts';

test.each([
	[undefined, null],
	[undefined, ''],
	['xx', 'xx-YY;q=0.9, *;q=0.1'],
	['<script>', 'q=q=q;;;,,,'],
	[undefined, 'a'.repeat(10_000)]
])('a device that says %j and %j gets the usual language', (chosen, accepted) => {
	expect(chooseLanguage(chosen, accepted)).toBe(usualLanguage);
});

test.each(languages)('$name is taken when it is accepted, and when it was chosen', ({ tag }) => {
	expect(chooseLanguage(undefined, `xx, ${tag}-ZZ;q=0.3`)).toBe(tag);
	expect(chooseLanguage(tag, 'xx')).toBe(tag);
	expect(['ltr', 'rtl']).toContain(directionOf(tag));
});

test('every face has words in every language', async () => {
	for (const { tag } of languages)
		for (const face of ['phone', 'stage', 'live'] as const)
			expect(Object.keys(await wordsOf(face, tag)).length).toBeGreaterThan(3);
});
