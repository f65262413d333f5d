// Which passphrases are refused, and that trying tells nothing about who has an account.

import * as argon2 from '@node-rs/argon2';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import {
	hashPassphrase,
	longestPassphrase,
	passphraseFits,
	passphraseProblem
} from './passphrase.ts';

vi.mock('@node-rs/argon2', async (original) => {
	const real = await original<typeof argon2>();
	return { ...real, verify: vi.fn(real.verify) };
});

test.each([
	'kettle harbour moss violin tuesday',
	'unlikely kettles hum beside rivers',
	'zeven sloten tegelijk in de mist',
	'тихие чайники у реки поют',
	'静かな湯沸かしが川のほとりで歌っている',
	'q7#vT!p0Zs&eWn4k'
])('%j is taken', (passphrase) => {
	expect(passphraseProblem(passphrase, ['Ana', 'Stairwells'])).toBeNull();
});

test.each([
	['', 'too_short'],
	['fourteen chars', 'too_short'],
	['👩🏽‍🚒'.repeat(2), 'too_short'],
	['k'.repeat(longestPassphrase + 1), 'too_long'],
	['aaaaaaaaaaaaaaaa', 'too_common'],
	['abcabcabcabcabcab', 'too_common'],
	['ourgarden ourgarden', 'too_common'],
	['qwertyuiopasdfgh', 'too_common'],
	['123456789012345', 'too_common'],
	['abcdefghijklmnop', 'too_common'],
	['Password Password', 'too_common'],
	['P a s s w o r d 1 2 3 4 5 6 7 8', 'too_common'],
	['password1dragon2monkey3', 'too_common'],
	['thisismypassword', 'too_common'],
	['I love you forever 2026', 'too_common'],
	['Theatre of the Oppressed!', 'too_common'],
	['correct-horse-battery-staple', 'too_common'],
	['!!!!!!!!!!!!!!!!!!!!', 'too_common'],
	['20261122202611222026', 'too_common'],
	['Stairwells Ana 2026', 'about_you'],
	['spectactor-spectactor1', 'too_common'],
	['stairwellsstairs1', 'about_you']
])('%j is %s', (passphrase, problem) => {
	expect(passphraseProblem(passphrase, ['Ana', 'Stairwells'])).toBe(problem);
});

test('five words that do not belong together are always taken', () => {
	const words = ['kettle', 'harbour', 'moss', 'violin', 'ledger', 'gravel', 'otter', 'candle'];
	const five = fc.shuffledSubarray(words, { minLength: 5, maxLength: 5 });
	expect(() =>
		fc.assert(fc.property(five, (said) => passphraseProblem(said.join(' ')) === null))
	).not.toThrow();
});

test('a long one is judged in a moment, whatever is in it', () => {
	for (const piece of ['a', 'ab', 'my', 'password', '1'])
		expect(passphraseProblem(piece.repeat(128).slice(0, 128))).toBe('too_common');
});

test('what is kept is argon2id with 64 MiB and three passes, and differs each time', async () => {
	const [one, other] = await Promise.all([hashPassphrase('same'), hashPassphrase('same')]);
	expect(one).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
	expect(one).not.toBe(other);
});

test('a passphrase fits however its letters were composed', async () => {
	const kept = await hashPassphrase('caf\u00e9 au lait ce matin');
	expect(await passphraseFits(kept, 'cafe\u0301 au lait ce matin')).toBe(true);
	expect(await passphraseFits(kept, 'cafe au lait ce matin')).toBe(false);
	expect(await passphraseFits('no hash at all', 'cafe au lait ce matin')).toBe(false);
});

test('for a name that nobody has the same work is done, and the answer is no', async () => {
	const verify = vi.mocked(argon2.verify);
	const kept = await hashPassphrase('kettle harbour moss violin');
	for (const hash of [kept, null]) {
		verify.mockClear();
		expect(await passphraseFits(hash, 'nobody has this passphrase')).toBe(false);
		expect(verify).toHaveBeenCalledOnce();
		const { memoryCost, timeCost } = argon2.parseOptions(String(verify.mock.calls[0]![0]));
		expect([memoryCost, timeCost]).toEqual([65_536, 3]);
	}
});
