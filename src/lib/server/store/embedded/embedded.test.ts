// The embedded database keeps every promise the store relies on, and a few that are its own.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embedded } from '#lib/server/store/embedded/embedded.ts';
import { promises } from '#lib/server/store/embedded/promises.ts';
import {
	client,
	open,
	query,
	removeFolder,
	temporaryFolder
} from '#lib/server/store/embedded/temporary.ts';

let folder: string;
let database: Embedded;
const service = () => client(database);
const anon = () => client({ ...database, key: 'sb_publishable_of_anybody' });

beforeAll(async () => {
	folder = temporaryFolder();
	database = await open(folder);
}, 60_000);
afterAll(async () => {
	await database?.stop();
	removeFolder(folder);
}, 60_000);

promises('embedded', { service, anon });

describe('embedded only', () => {
	const post = (url: string, init: RequestInit = {}) =>
		database.fetch(`${database.url}${url}`, {
			method: 'POST',
			body: '{}',
			...init,
			headers: { apikey: database.key, 'content-type': 'application/json', ...init.headers }
		});

	it('keeps every digit of a large number in the answer', async () => {
		expect(await (await post('/rest/v1/rpc/promise_bigint')).text()).toBe('9007199254740993');
	});

	it('answers 204 with no body at all', async () => {
		const answer = await post('/rest/v1/rpc/promise_void');
		expect([answer.status, await answer.text()]).toEqual([204, '']);
	});

	it.each<[string, string, RequestInit, number, string]>([
		['another path', '/rest/v1/thing', {}, 404, 'PGRST125'],
		['a deeper path', '/rest/v1/rpc/promise_scalar/x', {}, 404, 'PGRST125'],
		['the root', '/', {}, 404, 'PGRST125'],
		['GET', '/rest/v1/rpc/promise_scalar', { method: 'GET', body: null }, 405, 'PGRST101'],
		['PATCH', '/rest/v1/rpc/promise_scalar', { method: 'PATCH' }, 405, 'PGRST101'],
		['a filter', '/rest/v1/rpc/promise_setof?id=eq.1', {}, 400, 'PGRST127'],
		[
			'one object wished',
			'/rest/v1/rpc/promise_scalar',
			{ headers: { accept: 'application/vnd.pgrst.object+json' } },
			400,
			'PGRST127'
		],
		[
			'a count wished',
			'/rest/v1/rpc/promise_scalar',
			{ headers: { prefer: 'count=exact' } },
			400,
			'PGRST127'
		],
		['not JSON', '/rest/v1/rpc/promise_scalar', { body: '{' }, 400, 'PGRST102'],
		['a list', '/rest/v1/rpc/promise_scalar', { body: '[]' }, 400, 'PGRST102'],
		['a name with quotes', '/rest/v1/rpc/x%22;%20drop%20schema%20api;--', {}, 404, 'PGRST202']
	])('refuses %s', async (_, url, init, status, code) => {
		const answer = await post(url, init);
		expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([
			status,
			code
		]);
	});

	it('never lets the plan made for one role serve another', async () => {
		const narrow = await open(path.join(folder, 'narrow'), { connections: 1 });
		try {
			const strong = client(narrow);
			const weak = client({ ...narrow, key: 'x' });
			for (let nth = 0; nth < 12; nth++) {
				expect((await strong.rpc('promise_scalar')).data).toBe(42);
				expect((await weak.rpc('promise_scalar')).error?.code).toBe('42501');
			}
		} finally {
			await narrow.stop();
		}
	}, 60_000);

	it('gives nobody a connection on which a function became somebody else', async () => {
		const narrow = await open(path.join(folder, 'moved'), { connections: 1 });
		try {
			await query(
				narrow.folder,
				'postgres',
				`create function api.promise_become(other text) returns text language sql
					as $$ select set_config('role', other, false) $$;
				create function api.promise_forget() returns void language plpgsql
					as $$ begin perform set_config('search_path', 'nowhere', true); end $$`
			);
			const who = async () => (await client(narrow).rpc('promise_who')).data as unknown;
			const path = async () => (await client(narrow).rpc('promise_search_path')).data as unknown;
			const before = await path();
			expect((await client(narrow).rpc('promise_become', { other: 'anon' })).error?.code).toBe(
				'PGRST001'
			);
			expect(await who()).toBe('service_role');
			await client(narrow).rpc('promise_forget');
			expect(await path()).toBe(before);
			expect(before).toMatch(/^"?api"?, ?public, ?extensions$/);
		} finally {
			await narrow.stop();
		}
	}, 60_000);

	it('spares a call that was given up while it waited for its turn', async () => {
		const giveUp = new AbortController();
		const busy = Array.from({ length: 8 }, () => service().rpc('promise_sleep', { seconds: 0.3 }));
		const running = Promise.all(busy);
		const called = 'given up in time';
		const asked = service().rpc('promise_make', { called }).abortSignal(giveUp.signal);
		const answer = asked.then((it) => it);
		giveUp.abort();
		expect((await answer).error?.message).toContain('AbortError');
		await running;
		expect((await service().rpc('promise_count', { called })).data).toBe(0);
	});

	it('finds a function that was made while it runs', async () => {
		expect((await service().rpc('promise_later')).error?.code).toBe('PGRST202');
		const made = `create function api.promise_later() returns text language sql as $$ select 'now' $$`;
		await query(database.folder, 'postgres', made);
		expect((await service().rpc('promise_later')).data).toBe('now');
	});

	it('answers a ping, and 503 once it is stopped', async () => {
		expect(await database.ping()).toBeGreaterThan(0);
		const other = await open(path.join(folder, 'stopped'));
		await Promise.all([other.stop(), other.stop()]);
		const { status, error } = await client(other).rpc('promise_scalar');
		expect([status, error?.code]).toEqual([503, 'PGRST001']);
	}, 60_000);

	it('writes nothing into its log of what was asked or refused', async () => {
		const said = 'a sentence nobody may find';
		await service().rpc('promise_make', { called: said });
		await service().rpc('promise_make', { called: said });
		await service().rpc('promise_make', { called: said.repeat(9) });
		await service().rpc('promise_raise_plain', { said });
		await service().rpc('promise_uuid', { given: said });
		await service().rpc('promise_sum', { given: [said] });
		const logs = path.join(database.folder, 'cluster', 'log');
		const files = [
			...fs.readdirSync(logs).map((name) => path.join(logs, name)),
			path.join(database.folder, 'cluster', 'start.log')
		];
		expect(files.length).toBeGreaterThan(1);
		for (const file of files) {
			const text = fs.readFileSync(file, 'utf8');
			expect(text).not.toContain(said);
			expect(text).not.toMatch(/ERROR|DETAIL|STATEMENT|promise_|\d+\.\d+\.\d+\.\d+/);
		}
	});
});
