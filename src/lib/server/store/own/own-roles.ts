// Gives a PostgreSQL of one's own the roles that the migrations speak of, and an account for the house that may do little.
import type { Connection } from '#lib/server/store/embedded/connect.ts';

/** An arbitrary number, the same in every Spectactor: whoever holds it is preparing this database. */
export const OWNING = 7_301_994_202;
/** As whom the house works once it is open: it may become the role that calls the functions, and nobody else. */
export const ownLogin = 'spectactor_house';
/** Who owns tables and functions; nobody signs in as this one. */
const owner = 'spectactor_owner';

const named = (name: string) => `"${name.replaceAll('"', '""')}"`;
const said = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * Makes what is missing; another time it only sees to it that the house's password is the one it is given.
 * Takes a connection as the administrator, who holds the lock.
 */
export async function makeOwnRoles(
	connection: Connection,
	database: string,
	password: string | undefined
): Promise<void> {
	const { rows } = await connection.query<{ rolname: string }>('select rolname from pg_roles');
	const there = new Set(rows.map(({ rolname }) => rolname));
	const wanted: Readonly<Record<string, string>> = {
		anon: 'nologin noinherit',
		authenticated: 'nologin noinherit',
		service_role: 'nologin noinherit bypassrls',
		[owner]: 'nologin bypassrls',
		[ownLogin]: 'login noinherit'
	};
	const statements = Object.entries(wanted)
		.filter(([name]) => !there.has(name))
		.map(([name, rights]) => `create role ${name} ${rights};`);
	await connection.query(`begin;
		${statements.join('\n')}
		${password ? `alter role ${ownLogin} password ${said(password)};` : ''}
		grant anon, service_role to ${ownLogin};
		grant ${owner} to current_user;
		grant connect, create on database ${named(database)} to ${owner};
		grant connect on database ${named(database)} to ${ownLogin};
		alter role ${ownLogin} set statement_timeout = '8s';
		alter role ${ownLogin} set lock_timeout = '8s';
		commit;`);
	await keepQuiet(connection);
}

/** An error's text or detail may hold a note: the server's log gets neither. Only a superuser may say so. */
async function keepQuiet(connection: Connection): Promise<void> {
	const quiet = {
		log_error_verbosity: 'terse',
		log_min_error_statement: 'panic',
		log_statement: 'none',
		log_min_duration_statement: '-1',
		log_parameter_max_length: '0',
		log_parameter_max_length_on_error: '0',
		track_activities: 'off'
	};
	for (const [name, value] of Object.entries(quiet))
		await connection
			.query(`alter role ${ownLogin} set ${name} = ${said(value)}`)
			.catch(() => undefined);
}

/** From here on the connection works as the owner of tables and functions. */
export const asOwner = (connection: Connection): Promise<unknown> =>
	connection.query(`set role ${owner}`);
