// What the store relies on when it calls the database, as one list: the same for the embedded one and for a Supabase project.
import type { SupabaseClient } from '@supabase/supabase-js';
import { describe, expect, it } from 'vitest';

type Client = SupabaseClient<any, any, 'api'>;

export interface Clients {
	/** shows the secret key */
	service(): Client;
	/** shows another key */
	anon(): Client;
}

let made = 0;
const fresh = () => `thing ${process.pid} ${Date.now()} ${made++}`;

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
			const id = await data('promise_make', { called: fresh() });
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

	describe(`${title}: refusals`, () => {
		it('a name twice: 409 and 23505', async () => {
			const called = fresh();
			await data('promise_make', { called });
			const { status, error } = await ask('promise_make', { called });
			expect({ status, code: error?.code }).toEqual({ status: 409, code: '23505' });
			expect(error?.message).toContain('unique constraint');
		});

		it('a parent that is not there: 409 and 23503', async () => {
			const { status, error } = await ask('promise_make', { called: fresh(), under: -5 });
			expect({ status, code: error?.code }).toEqual({ status: 409, code: '23503' });
		});

		it('a rule of the table broken: 400 and 23514; a needed value missing: 400 and 23502', async () => {
			const long = await ask('promise_make', { called: 'x'.repeat(200) });
			expect([long.status, long.error?.code]).toEqual([400, '23514']);
			const none = await ask('promise_make', { called: null });
			expect([none.status, none.error?.code]).toEqual([400, '23502']);
		});

		it('raise exception: 400 and P0001, with its sentence', async () => {
			const { status, error } = await ask('promise_raise_plain', { said: 'not now' });
			expect(status).toBe(400);
			expect(error).toMatchObject({ code: 'P0001', message: 'not now', details: null, hint: null });
		});

		it('hands on message, details and hint', async () => {
			const { error } = await ask('promise_raise', {
				code: 'P0001',
				said: 'm',
				more: 'd',
				advice: 'h'
			});
			expect(error).toMatchObject({ code: 'P0001', message: 'm', details: 'd', hint: 'h' });
		});

		it.each<[string, number]>([
			['PT402', 402],
			['PT409', 409],
			['PT503', 503],
			['PTABC', 500],
			['ZZ001', 400],
			['08006', 503],
			['0L000', 403],
			['0P000', 403],
			['21000', 500],
			['22023', 400],
			['23514', 400],
			['25006', 405],
			['25001', 500],
			['28000', 403],
			['2D000', 500],
			['38000', 500],
			['39000', 500],
			['3B000', 500],
			['40001', 500],
			['40P01', 500],
			['42501', 403],
			['42601', 400],
			['42883', 404],
			['42P01', 404],
			['42P17', 500],
			['53100', 503],
			['53400', 500],
			['54000', 500],
			['55000', 500],
			['57014', 500],
			['58000', 500],
			['P0002', 500],
			['XX000', 500]
		])('sqlstate %s: %i', async (code, expected) => {
			const { status, error } = await ask('promise_raise', { code, said: 'why' });
			expect({ status, code: error?.code }).toEqual({ status: expected, code });
		});

		it('a table that is not there: 404 and 42P01', async () => {
			const { status, error } = await ask('promise_no_table');
			expect({ status, code: error?.code }).toEqual({ status: 404, code: '42P01' });
		});

		it('keeps nothing of a call that fails', async () => {
			const called = fresh();
			const { error } = await ask('promise_make_then_fail', { called });
			expect(error?.message).toBe('changed my mind');
			expect(await data('promise_count', { called })).toBe(0);
		});

		it('another schema: 406 and PGRST106', async () => {
			for (const schema of ['promise', 'public_things', 'pg_catalog']) {
				const { status, error } = await (service() as SupabaseClient<any, any, any>)
					.schema(schema)
					.rpc('version');
				expect({ status, code: error?.code }).toEqual({ status: 406, code: 'PGRST106' });
			}
		});

		it('a call that is given up: an error, at once', async () => {
			const giveUp = new AbortController();
			const asked = service().rpc('promise_sleep', { seconds: 5 }).abortSignal(giveUp.signal);
			setTimeout(() => giveUp.abort(), 20);
			const { error, data } = await asked;
			expect(error?.message).toContain('AbortError');
			expect(data).toBeNull();
		});
	});

	describe(`${title}: roles`, () => {
		it('the secret key is service_role, any other key is anon', async () => {
			expect((await service().rpc('promise_who')).data).toBe('service_role');
			expect((await anon().rpc('promise_who')).data).toBe('anon');
		});

		it('what anon may not call: 401 and 42501', async () => {
			const { status, error } = await anon().rpc('promise_scalar');
			expect({ status, code: error?.code }).toEqual({ status: 401, code: '42501' });
		});

		it('nobody reads tables past the functions: 42501', async () => {
			for (const [client, status] of [
				[anon(), 401],
				[service(), 403]
			] as const) {
				const answer = await client.rpc('promise_peek');
				expect([answer.status, answer.error?.code]).toEqual([status, '42501']);
			}
		});

		it('no role leaks and no failing call spoils another, 200 callers at once', async () => {
			const answers = await Promise.all(
				Array.from({ length: 200 }, async (_, nth) => {
					const client = nth % 2 ? service() : anon();
					if (nth % 5 === 0)
						return (await client.rpc('promise_raise_plain', { said: `no ${nth}` })).error?.message;
					return (await client.rpc('promise_who')).data as unknown;
				})
			);
			const expected = answers.map((_, nth) => {
				if (nth % 5 !== 0) return nth % 2 ? 'service_role' : 'anon';
				return nth % 2 ? `no ${nth}` : 'permission denied for function promise_raise_plain';
			});
			expect(answers).toEqual(expected);
		});
	});
}
