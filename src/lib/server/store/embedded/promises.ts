// What the store relies on when it calls the database, as one list: the same for the embedded one and for a Supabase project.
import { describe, expect, it } from 'vitest';

import { freshName, refusals, type Clients } from '#lib/server/store/embedded/promises-refusals.ts';

/**
 * Declares the tests. Takes a title and the two clients of a database that holds promises/*.sql (asked for inside the
 * tests, so that it may be opened by a `beforeAll`).
 */
export function promises(title: string, { service, anon }: Clients): void {
	const ask = (name: string, args?: object) => service().rpc(name, args);
	const data = async (name: string, args?: object) => {
		const { data, error } = await ask(name, args);
		expect(error).toBeNull();
		return data as unknown;
	};

	describe(`${title}: results`, () => {
		it('answers 204 without a body for a function that returns nothing', async () => {
			const { status, data, error } = await ask('promise_void');
			expect({ status, data, error }).toEqual({ status: 204, data: null, error: null });
		});

		it.each<[string, object | undefined, unknown]>([
			['promise_scalar', undefined, 42],
			['promise_text', { said: 'Stop! «“é😀\n\\' }, 'Stop! «“é😀\n\\'],
			['promise_text', { said: null }, null],
			['promise_null', undefined, null],
			['promise_json_null', undefined, null],
			['promise_setof', undefined, [1, 2, 3]],
			['promise_setof_none', undefined, []],
			['promise_setof_json', undefined, [{ n: 1 }, { n: 2 }]],
			['promise_out', undefined, { first: 1, second: 'two' }],
			['promise_one_column', undefined, [{ only_one: 7 }]],
			['promise_boolean', { given: false }, true],
			['promise_date', { at: '2026-11-22' }, '2026-11-22'],
			['promise_mood', { given: 'stirred' }, 'stirred'],
			['promise_bytea', { given: '\\x00ff10' }, '\\x00ff10'],
			['promise_bytea_length', { given: '\\x00ff10' }, 3],
			[
				'promise_texts',
				{ given: ['a', 'b,c', '"d"', '{}', null] },
				['a', 'b,c', '"d"', '{}', null]
			],
			['promise_texts', { given: [] }, []],
			['promise_sum', { given: [1, 2, 3] }, 6],
			['promise_variadic', { given: [5, 6] }, 2],
			['promise_overload', { a: 1 }, 'one'],
			['promise_overload', { a: 1, b: 2 }, 'two'],
			['promise Odd-name', { 'an Argument': 'yes' }, 'yes'],
			[
				'promise_table',
				{ many: 2 },
				[
					{ n: 1, word: 'x' },
					{ n: 2, word: 'xx' }
				]
			],
			['promise_table', { many: 0 }, []]
		])('%s %j', async (name, args, expected) => {
			expect(await data(name, args)).toEqual(expected);
		});

		it('writes moments as ISO 8601 with offset, to the microsecond', async () => {
			expect(await data('promise_timestamptz', { at: '2026-11-22T22:04:05.678901+01:00' })).toBe(
				'2026-11-22T21:04:05.678901+00:00'
			);
		});

		it('keeps every digit of large and of exact numbers', async () => {
			expect(await data('promise_bigint_text', { given: 9007199254740993n })).toBe(
				'9007199254740993'
			);
			expect(await data('promise_numeric', { given: '12345678901234567890.123456789' })).toBe(
				'12345678901234567890.123456789'
			);
		});

		it('gives rows of a table, and one row as an object', async () => {
			const id = await data('promise_make', { called: freshName() });
			const row = {
				id,
				name: expect.any(String),
				made: '2026-11-22T21:04:05.678901+00:00',
				parent: null
			};
			expect(await data('promise_things', { wanted: id })).toEqual([row]);
			expect(await data('promise_thing', { wanted: id })).toEqual(row);
			expect(await data('promise_things', { wanted: -1 })).toEqual([]);
		});
	});

	describe(`${title}: arguments`, () => {
		it.each<[unknown, string]>([
			[{ a: [1, { b: 'c' }] }, 'object'],
			[[1, 2], 'array'],
			['text', 'string'],
			[1.5, 'number'],
			[true, 'boolean']
		])('json %j arrives as %s and comes back unchanged', async (given, kind) => {
			expect(await data('promise_json_kind', { given })).toBe(kind);
			expect(await data('promise_jsonb', { given })).toEqual(given);
			expect(await data('promise_json', { given })).toEqual(given);
		});

		it('uses defaults for what is not given, also when it is undefined', async () => {
			expect(await data('promise_defaults', { needed: 1 })).toBe('1 10 none');
			expect(await data('promise_defaults', { needed: 1, more: 'm', extra: undefined })).toBe(
				'1 10 m'
			);
			expect(await data('promise_defaults', { more: 'm', needed: 1, extra: 2 })).toBe('1 2 m');
		});

		it.each<[string, string, object]>([
			['unknown function', 'promise_unheard_of', {}],
			['missing argument', 'promise_defaults', { extra: 1 }],
			['argument too many', 'promise_scalar', { surprise: 1 }],
			['misspelt argument', 'promise_text', { sayd: 'x' }]
		])('%s: 404 PGRST202', async (_, name, args) => {
			const { status, error, data } = await ask(name, args);
			expect({ status, data, code: error?.code }).toEqual({
				status: 404,
				data: null,
				code: 'PGRST202'
			});
			expect(error?.message).toContain(`api.${name}`);
		});

		it('says which function may have been meant', async () => {
			const { error } = await ask('promise_scalr');
			expect(error?.hint).toBe('Perhaps you meant to call the function api.promise_scalar');
		});

		it.each<[string, string, object, string]>([
			['not a number', 'promise_sum', { given: ['x'] }, '22P02'],
			['not a uuid', 'promise_uuid', { given: 'x' }, '22P02'],
			['not a date', 'promise_date', { at: 'tomorrowish' }, '22007'],
			['not a mood', 'promise_mood', { given: 'furious' }, '22P02'],
			['division by zero', 'promise_divide', { a: 1, b: 0 }, '22012'],
			['number too large', 'promise_divide', { a: 9999999999, b: 1 }, '22003'],
			['a zero byte in text', 'promise_text', { said: 'a\u0000b' }, '22P05']
		])('%s: 400', async (_, name, args, code) => {
			const { status, error } = await ask(name, args);
			expect({ status, code: error?.code }).toEqual({ status: 400, code });
		});
	});

	refusals(title, { service, anon });
}
