// What the database's own catalogue says: who may do what, and which columns there are.

import { describe, expect, it } from 'vitest';
import { testDatabase } from './test-database.ts';

const { store, sql, rows, names } = testDatabase();

const strangers = ['anon', 'authenticated', 'authenticator'];

describe('tables', () => {
	it('are all in schema app, with row level security on, forced, and no policy', async () => {
		const tables = await rows<{ name: string; on: boolean; forced: boolean; policies: number }>(
			`select c.relname as name, c.relrowsecurity as on, c.relforcerowsecurity as forced,
				(select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
			from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where n.nspname in ('app', 'api', 'public') and c.relkind in ('r', 'p')`
		);
		expect(tables.length).toBeGreaterThan(15);
		for (const table of tables)
			expect(table).toEqual({ name: table.name, on: true, forced: true, policies: 0 });
		expect(
			await names(
				`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
				where n.nspname in ('api', 'public') and c.relkind <> 'i'`
			)
		).toEqual([]);
	});

	it('have nothing beside them: no views, sequences, triggers, publications or copies', async () => {
		expect(
			await names(
				`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
				where n.nspname = 'app' and c.relkind not in ('r', 'i')
				union all select tgname from pg_trigger where not tgisinternal
				union all select pubname from pg_publication
				union all select slot_name from pg_replication_slots`
			)
		).toEqual([]);
	});

	it('have a moment only where somebody waits for it; everything else knows days', async () => {
		expect(
			await names(
				`select table_name || '.' || column_name as name from information_schema.columns
				where table_schema = 'app' and data_type ~ 'time' order by 1`
			)
		).toEqual([
			'asked.due',
			'invitation.expires_at',
			'notes_file.ready_at',
			'receipt_wish.due',
			'sign_in.ends_at',
			'sign_in.expires_at'
		]);
	});

	it('of the box have these columns and no other', async () => {
		const columns = await rows<{ line: string }>(
			`select concat_ws(' ', table_name, column_name, data_type, column_default) as line
			from information_schema.columns
			where table_schema = 'app' and table_name ~ '^(asked|box|entry|envelope|pool|note|theme|reply)'
			order by table_name, ordinal_position`
		);
		expect(columns.map(({ line }) => line)).toEqual([
			'asked mailbox bytea',
			'asked session_id uuid',
			'asked question bytea',
			'asked answer bytea',
			'asked due timestamp with time zone',
			'box_issued round_id uuid',
			'box_issued seat text',
			'box_issued asked bytea',
			'box_round id uuid',
			'box_round session_id uuid',
			'box_round envelopes smallint',
			'box_round read boolean false',
			'box_round issuer_public bytea',
			'box_round issuer_secret bytea',
			'box_round phones smallint',
			'box_round led smallint 0',
			'box_round opens_with uuid',
			'entry id uuid gen_random_uuid()',
			'entry session_id uuid',
			'entry sealed bytea',
			'entry receipt_hash bytea',
			'envelope id uuid gen_random_uuid()',
			'envelope round_id uuid',
			'envelope sealed bytea',
			'envelope receipt_hash bytea',
			'notes_file session_id uuid',
			'notes_file facilitator_id uuid',
			'notes_file ready_at timestamp with time zone',
			'notes_file taken boolean false',
			'pool_envelope id uuid gen_random_uuid()',
			'pool_envelope group_id uuid',
			'pool_envelope season text',
			'pool_envelope sealed bytea',
			'pool_envelope receipt_hash bytea',
			'pool_renewal group_id uuid',
			'pool_renewal year smallint',
			'pool_renewal nth smallint',
			'pool_renewal proposed_by uuid',
			'pool_renewal proposer text',
			'pool_renewal proposed_on date',
			'pool_renewal confirmer text',
			'pool_renewal confirmed_on date',
			'reply id uuid gen_random_uuid()',
			'reply session_id uuid',
			'reply kind text',
			'reply about text',
			'reply text text',
			'reply waits boolean'
		]);
	});

	it('never number, time or name who wrote; who has asked for a ticket is gone before notes are here', async () => {
		expect(
			await names(
				`select table_name || '.' || column_name as name from information_schema.columns
				where table_schema = 'app' and (is_identity = 'YES' or column_default ~ 'nextval|now|current'
					or column_name ~ '(seat|user|participant|device|socket|ip|agent|locale|created|updated|deleted)(_|$)')`
			)
		).toEqual(['box_issued.seat']);
	});
});

describe('functions', () => {
	it('run as the caller, with a fixed search path', async () => {
		const functions = await rows<{ name: string; definer: boolean; path: string[] | null }>(
			`select p.oid::regprocedure::text as name, p.prosecdef as definer, p.proconfig as path
			from pg_proc p join pg_namespace n on n.oid = p.pronamespace
			where n.nspname in ('app', 'api', 'public')`
		);
		expect(functions.length).toBeGreaterThan(45);
		for (const one of functions)
			expect(one).toEqual({ name: one.name, definer: false, path: ['search_path=""'] });
	});

	it('take no part of their SQL from what they are given', async () => {
		expect(
			await names(
				`select p.oid::regprocedure::text as name
				from pg_proc p join pg_namespace n on n.oid = p.pronamespace
				where n.nspname in ('app', 'api') and p.prosrc ~* '\\mexecute\\M|\\mformat\\s*\\('`
			)
		).toEqual([]);
	});

	it('of api are the methods of the store, one for one', async () => {
		const methods = Object.keys(store()).map((method) =>
			method.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
		);
		const functions = await names(
			`select proname as name from pg_proc where pronamespace = 'api'::regnamespace`
		);
		expect(functions.sort()).toEqual(methods.sort());
	});

	it('have one name each, so that no call can mean two things', async () => {
		expect(
			await names(
				`select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
				where n.nspname in ('app', 'api') group by 1 having count(*) > 1`
			)
		).toEqual([]);
	});
});

describe('rights', () => {
	it('are held by the owner and service_role alone, on everything', async () => {
		const holders = await names(
			`select distinct coalesce(nullif(a.grantee, 0)::regrole::text, 'public') as name from (
				select nspacl as acl from pg_namespace where nspname in ('app', 'api')
				union all select coalesce(relacl, acldefault('r', relowner)) from pg_class
					where relnamespace in ('app'::regnamespace, 'api'::regnamespace) and relkind = 'r'
				union all select coalesce(proacl, acldefault('f', proowner)) from pg_proc
					where pronamespace in ('app'::regnamespace, 'api'::regnamespace)
			) held, aclexplode(held.acl) a order by 1`
		);
		expect(holders).toEqual(['postgres', 'service_role']);
	});

	it('let strangers enter, read, write and execute nothing', async () => {
		for (const role of strangers)
			expect(
				await names(
					`select nspname as name from pg_namespace
						where nspname in ('app', 'api') and has_schema_privilege('${role}', oid, 'usage, create')
					union all select relname from pg_class where relnamespace = 'app'::regnamespace
						and relkind = 'r' and has_table_privilege('${role}', oid,
							'select, insert, update, delete, truncate, references, trigger')
					union all select proname from pg_proc
						where pronamespace in ('app'::regnamespace, 'api'::regnamespace)
							and has_function_privilege('${role}', oid, 'execute')`
				)
			).toEqual([]);
	});

	it('let service_role execute all of api, but never truncate, refer or define', async () => {
		expect(
			await names(
				`select proname as name from pg_proc where pronamespace = 'api'::regnamespace
					and not has_function_privilege('service_role', oid, 'execute')`
			)
		).toEqual([]);
		expect(
			await names(
				`select relname as name from pg_class where relnamespace = 'app'::regnamespace
					and relkind = 'r' and has_table_privilege('service_role', oid, 'truncate, references, trigger')
				union all select nspname from pg_namespace where nspname in ('app', 'api')
					and has_schema_privilege('service_role', oid, 'create')`
			)
		).toEqual([]);
	});

	it('are not handed to everybody on what a later migration makes', async () => {
		const made = await sql(async (connection) => {
			await connection.query(`begin;
				create function api.later() returns int language sql as 'select 1';
				create table app.later (id int)`);
			const { rows } = await connection.query<{ name: string }>(
				`select r.rolname as name from pg_roles r
				where r.rolname in ('anon', 'authenticated', 'service_role')
					and (has_function_privilege(r.oid, 'api.later()', 'execute')
						or has_table_privilege(r.oid, 'app.later', 'select'))`
			);
			await connection.query('rollback');
			return rows;
		});
		expect(made).toEqual([]);
	});
});
