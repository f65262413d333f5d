// The second half of the list in promises.ts: what the database refuses, in which words, and to whom.
import { describe, expect, it } from 'vitest';
import type { client } from '#lib/server/store/embedded/temporary.ts';

type Client = ReturnType<typeof client>;

export interface Clients {
	/** shows the secret key */
	service(): Client;
	/** shows another key */
	anon(): Client;
}

let made = 0;
/** A name no other run has used, since a hosted database keeps them. */
export const freshName = () => `thing ${process.pid} ${Date.now()} ${made++}`;

/** Declares the tests; promises() calls it. */
export function refusals(title: string, { service, anon }: Clients): void {
	const ask = (name: string, args?: object) => service().rpc(name, args);
	const data = async (name: string, args?: object) => {
		const { data, error } = await ask(name, args);
		expect(error).toBeNull();
		return data as unknown;
	};

	describe(`${title}: refusals`, () => {
		it('a name twice: 409 and 23505', async () => {
			const called = freshName();
			await data('promise_make', { called });
			const { status, error } = await ask('promise_make', { called });
			expect({ status, code: error?.code }).toEqual({ status: 409, code: '23505' });
			expect(error?.message).toContain('unique constraint');
		});

		it('a parent that is not there: 409 and 23503', async () => {
			const { status, error } = await ask('promise_make', { called: freshName(), under: -5 });
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
			const called = freshName();
			const { error } = await ask('promise_make_then_fail', { called });
			expect(error?.message).toBe('changed my mind');
			expect(await data('promise_count', { called })).toBe(0);
		});

		it('another schema: 406 and PGRST106', async () => {
			for (const schema of ['promise', 'public_things', 'pg_catalog']) {
				const { status, error } = await service()
					.schema(schema as 'api')
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
