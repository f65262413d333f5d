// Gives a new embedded database the roles that every Supabase project has, so that one set of migrations fits both.
import type { Connection } from '#lib/server/store/embedded/connect.ts';

/**
 * Makes what is missing; does nothing a second time. Source: the roles of a Supabase project
 * (https://supabase.com/docs/guides/database/postgres/roles) and its defaults in schema `public`, which hand new
 * tables and functions there to `anon`: kept on purpose, so that a migration that forgets to revoke is found here too.
 */
export async function makeRoles(
	connection: Connection,
	password: string | undefined
): Promise<void> {
	const { rows } = await connection.query<{ rolname: string }>('select rolname from pg_roles');
	const there = new Set(rows.map((row) => row.rolname));
	const login = password ? ` password '${password.replaceAll("'", "''")}'` : '';
	const wanted: Readonly<Record<string, string>> = {
		anon: 'nologin noinherit',
		authenticated: 'nologin noinherit',
		service_role: 'nologin noinherit bypassrls',
		authenticator: `login noinherit${login}`,
		postgres: `login createdb createrole bypassrls${login}`
	};
	const missing = Object.entries(wanted).filter(([name]) => !there.has(name));
	if (missing.length === 0) return;

	await connection.query(`begin;
		${missing.map(([name, rights]) => `create role ${name} ${rights};`).join('\n')}
		grant anon, authenticated, service_role to authenticator;
		grant anon, authenticated, service_role to postgres with admin option;
		alter role authenticator set statement_timeout = '8s';
		alter role authenticator set lock_timeout = '8s';
		alter database postgres owner to postgres;
		create schema if not exists extensions authorization postgres;
		grant usage on schema public, extensions to anon, authenticated, service_role;
		alter default privileges for role postgres in schema public
			grant all on tables to anon, authenticated, service_role;
		alter default privileges for role postgres in schema public
			grant all on functions to anon, authenticated, service_role;
		alter default privileges for role postgres in schema public
			grant all on sequences to anon, authenticated, service_role;
		commit;`);
}
