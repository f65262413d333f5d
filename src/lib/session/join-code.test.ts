import { describe, expect, test } from 'vitest';
import { codeFrom, displayCodeLength, readCode, spacedCode } from '#lib/session/join-code.ts';

const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);

describe('a code', () => {
	test('is made of thirty-two signs, each as likely, none like another', () => {
		const made = codeFrom(everyByte);
		const counts = new Map<string, number>();
		for (const sign of made) counts.set(sign, (counts.get(sign) ?? 0) + 1);
		expect(counts.size).toBe(32);
		expect([...counts.values()].every((count) => count === 8)).toBe(true);
		expect(made).not.toMatch(/[ILOU]/);
	});

	test('is written in two groups and read back from them', () => {
		expect(spacedCode('K7M2QX')).toBe('K7M · 2QX');
		expect(readCode(spacedCode('K7M2QX'))).toBe('K7M2QX');
	});

	test.each([
		['k7m2qx', 'K7M2QX'],
		['  K7M 2QX ', 'K7M2QX'],
		['K7M.2QX', 'K7M2QX'],
		['k7m-2qx', 'K7M2QX'],
		['K7M–2QX', 'K7M2QX'],
		['Ｋ７Ｍ２ＱＸ', 'K7M2QX'],
		['oOiIlL', '001111'],
		['uvuvuv', 'VVVVVV']
	])('%j is understood as %s', (typed, code) => {
		expect(readCode(typed)).toBe(code);
	});

	test.each(['', 'K7M2Q', 'K7M2QXX', 'K7M2Q!', 'ÄÖÜ123', '😀😀😀', "K7M2Q'", ' '.repeat(10_000)])(
		'%j is not a code',
		(typed) => {
			expect(readCode(typed)).toBeNull();
		}
	);

	test('may be longer, for the stage', () => {
		expect(readCode('abcde-fghjk', displayCodeLength)).toBe('ABCDEFGHJK');
		expect(readCode('K7M2QX', displayCodeLength)).toBeNull();
	});
});
