// Which passphrases are refused in the browser, and which are drawn there.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawPassphrase, longestPassphrase, passphraseProblem } from './passphrase.ts';

test.each([
	'kettle harbour moss violin tuesday ledger',
	'unlikely kettles hum beside six rivers',
	'zeven sloten tegelijk in de mist',
	'тихие чайники у реки поют до утра',
	'静かな湯沸かしが川のほとりで朝までずっと歌っている',
	'กาต้มน้ำเงียบๆร้องเพลงอยู่ริมแม่น้ำทั้งคืน'
])('%j is taken', (passphrase) => {
	expect(passphraseProblem(passphrase, ['Ana', 'Stairwells'])).toBeNull();
});

test.each([
	['', 'too_few_words'],
	['fourteen chars', 'too_few_words'],
	['👩🏽‍🚒'.repeat(2), 'too_few_words'],
	['k'.repeat(longestPassphrase + 1), 'too_long'],
	['aaaaaaaaaaaaaaaa', 'too_common'],
	['abcabcabcabcabcab', 'too_common'],
	['ourgarden ourgarden', 'too_common'],
	['qwertyuiopasdfgh', 'too_common'],
	['123456789012345', 'too_common'],
	['abcdefghijklmnop', 'too_common'],
	['Password Password', 'too_common'],
	['kettle harbour moss violin tuesday', 'too_few_words'],
	['kettle-harbour-moss-violin-tuesday', 'too_few_words'],
	['kettleharbourmossviolintuesdayledger', 'too_few_words'],
	['k h m v t l', 'too_few_words'],
	['q7#vT!p0Zs&eWn4k', 'too_few_words'],
	['静かな湯沸かしが川のほとりで歌っている', 'too_few_words'],
	['P a s s w o r d 1 2 3 4 5 6 7 8', 'too_common'],
	['password1dragon2monkey3', 'too_common'],
	['thisismypassword', 'too_common'],
	['I love you forever 2026', 'too_common'],
	['one two three four five six seven', 'too_common'],
	['this is my very own password', 'too_common'],
	['Theatre of the Oppressed!', 'too_common'],
	['correct-horse-battery-staple', 'too_common'],
	['!!!!!!!!!!!!!!!!!!!!', 'too_few_words'],
	['20261122202611222026', 'too_common'],
	['Stairwells Ana 2026', 'about_you'],
	['spectactor-spectactor1', 'too_common'],
	['stairwellsstairs1', 'about_you']
])('%j is %s', (passphrase, problem) => {
	expect(passphraseProblem(passphrase, ['Ana', 'Stairwells'])).toBe(problem);
});

test('six words that do not belong together are always taken, five never', () => {
	const words = ['kettle', 'harbour', 'moss', 'violin', 'ledger', 'gravel', 'otter', 'candle'];
	const some = (length: number) =>
		fc.shuffledSubarray(words, { minLength: length, maxLength: length });
	const problem = (said: readonly string[]) => passphraseProblem(said.join(' '));
	expect(() => {
		fc.assert(fc.property(some(6), (said) => problem(said) === null));
		fc.assert(fc.property(some(5), (said) => problem(said) === 'too_few_words'));
	}).not.toThrow();
});

test('a long one is judged in a moment, whatever is in it', () => {
	for (const piece of ['a', 'ab', 'my', 'password', '1'])
		expect(passphraseProblem(piece.repeat(128).slice(0, 128))).toBe('too_common');
});

test('seven words of 2,048 are drawn, never the same ones, and what is drawn is always taken', () => {
	const drawn = Array.from({ length: 300 }, () => drawPassphrase());
	expect(drawn.every((one) => passphraseProblem(one, ['Ana', 'Stairwells']) === null)).toBe(true);
	expect(drawn.every((one) => one.split(' ').length === 7)).toBe(true);
	expect(new Set(drawn).size).toBe(300);
	const words = new Set(drawn.flatMap((one) => one.split(' ')));
	// 2,100 draws out of 2,048 words leave about a third of them out, not more and not less
	expect(words.size).toBeGreaterThan(1200);
	expect(words.size).toBeLessThan(1430);
});

test('six of the same words are not six words', () => {
	const said = fc.constantFrom('kettle', 'harbour', 'moss', 'violin', 'ledger');
	const many = fc.array(said, { minLength: 6, maxLength: 12 });
	expect(() =>
		fc.assert(fc.property(many, (words) => passphraseProblem(words.join(' ')) !== null))
	).not.toThrow();
});
