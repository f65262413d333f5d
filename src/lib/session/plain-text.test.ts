// What people type, whatever it is, can be kept, and cannot turn a line round or hide in it.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineOf, lettersIn, oneLine, plainText } from './plain-text.ts';

test.each([
	['a\u0000b', 'ab'],
	['\u202ecba\u202c', 'cba'],
	[' one \r\n\r\n\r\n\r\n two\t', 'one\n\ntwo'],
	['cafe\u0301', 'café'],
	// joiners that Persian and emoji need
	['می\u200cخواهم', 'می\u200cخواهم'],
	['👩🏽\u200d🚒', '👩🏽\u200d🚒'],
	[null, ''],
	[new Blob(['x']), '']
])('%j becomes %j', (typed, plain) => {
	expect(plainText(typed)).toBe(plain);
});

test('one line is one line', () => {
	expect(oneLine(' a\n\n b\u2028c ')).toBe('a b c');
	expect(lettersIn('a🎭b')).toBe(3);
});

test('a line that is too long is cut between two signs', () => {
	expect(lineOf('ab🎭', 3)).toBe('ab');
	expect(lineOf('ab🎭', 4)).toBe('ab🎭');
	expect(lineOf('ab cd', 3)).toBe('ab');
});

test('whatever is typed, a line is short, whole, and stays as it is when read again', () => {
	const typed = fc.string({ unit: 'grapheme', maxLength: 60 });
	const length = fc.integer({ min: 0, max: 40 });
	expect(() =>
		fc.assert(
			fc.property(typed, length, (text, most) => {
				const line = lineOf(text, most);
				return line.length <= most && line.isWellFormed() && lineOf(line, most) === line;
			})
		)
	).not.toThrow();
});
