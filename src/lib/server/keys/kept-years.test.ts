// The key of a year's kept notes lives as long as the group has decided, and not a day longer.

import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { KeptYear } from '#lib/server/store/kept-years.ts';
import { yearsOf } from './kept-years.ts';
import { KeysFolder } from './keys-folder.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'spectactor-years-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const keys = new KeysFolder(folder);
const group = '00000000-0000-4000-8000-000000000001';
const groupKey = randomBytes(32).toString('base64url');
const store = (...years: KeptYear[]) => ({
	poolYears: async () => years,
	groupKey: async () => ({ generation: 1, public_key: groupKey, written: 0 })
});
const year = (over: Partial<KeptYear> = {}): KeptYear => ({
	year: 2026,
	until: '2029-02-28',
	first: '2028-11-30',
	state: 'early',
	proposed: null,
	renewed: [{ names: ['Ana', 'Bela'], day: '2027-06-15' }],
	...over
});

test('a decision moves the day of the key, also when a crash came before; nothing else moves it', async () => {
	const kept = { generation: 1, until: '2028-02-29', sealed: 'sealed', public_key: 'public' };
	for (const one of ['2026', '2025']) await keys.keepNewPool(group, groupKey, one, kept);
	const until = async (one = '2026') => (await keys.pool(group, groupKey, one))?.until;
	const look = (...years: KeptYear[]) => yearsOf(store(...years), keys, group, '2027-06-15');

	await look(year({ renewed: [] }));
	await look(year({ state: 'over' }));
	await look(year({ until: '2027-02-28' }));
	expect(await until()).toBe('2028-02-29');
	expect(await look(year(), year({ year: 2024 }))).toHaveLength(2);
	expect(await keys.pool(group, groupKey, '2026')).toEqual({ ...kept, until: '2029-02-28' });
	expect(await until('2025')).toBe('2028-02-29');
	expect(await keys.pool(group, groupKey, '2024')).toBeNull();
	// and the calendar goes by it
	await keys.sweep('2029-02-28');
	expect([await until(), await until('2025')]).toEqual(['2029-02-28', undefined]);
	await keys.sweep('2029-03-01');
	expect(await until()).toBeUndefined();
});
