// The store keeps its promises on the embedded database always, and on a Supabase project when one is named.

import { describe, expect, it } from 'vitest';
import { NotKept, Stale } from './store.ts';
import { storePromises } from './store-promises.ts';
import { supabaseStore } from './supabase.ts';
import { testDatabase } from './test-database.ts';

const { database, store } = testDatabase();
storePromises('embedded', store);

const { SUPABASE_TEST_URL: url, SUPABASE_TEST_SECRET_KEY: key } = process.env;
if (url && key) {
	const hosted = supabaseStore({ url, key });
	storePromises('Supabase project', () => hosted);
} else {
	console.warn('NOT TRIED: the store on a Supabase project. The skipped test says what it needs.');
	describe('Supabase project', () => {
		it.skip('NOT TRIED: set SUPABASE_TEST_URL and SUPABASE_TEST_SECRET_KEY of a project made for tests', () => {});
	});
}

describe('when the database does not answer', () => {
	const answering = (answer: typeof fetch, patience?: number) =>
		supabaseStore({ url: 'http://database.invalid', key: 'x', fetch: answer, patience });
	const status = (code: number, body: string) => async () => new Response(body, { status: code });

	it('says that nothing was kept', async () => {
		const failing: (typeof fetch)[] = [
			async () => Promise.reject(new TypeError('fetch failed')),
			status(503, '{"code":"53300","message":"too many connections"}'),
			status(502, '<html>Bad gateway</html>'),
			status(200, 'not json'),
			status(200, '{"something":"else"}'),
			status(404, '{"code":"PGRST202","message":"no such function"}'),
			status(401, '{"code":"42501","message":"permission denied"}'),
			status(500, '{"code":"25006","message":"read-only transaction"}'),
			status(500, '{"code":"53100","message":"disk full"}')
		];
		for (const fetch of failing)
			await expect(answering(fetch).anyFacilitator()).rejects.toBeInstanceOf(NotKept);
	});

	it('does not wait for ever, and asks once', async () => {
		let asked = 0;
		const silent: typeof fetch = (_, init) =>
			new Promise((_resolve, reject) => {
				asked++;
				init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
			});
		await expect(answering(silent, 20).ping()).rejects.toBeInstanceOf(NotKept);
		expect(asked).toBe(1);
	});

	it('tells a lost write from a lost database', async () => {
		const conflict = status(409, '{"code":"PT409","message":"stale"}');
		await expect(answering(conflict).ping()).rejects.toBeInstanceOf(Stale);
	});
});

describe('without the secret key', () => {
	it('every method is refused', async () => {
		const stranger = supabaseStore({ ...database(), key: 'sb_publishable_of_anybody' });
		await expect(stranger.ping()).rejects.toThrow('42501');
		await expect(stranger.anyFacilitator()).rejects.toThrow('42501');
		await expect(stranger.liveByCode('K7M2QX')).rejects.toThrow('42501');
		await expect(stranger.summaryByToken('x')).rejects.toThrow('42501');
		await expect(stranger.sweepNotes('2199-01-01')).rejects.toThrow('42501');
	});
});
