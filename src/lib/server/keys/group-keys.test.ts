// A group's key on the real database: who may leave one, what has to come with it, and what is left after a race or a crash.

import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { newGroup, planned, someHash, someName } from '#lib/server/store/promises/gathering.ts';
import { testDatabase } from '#lib/server/store/test-database.ts';
import { copiesOf, groupKeys, letIn, renewGroupKey, type NewGroupKey } from './group-keys.ts';
import { KeysFolder } from './keys-folder.ts';
import { copiesIn, resealCopies } from './reseal.ts';
import { withSessionKey } from './session-key.ts';

const { store } = testDatabase();
let folder: string;
let keys: KeysFolder;
beforeAll(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'spectactor-keys-'));
	keys = new KeysFolder(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const some = (bytes = 32) => randomBytes(bytes).toString('base64url');
const sealed = () => some(80);
let group: string;
let ana: string;
let bela: string;
const key = async (id: string) =>
	(await store().facilitatorsIn(group)).find((one) => one.id === id)!.public_key;
const now = (who = ana) => groupKeys(store(), keys, group, who);
const made = (change: Partial<NewGroupKey> = {}): NewGroupKey => ({
	expected: 0,
	public_key: some(),
	copies: [ana, bela].map((facilitator) => ({ facilitator, sealed: sealed() })),
	sessions: [],
	pools: [],
	...change
});
const renew = (asked: NewGroupKey, who = ana) => renewGroupKey(store(), keys, group, who, asked);

beforeEach(async () => {
	const begun = await newGroup(store());
	[group, ana] = [begun.group.id, begun.facilitator.id];
	const known = { sign_in_hash: some(), public_key: some() };
	bela = (await store().addFacilitator(someName('Bela'), known)).id;
	const code = someHash();
	await store().addInvitation(group, code, new Date(Date.now() + 60_000).toISOString());
	await store().useInvitation(code, bela);
});

describe('the first key', () => {
	test('gives each their own copy', async () => {
		expect(await now()).toMatchObject({ generation: 0, public_key: null, mine: null });
		const asked = made();
		await renew(asked);
		expect(await now()).toMatchObject({
			generation: 1,
			public_key: asked.public_key,
			mine: asked.copies[0]!.sealed,
			facilitators: expect.arrayContaining([
				expect.objectContaining({ id: ana, reads: true }),
				expect.objectContaining({ id: bela, reads: true })
			])
		});
		expect((await now(bela)).mine).toBe(asked.copies[1]!.sealed);
	});

	test('is one, when ten browsers make one at once', async () => {
		const tries = Array.from({ length: 10 }, () => made());
		const answers = await Promise.allSettled(tries.map((asked) => renew(asked)));
		expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
		const won = tries[answers.findIndex(({ status }) => status === 'fulfilled')]!;
		expect(await now()).toMatchObject({
			public_key: won.public_key,
			mine: won.copies[0]!.sealed
		});
	});

	test('has to be for whoever makes it, and for nobody outside the group', async () => {
		const stranger = { facilitator: randomUUID(), sealed: sealed() };
		const mine = { facilitator: ana, sealed: sealed() };
		await expect(renew(made({ copies: [mine, stranger] }))).rejects.toThrow('stale');
		await expect(renew(made({ copies: [{ ...mine, facilitator: bela }] }))).rejects.toThrow(
			'stale'
		);
		expect((await now()).generation).toBe(0);
	});
});

/** Another process: the same files and database, with turns of its own. */
async function elsewhere() {
	vi.resetModules();
	return {
		...(await import('./group-keys.ts')),
		...(await import('./session-key.ts'))
	};
}

describe('two processes', () => {
	/** Ana gives the group a new key here, and doors open there, one of them in the middle of the other. */
	async function atOnce(inTheMiddle: 'of renewing' | 'of opening') {
		const evening = await planned(store());
		[group, ana] = [evening.group.id, evening.facilitator.id];
		const first = made({ copies: [{ facilitator: ana, sealed: sealed() }] });
		await renew(first);
		const there = await elsewhere();
		const form = new FormData();
		const fields = { session_public: some(), session_sealed: sealed(), key_generation: '1' };
		for (const [name, value] of Object.entries(fields)) form.set(name, value);
		const about = { group, session: evening.session, until: '2099-01-01' };
		let opened = false;
		const opens = (of = store()) =>
			there
				.withSessionKey({ store: of, keys }, about, form, async () => void (opened = true))
				.catch(() => {});
		const next = made({ expected: 1, copies: [{ facilitator: ana, sealed: sealed() }] });
		const renews = (of = store()) => renewGroupKey(of, keys, group, ana, next).catch(() => {});
		if (inTheMiddle === 'of renewing')
			await renews({
				...store(),
				setGroupKey: async (...asked) => {
					await opens();
					return store().setGroupKey(...asked);
				}
			});
		else
			await opens({
				...store(),
				keyWritten: async (...asked) => {
					await renews();
					return store().keyWritten(...asked);
				}
			});
		const counts = (await store().groupKey(group))!;
		const kept = await keys.session(evening.session, counts.public_key!);
		return { opened, kept, generation: counts.generation };
	}

	test('doors that open while the group gets a new key have a key that opens, or stay shut', async () => {
		// the doors were faster: the new key has to be made anew
		expect(await atOnce('of renewing')).toMatchObject({
			opened: true,
			kept: { generation: 1 },
			generation: 1
		});
		// and whoever lost the race can go on: everything is still there to be sealed anew
		const seen = await now();
		expect(seen.sessions).toHaveLength(1);
		await renew(
			made({
				expected: 1,
				copies: [{ facilitator: ana, sealed: sealed() }],
				sessions: [...seen.sessions]
			})
		);
		expect((await now()).sessions).toEqual(seen.sessions);
	});

	test('doors whose key the new one does not know stay shut', async () => {
		const { opened, kept, generation } = await atOnce('of opening');
		// the doors' key lay in the folder when the new one looked: it has to come along, so the new one is told to look again
		expect({ opened, generation }).toEqual({ opened: true, generation: 1 });
		expect(kept).not.toBeNull();
	});

	test('doors that come too late are refused, and leave no key', async () => {
		const evening = await planned(store());
		[group, ana] = [evening.group.id, evening.facilitator.id];
		await renew(made({ copies: [{ facilitator: ana, sealed: sealed() }] }));
		const there = await elsewhere();
		const form = new FormData();
		const fields = { session_public: some(), session_sealed: sealed(), key_generation: '1' };
		for (const [name, value] of Object.entries(fields)) form.set(name, value);
		const about = { group, session: evening.session, until: '2099-01-01' };
		const renewedBetween = {
			...store(),
			// after the doors looked at the group's key, and before theirs is written
			plannedSession: async (id: string) => {
				await renew(made({ expected: 1, copies: [{ facilitator: ana, sealed: sealed() }] }));
				return store().plannedSession(id);
			}
		};
		const opened = vi.fn();
		await expect(
			there.withSessionKey({ store: renewedBetween, keys }, about, form, opened)
		).rejects.toThrow();
		expect(opened).not.toHaveBeenCalled();
		expect((await now()).generation).toBe(2);
		expect((await now()).sessions).toEqual([]);
	});
});

describe('a group with a key', () => {
	let first: NewGroupKey;
	let session: string;
	const open = async (id: string) => {
		const form = new FormData();
		for (const [name, value] of Object.entries({
			session_public: some(),
			session_sealed: sealed(),
			key_generation: '1'
		}))
			form.set(name, value);
		const about = { group, session: id, until: '2099-01-01' };
		return { form, about };
	};
	beforeEach(async () => {
		first = made({ copies: [{ facilitator: ana, sealed: sealed() }] });
		await renew(first);
		session = randomUUID();
		await keys.keepSession(session, first.public_key, {
			generation: 1,
			group,
			until: '2099-01-01',
			sealed: sealed()
		});
	});

	test('lets in whom somebody with a copy lets in, and nobody by themselves', async () => {
		const copy = { facilitator: bela, sealed: sealed(), generation: 1 };
		await expect(letIn(store(), keys, group, bela, copy)).rejects.toThrow('not_let_in');
		await expect(letIn(store(), keys, group, ana, { ...copy, generation: 2 })).rejects.toThrow(
			'stale'
		);
		await expect(
			letIn(store(), keys, group, ana, { ...copy, facilitator: randomUUID() })
		).rejects.toThrow('stale');
		expect((await now(bela)).mine).toBeNull();
		await letIn(store(), keys, group, ana, copy);
		expect((await now(bela)).mine).toBe(copy.sealed);
	});

	test('takes a new one only whole, and only from somebody who can read', async () => {
		const next = made({
			expected: 1,
			copies: [{ facilitator: ana, sealed: sealed() }],
			sessions: [{ session, sealed: sealed() }]
		});
		const theirs = { ...next, copies: [{ facilitator: bela, sealed: sealed() }] };
		await expect(renew(theirs, bela)).rejects.toThrow('not_let_in');
		await expect(renew({ ...next, sessions: [] })).rejects.toThrow('stale');
		await expect(renew({ ...next, expected: 0 })).rejects.toThrow('stale');
		expect((await now()).public_key).toBe(first.public_key);
		await renew(next);
		expect(await now()).toMatchObject({ generation: 2, sessions: next.sessions });
		expect(await keys.session(session, first.public_key)).toBeNull();
		const who = { id: ana, key: await key(ana) };
		expect(await keys.copy(group, first.public_key, who)).toBeNull();
	});

	test('goes on with the old one when the process dies before the new one counts', async () => {
		const dying = { ...store(), setGroupKey: () => Promise.reject(new Error('died')) };
		const next = made({
			expected: 1,
			copies: [{ facilitator: ana, sealed: sealed() }],
			sessions: [{ session, sealed: sealed() }]
		});
		await expect(renewGroupKey(dying, keys, group, ana, next)).rejects.toThrow('died');
		expect(await now()).toMatchObject({
			generation: 1,
			public_key: first.public_key,
			mine: first.copies[0]!.sealed,
			sessions: [{ session }]
		});
	});

	test('a new passphrase takes every copy along, or none', async () => {
		const before = await key(ana);
		const copies = (await copiesOf(store(), keys, ana, before)).map((one) => ({
			group: one.group,
			generation: one.generation,
			sealed: sealed()
		}));
		expect(copies).toHaveLength(1);
		const to = { old: before, next: some() };
		expect(await resealCopies(store(), keys, ana, to, [])).toBeNull();
		const stale = [{ ...copies[0]!, generation: 2 }];
		expect(await resealCopies(store(), keys, ana, to, stale)).toBeNull();
		const done = await resealCopies(store(), keys, ana, to, copies);
		// until the new key counts the old copy is still there
		expect((await now()).mine).toBe(first.copies[0]!.sealed);
		await store().setKeys(ana, { sign_in_hash: some(), public_key: to.next });
		await done!.after();
		expect((await now()).mine).toBe(copies[0]!.sealed);
		const old = { id: ana, key: before };
		expect(await keys.copy(group, first.public_key, old)).toBeNull();
	});

	test('doors open with a key that is kept before they do, and gone if they do not', async () => {
		const evening = await planned(store());
		group = evening.group.id;
		ana = evening.facilitator.id;
		const its = made({ copies: [{ facilitator: ana, sealed: sealed() }] });
		await renew(its);
		const { form, about } = await open(evening.session);
		const house = { store: store(), keys };
		const opened = vi.fn(async (sessionKey: string) => {
			expect(sessionKey).toBe(form.get('session_public'));
			expect(await keys.session(evening.session, its.public_key)).toMatchObject({
				sealed: form.get('session_sealed'),
				until: about.until
			});
			return 'open';
		});
		const wrong: [string, string, string][] = [
			['session_public', '', 'no_key'],
			['session_sealed', sealed().slice(1), 'no_key'],
			['key_generation', '2', 'key_changed']
		];
		for (const [name, value, problem] of wrong) {
			const broken = (await open(evening.session)).form;
			broken.set(name, value);
			await expect(withSessionKey(house, about, broken, opened)).rejects.toThrow(problem);
		}
		expect(opened).not.toHaveBeenCalled();
		const refused = () =>
			store()
				.dropSession(randomUUID())
				.then(() => 'never');
		await expect(withSessionKey(house, about, form, refused)).rejects.toThrow();
		expect(await keys.session(evening.session, its.public_key)).toBeNull();
		expect(await withSessionKey(house, about, form, opened)).toBe('open');
		expect(await keys.session(evening.session, its.public_key)).not.toBeNull();
	});
});

test('what a form brings as copies is read as such or not at all', () => {
	const copy = { group: randomUUID(), generation: 1, sealed: sealed() };
	expect(copiesIn(JSON.stringify([copy]))).toEqual([copy]);
	for (const text of ['', '[', '{}', '[{}]', JSON.stringify([{ ...copy, sealed: 'short' }])])
		expect(copiesIn(text)).toEqual([]);
});
