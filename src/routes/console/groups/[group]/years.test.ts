// The page of a group, asked as browsers ask it: one facilitator proposes to keep a year, another confirms, and the key follows.

import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { KeysFolder } from '#lib/server/keys/keys-folder.ts';
import { someHash, someKeys, someName, withBox } from '#lib/server/store/promises/gathering.ts';
import { testDatabase } from '#lib/server/store/test-database.ts';
import { actions, load } from './+page.server.ts';

const { store } = testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), 'spectactor-page-'));
const keys = new KeysFolder(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => void vi.useRealTimers());

const groupKey = randomBytes(32).toString('base64url');

async function keeping() {
	const { group, facilitator: ana, session } = await withBox(store(), 6);
	const kept = Array.from({ length: 5 }, () => ({
		sealed: randomBytes(4144).toString('base64'),
		receiptHash: createHash('sha256').update(randomBytes(8)).digest('base64')
	}));
	await store().releaseEntries(session, [], '2026 autumn', kept);
	await store().setGroupKey(group.id, 0, groupKey, 0);
	const pool = { generation: 1, until: '2028-02-29', sealed: 'sealed', public_key: 'public' };
	await keys.keepNewPool(group.id, groupKey, '2026', pool);
	const bela = await store().addFacilitator(someName('Bela'), someKeys);
	const code = someHash();
	await store().addInvitation(group.id, code, new Date(Date.now() + 60_000).toISOString());
	await store().useInvitation(code, bela.id);
	const event = (who: { id: string; name: string }, year: string) =>
		({
			locals: { house: { store: store(), keys }, facilitator: who },
			params: { group: group.id },
			request: new Request('http://here/', {
				method: 'POST',
				body: new URLSearchParams({ year })
			})
		}) as never;
	const asks = (what: string, who: typeof ana, year = '2026') =>
		actions[what as 'propose_year']!(event(who, year));
	const sees = async (who: typeof ana) => (await load(event(who, '')))!.years;
	const until = async () => (await keys.pool(group.id, groupKey, '2026'))?.until;
	return { ana, bela, asks, sees, until };
}

test('one proposes, another confirms: the key lives a year longer, and both names stand there', async () => {
	const { ana, bela, asks, sees, until } = await keeping();
	vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2027, 5, 1) });
	expect(await asks('propose_year', ana)).toEqual({ year: 'kept' });
	expect(await asks('confirm_year', ana)).toMatchObject({ status: 409 });
	expect(await until()).toBe('2028-02-29');
	expect(await asks('confirm_year', bela)).toEqual({ year: 'kept' });
	expect(await until()).toBe('2029-02-28');
	expect(await sees(bela)).toMatchObject([
		{ year: 2026, until: '2029-02-28', renewed: [{ names: [ana.name, bela.name] }] }
	]);
	expect(await asks('propose_year', ana)).toMatchObject({ status: 409 });
});

test('nothing is decided too early, or about what is no year', async () => {
	const { ana, bela, asks, sees, until } = await keeping();
	vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 23) });
	expect(await asks('propose_year', ana)).toMatchObject({ status: 409 });
	for (const odd of ['', '1999', '20266', 'x'])
		expect(await asks('propose_year', ana, odd)).toMatchObject({ status: 422 });
	expect(await asks('confirm_year', bela)).toMatchObject({ status: 409 });
	expect(await until()).toBe('2028-02-29');
	expect(await sees(ana)).toMatchObject([{ state: 'early', proposed: null, renewed: [] }]);
});
