// The folder of keys: what is kept is whole and for nobody else, what is destroyed cannot be found again.

import { randomBytes, randomUUID } from 'node:crypto';
import {
	linkSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KeysFolder, type FolderState } from './keys-folder.ts';
import { requireKeys } from './keys-ready.ts';

let above: string;
let folder: string;
let keys: KeysFolder;
beforeAll(() => {
	above = mkdtempSync(path.join(tmpdir(), 'spectactor-keys-'));
	folder = path.join(above, 'keys');
	keys = new KeysFolder(folder);
});
afterAll(() => rmSync(above, { recursive: true, force: true }));

const some = (bytes = 32) => randomBytes(bytes).toString('base64url');
const someone = () => ({ id: randomUUID(), key: some() });
const names = () => readdirSync(folder);
const has = (text: string) =>
	names().some((name) => readFileSync(path.join(folder, name), 'utf8').includes(text));

describe('the copy of a group’s key', () => {
	test('is there for whom it was sealed, under the group’s key that counts; in a folder for nobody else', async () => {
		const [group, groupKey, ana] = [randomUUID(), some(), someone()];
		expect(await keys.copy(group, groupKey, ana)).toBeNull();
		const kept = { generation: 1, sealed: some(80) };
		await keys.keepCopy(group, groupKey, ana, kept);
		expect(await keys.copy(group, groupKey, ana)).toEqual(kept);
		expect(await keys.copy(group, some(), ana)).toBeNull();
		expect(await keys.copy(group, groupKey, { ...ana, key: some() })).toBeNull();
		expect(statSync(folder).mode & 0o777).toBe(0o700);
		for (const name of names()) expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600);
	});

	test('goes with somebody who leaves, and nobody else’s does', async () => {
		const [group, groupKey, ana, bela] = [randomUUID(), some(), someone(), someone()];
		for (const who of [ana, bela])
			await keys.keepCopy(group, groupKey, who, { generation: 1, sealed: some(80) });
		await keys.destroyCopies(group, ana.id);
		expect(await keys.copy(group, groupKey, ana)).toBeNull();
		expect(await keys.copy(group, groupKey, bela)).not.toBeNull();
	});

	test('for an older passphrase goes, the newer ones stay', async () => {
		const [group, groupKey, ana] = [randomUUID(), some(), someone()];
		const next = { ...ana, key: some() };
		for (const who of [ana, next])
			await keys.keepCopy(group, groupKey, who, { generation: 1, sealed: some(80) });
		await keys.destroyCopiesBut(ana.id, [{ group, groupKey, key: next.key }]);
		expect(await keys.copy(group, groupKey, ana)).toBeNull();
		expect(await keys.copy(group, groupKey, next)).not.toBeNull();
	});
});

describe('the key of a session', () => {
	const kept = (group: string, until: string) => ({
		generation: 1,
		group,
		until,
		sealed: some(80)
	});

	test('is kept once: who opens at the same moment does not take its place', async () => {
		const [session, groupKey, group] = [randomUUID(), some(), randomUUID()];
		const tries = Array.from({ length: 10 }, () => kept(group, '2099-01-01'));
		const won = await Promise.all(tries.map((one) => keys.keepNewSession(session, groupKey, one)));
		expect(won.filter(Boolean)).toHaveLength(1);
		expect(await keys.session(session, groupKey)).toEqual(tries[won.indexOf(true)]);
		expect(await keys.sessionsOf(group, groupKey)).toEqual([session]);
		expect(await keys.sessionsOf(randomUUID(), groupKey)).toEqual([]);
		// what a crash left of an evening that never opened is no obstacle a minute later
		const before = Date.now() / 1000 - 61;
		const file = names().find((name) => name.startsWith(`session.${session}`))!;
		utimesSync(path.join(folder, file), before, before);
		expect(await keys.keepNewSession(session, groupKey, kept(group, '2099-01-01'))).toBe(true);
	});

	test('is destroyed when its day is over, not before; other files are not touched', async () => {
		const [groupKey, group] = [some(), randomUUID()];
		const [over, today, later] = [randomUUID(), randomUUID(), randomUUID()];
		const sealed = kept(group, '2026-11-22');
		await keys.keepSession(over, groupKey, sealed);
		await keys.keepSession(today, groupKey, kept(group, '2026-11-23'));
		await keys.keepSession(later, groupKey, kept(group, '2026-11-24'));
		await keys.keepNewPool(group, groupKey, '2024', {
			...kept(group, '2025-12-31'),
			public_key: some()
		});
		const copies = names().filter((name) => name.startsWith('group.')).length;
		await keys.sweep('2026-11-23');
		expect(await keys.session(over, groupKey)).toBeNull();
		expect(await keys.session(today, groupKey)).not.toBeNull();
		expect(await keys.session(later, groupKey)).not.toBeNull();
		expect(await keys.pool(group, groupKey, '2024')).toBeNull();
		expect(has(sealed.sealed)).toBe(false);
		expect(names().filter((name) => name.startsWith('group.'))).toHaveLength(copies);
	});

	test('is written over before its file goes', async () => {
		const [session, groupKey, group] = [randomUUID(), some(), randomUUID()];
		const sealed = kept(group, '2099-01-01');
		await keys.keepSession(session, groupKey, sealed);
		const name = names().find((one) => one.startsWith(`session.${session}`))!;
		// a second name for the same bytes on the disk
		const still = path.join(above, 'still');
		linkSync(path.join(folder, name), still);
		expect(readFileSync(still, 'utf8')).toContain(sealed.sealed);
		await keys.destroySession(session);
		expect(names()).not.toContain(name);
		const left = readFileSync(still);
		expect(left.includes(sealed.sealed)).toBe(false);
		expect(left.length).toBeGreaterThanOrEqual(JSON.stringify(sealed).length);
	});
});

describe('a new key of a group', () => {
	test('ends all that is older of this group, and nothing of another', async () => {
		const [group, other] = [randomUUID(), randomUUID()];
		const [first, second, theirs] = [some(), some(), some()];
		const ana = someone();
		const session = randomUUID();
		const of = (generation: number, id = group) => ({
			generation,
			group: id,
			until: '2099-01-01',
			sealed: some(80)
		});
		for (const [key, generation] of [
			[first, 1],
			[second, 2]
		] as const) {
			await keys.keepCopy(group, key, ana, { generation, sealed: some(80) });
			await keys.keepSession(session, key, of(generation));
			await keys.keepPool(group, key, '2026', { ...of(generation), public_key: some() });
		}
		await keys.keepCopy(other, theirs, ana, { generation: 1, sealed: some(80) });
		await keys.keepSession(other, theirs, of(1, other));
		await keys.destroyOlder(group, 2);
		expect(await keys.copy(group, first, ana)).toBeNull();
		expect(await keys.session(session, first)).toBeNull();
		expect(await keys.pool(group, first, '2026')).toBeNull();
		expect(await keys.copy(group, second, ana)).not.toBeNull();
		expect(await keys.session(session, second)).not.toBeNull();
		expect(await keys.poolsOf(group, second)).toEqual(['2026']);
		expect(await keys.copy(other, theirs, ana)).not.toBeNull();
		expect(await keys.session(other, theirs)).not.toBeNull();
	});
});

test('what cannot be read opens nothing and breaks nothing; half-written files go', async () => {
	const [session, groupKey] = [randomUUID(), some()];
	await keys.keepSession(session, groupKey, {
		generation: 1,
		group: randomUUID(),
		until: '2099-01-01',
		sealed: some(80)
	});
	const name = names().find((one) => one.startsWith(`session.${session}`))!;
	writeFileSync(path.join(folder, name), '{"gener');
	const half = path.join(folder, `${randomUUID()}.part`);
	writeFileSync(half, 'x');
	const before = Date.now() / 1000 - 61;
	utimesSync(half, before, before);
	expect(await keys.session(session, groupKey)).toBeNull();
	await keys.sweep('2026-11-23');
	expect(names()).not.toContain(path.basename(half));
	expect(names()).toContain(name);
});

test('no name leads out of the folder', async () => {
	for (const id of ['../x', 'a/b', '', 'x'.repeat(41), 'a.b'])
		await expect(async () => keys.session(id, some())).rejects.toThrow('not a name');
});

test('a house without the folder has no keys, and sweeping it is no trouble', async () => {
	const nowhere = new KeysFolder(path.join(above, 'nowhere'));
	expect(await nowhere.session(randomUUID(), some())).toBeNull();
	expect(await nowhere.sessionsOf(randomUUID(), some())).toEqual([]);
	await expect(nowhere.sweep('2026-11-23')).resolves.toBeUndefined();
});

describe('a look at the folder', () => {
	test('finds it good where nothing was before, and leaves nothing but the folder', async () => {
		const fresh = path.join(above, 'fresh');
		expect(await new KeysFolder(fresh).look()).toBe('good');
		expect(readdirSync(fresh)).toEqual([]);
		expect(statSync(fresh).mode & 0o777).toBe(0o700);
	});

	test('shuts what others could read', async () => {
		const wide = path.join(above, 'wide');
		mkdirSync(wide, { mode: 0o755 });
		expect(await new KeysFolder(wide).look()).toBe('good');
		expect(statSync(wide).mode & 0o777).toBe(0o700);
	});

	test('finds a place where nothing can be written', async () => {
		const file = path.join(above, 'a-file');
		writeFileSync(file, 'letter');
		expect(await new KeysFolder(file).look()).toBe('unwritable');
		expect(readFileSync(file, 'utf8')).toBe('letter');
	});
});

describe('a house whose keys', () => {
	const said: string[] = [];
	const starts = (state: FolderState) =>
		requireKeys({ look: async () => state }, '/keys', (sentence) => said.push(sentence));

	test('cannot be kept does not start, and says what to do', async () => {
		await expect(starts('unwritable')).rejects.toThrow(
			/^Spectactor may not write in its folder of keys \/keys\. Nothing was changed\. .*KEYS_FOLDER/
		);
		expect(said).toEqual([]);
	});

	test('others may read starts, and says so', async () => {
		await starts('good');
		expect(said).toEqual([]);
		await starts('open');
		expect(said.join()).toMatch(/Others on this computer may read .*chmod 700/);
	});
});
