// Migrations are applied once, whole and in order, by somebody who is no administrator.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saidOfSteps } from '#lib/server/store/embedded/migrate.ts';
import {
	open,
	query,
	refusal,
	removeFolder,
	temporaryFolder
} from '#lib/server/store/embedded/temporary.ts';

let folder: string;
beforeEach(() => {
	folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

describe('the migrations', () => {
	const first =
		"create schema api; create function api.one() returns integer language sql as 'select 1';";
	const start = (files: Record<string, string>) => {
		const migrations = path.join(folder, 'migrations');
		removeFolder(migrations);
		fs.mkdirSync(migrations);
		for (const [name, text] of Object.entries(files))
			fs.writeFileSync(path.join(migrations, name), text);
		return open(folder, { migrations });
	};

	it('are applied once each, in order; changed, removed, late or broken ones are refused', async () => {
		const two = 'create table public.two (n integer);';
		let database = await start({
			'20260102_two.sql': two,
			'20260101_one.sql': first,
			'notes.txt': ''
		});
		expect(database.migrated).toEqual(['20260101_one', '20260102_two']);
		const rows = await query(
			folder,
			'postgres',
			'select version, statements, name from supabase_migrations.schema_migrations order by 1'
		);
		expect(rows).toEqual([
			{ version: '20260101', statements: [first], name: 'one' },
			{ version: '20260102', statements: [two], name: 'two' }
		]);
		await database.stop();

		database = await start({
			'20260101_one.sql': first,
			'20260102_two.sql': two.replaceAll('\n', '\r\n') + '\r\n'
		});
		expect(database.migrated).toEqual([]);
		await database.stop();

		expect(
			await refusal(start({ '20260101_one.sql': first, '20260102_two.sql': two + ' -- more' }))
		).toMatch(/20260102_two\.sql was changed after it had been applied here\. Nothing was changed/);
		expect(await refusal(start({ '20260101_one.sql': first }))).toMatch(
			/written by a newer Spectactor \(it has step 20260102/
		);
		expect(
			await refusal(
				start({ '20260101_one.sql': first, '20260101120000_late.sql': '', '20260102_two.sql': two })
			)
		).toMatch(/20260101120000_late\.sql is older than 20260102/);
		const broken = { '20260101_one.sql': first, '20260102_two.sql': two };
		expect(
			await refusal(
				start({
					...broken,
					'20260103_three.sql': 'create table public.three (n integer); select no;'
				})
			)
		).toMatch(/20260103_three\.sql could not be applied: column "no" does not exist/);

		database = await start({
			...broken,
			'20260103_three.sql': 'create table public.three (n integer);'
		});
		expect(database.migrated).toEqual(['20260103_three']);
		await database.stop();
	}, 60_000);

	it('that are missing', async () => {
		expect(await refusal(open(folder, { migrations: path.join(folder, 'nowhere') }))).toMatch(
			/descriptions of the database .* are missing/
		);
	}, 60_000);
});

describe('the roles', () => {
	it('are those of a Supabase project, and whoever migrates is no administrator', async () => {
		const database = await open(folder);
		const rows = await query(
			folder,
			'authenticator',
			`select rolname, rolcanlogin, rolsuper, rolbypassrls, rolinherit from pg_roles
				where rolname !~ '^pg_' order by 1`
		);
		const is = (
			rolname: string,
			login: boolean,
			superuser: boolean,
			bypass: boolean,
			inherit: boolean
		) => ({
			rolname,
			rolcanlogin: login,
			rolsuper: superuser,
			rolbypassrls: bypass,
			rolinherit: inherit
		});
		expect(rows).toEqual([
			is('anon', false, false, false, false),
			is('authenticated', false, false, false, false),
			is('authenticator', true, false, false, false),
			is('postgres', true, false, true, true),
			is('service_role', false, false, true, false),
			is('supabase_admin', true, true, true, true)
		]);
		await database.stop();
	}, 60_000);
});

it('are told in one sentence, however many they are', () => {
	expect(saidOfSteps([])).toEqual([]);
	expect(saidOfSteps(['20260101_one'])).toEqual(['The database took the step 20260101_one.']);
	expect(saidOfSteps(['20260101_one', '20260102_two'])).toEqual([
		'The database took 2 steps, up to 20260102_two.'
	]);
});
