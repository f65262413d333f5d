import fc from 'fast-check';
import { expect, test } from 'vitest';
import { argumentNames } from './argument-names.ts';

const long = 'x'.repeat(2100);

test('are those of the object, whatever its values are', () => {
	fc.assert(
		fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.boolean(), (args, airy) => {
			const body = JSON.stringify({ ...args, long }, null, airy ? 2 : undefined);
			expect([...argumentNames(body)!].sort()).toEqual([...Object.keys(args), 'long'].sort());
		}),
		{ numRuns: 500 }
	);
});

test.each([
	['a document in a document', { _writes: [{ state: JSON.stringify({ a: '"}{[\\' }) }] }],
	['quotes and backslashes', { a: '\\', b: '\\"', c: '"', d: '}' }],
	['names like values', { a: 'b', b: { a: 1 }, 'c:': [{ d: 2 }] }]
])('%s', (_, args) => {
	expect(argumentNames(JSON.stringify({ ...args, long }))).toEqual([...Object.keys(args), 'long']);
	expect(argumentNames(JSON.stringify(args))).toEqual(Object.keys(args));
});

test.each(['', ' ', '{', '[]', '{}', 'null', '1', '"a"', '{"a":1}}', '{"a"', '{"a":1} {"b":2}'])(
	'%j, short and long',
	(body) => {
		const padded = body.replace(/^\{"a":1/, `{"a":"${long}"`);
		const read = (text: string) => {
			try {
				const value: unknown = text === '' ? {} : JSON.parse(text);
				return value && typeof value === 'object' && !Array.isArray(value)
					? Object.keys(value)
					: undefined;
			} catch {
				return undefined;
			}
		};
		for (const text of [body, padded, `${body}${' '.repeat(2100)}`])
			if (text.trim() !== '' || text === '') expect(argumentNames(text)).toEqual(read(text));
			else expect(argumentNames(text)).toBeUndefined();
	}
);
