// The demonstration data goes into a new database as it is, and everything a person would look for is there.

import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { signIn } from '#lib/server/auth/sign-in.ts';
import { testDatabase } from '#lib/server/store/test-database.ts';
import { record } from '../seed-evening.ts';
import { days, ids, passphrases, seedSql, token } from '../seed.ts';
import { halvesFor } from '../support/halves.ts';

const { store, sql } = testDatabase();
const file = readFile('supabase/seed.sql', 'utf8');

describe('supabase/seed.sql', () => {
	it('is what tests/seed.ts writes', async () => {
		expect(await file).toBe(await seedSql());
	});

	it('goes into a new database', async () => {
		const seed = await file;
		await expect(sql((connection) => connection.query(seed))).resolves.toBeDefined();
	});

	it('lets Ana and Bela in by the passphrases it names, and by no other', async () => {
		const salt = await store().houseSalt();
		for (const [name, passphrase] of Object.entries(passphrases)) {
			expect(await file).toContain(passphrase);
			const right = await halvesFor(salt, name, passphrase);
			const wrong = await halvesFor(salt, name, `${passphrase} `);
			const from = { name, address: name };
			expect(await signIn(store(), { ...from, signIn: wrong.sign_in })).toEqual({
				refused: 'wrong'
			});
			expect(await signIn(store(), { ...from, signIn: right.sign_in })).toHaveProperty('id');
			expect((await store().facilitatorNamed(name))!.public_key).toBe(right.public_key);
		}
		expect(await store().groupKey(ids.group)).toEqual({
			generation: 0,
			public_key: null,
			written: 0
		});
	}, 30_000);

	it('is remembered by the planner', async () => {
		const [group] = await store().groupsOf(ids.bela);
		const brief = await store().brief(group!.id, ids.series, days.planned);
		expect(brief.records).toMatchObject([{ session: ids.over, record, minority_notes: 1 }]);
		expect(brief.patterns.map(({ pattern }) => pattern)).toEqual(
			record.scenes[0]!.patterns.toSorted()
		);
		expect(brief.attempts.map(({ intention }) => intention)).toEqual(
			record.scenes[0]!.rows.map(({ intention }) => intention)
		);
		expect(brief.attempts).toHaveLength(4);
	});

	it('has a summary behind its link, with a box whose notes were let go', async () => {
		expect(await store().summaryByToken(token)).toMatchObject({
			session: ids.over,
			status: 'review',
			sealed: null,
			notes_read: true,
			joker: ids.ana
		});
		expect(await store().keptRound(ids.round)).toMatchObject({ issuer: null, envelopes: 13 });
		await expect(store().sealedEnvelopes(ids.over)).rejects.toThrow('too_few');
	});

	it('has an evening to prepare', async () => {
		const [next, past] = await store().sessionsOf(ids.group);
		expect(next).toMatchObject({ id: ids.planned, status: 'planned', day: days.planned });
		expect(past).toMatchObject({ id: ids.over, status: 'review' });
	});
});
