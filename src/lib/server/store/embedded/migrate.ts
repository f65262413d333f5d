// Brings the database to the shape that supabase/migrations describes: each file once, whole or not at all.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { createHash } from 'node:crypto';
import { CannotStart, saying } from '#lib/server/store/embedded/cannot-start.ts';
import type { Connection } from '#lib/server/store/embedded/connect.ts';

interface Migration {
	readonly version: string;
	readonly name: string;
	readonly text: string;
}

/** An arbitrary number, the same in every Spectactor: whoever holds it is migrating. */
const MIGRATING = 7_301_994_201;

/**
 * Takes a connection as `postgres` and the folder of migrations (`20261122000000_name.sql`). Remembers what was applied
 * in the table the Supabase CLI uses. Gives the names applied now.
 * Refuses a migration that was changed, removed or slipped in before one already applied, and one that fails.
 */
export async function migrate(connection: Connection, folder: string): Promise<string[]> {
	const migrations = read(folder);
	await connection.query('select pg_advisory_lock($1)', [MIGRATING]);
	try {
		const applied = await remembered(connection);
		const pending = check(migrations, applied);
		for (const migration of pending) await apply(connection, migration);
		return pending.map(({ version, name }) => `${version}_${name}`);
	} finally {
		// A connection that broke has given it free already.
		await connection.query('select pg_advisory_unlock($1)', [MIGRATING]).catch(() => undefined);
	}
}

function read(folder: string): Migration[] {
	let files: string[];
	try {
		files = fs.readdirSync(folder);
	} catch {
		throw new CannotStart(
			`The descriptions of the database (${folder}) are missing. This copy of Spectactor is not whole.`
		);
	}
	const migrations = files.flatMap((file) => {
		const [, version, name] = /^(\d+)_(.+)\.sql$/.exec(file) ?? [];
		return version && name
			? [{ version, name, text: fs.readFileSync(path.join(folder, file), 'utf8') }]
			: [];
	});
	return migrations.sort((a, b) => (a.version < b.version ? -1 : 1));
}

async function remembered(connection: Connection): Promise<Map<string, string>> {
	await connection.query(`create schema if not exists supabase_migrations;
		create table if not exists supabase_migrations.schema_migrations
			(version text not null primary key, statements text[], name text);`);
	const { rows } = await connection.query<{ version: string; text: string }>(
		`select version, coalesce(array_to_string(statements, ''), '') as text from supabase_migrations.schema_migrations`
	);
	return new Map(rows.map((row) => [row.version, row.text]));
}

function check(migrations: Migration[], applied: Map<string, string>): Migration[] {
	const known = new Set(migrations.map((migration) => migration.version));
	const gone = [...applied.keys()].find((version) => !known.has(version));
	if (gone)
		throw new CannotStart(
			`The data was written by a newer Spectactor (it has step ${gone}, which this one does not know). ` +
				'Nothing was changed. Start the newer one, or give this one another data folder.'
		);
	const last = [...applied.keys()].sort().at(-1) ?? '';
	for (const { version, name, text } of migrations) {
		const before = applied.get(version);
		if (before !== undefined && checksum(before) !== checksum(text))
			throw new CannotStart(
				`The migration ${version}_${name}.sql was changed after it had been applied here. ` +
					'Nothing was changed. Put it back as it was and write the change as a new migration.'
			);
		if (before === undefined && version < last)
			throw new CannotStart(
				`The migration ${version}_${name}.sql is older than ${last}, which has been applied already. ` +
					'Nothing was changed. Give it a later number.'
			);
	}
	return migrations.filter((migration) => !applied.has(migration.version));
}

/** Line ends differ between computers (git may turn them); nothing else may. */
function checksum(text: string): string {
	return createHash('sha256').update(text.replaceAll('\r\n', '\n').trimEnd()).digest('hex');
}

async function apply(connection: Connection, { version, name, text }: Migration): Promise<void> {
	try {
		await connection.query('begin');
		await connection.query(text);
		await connection.query(
			'insert into supabase_migrations.schema_migrations (version, statements, name) values ($1, $2, $3)',
			[version, [text], name]
		);
		await connection.query('commit');
	} catch (cause) {
		await connection.query('rollback').catch(() => undefined);
		throw new CannotStart(
			`The migration ${version}_${name}.sql could not be applied: ${saying(cause)}. ` +
				'Nothing of it was kept; the data is as before.'
		);
	}
}

/** One sentence for the terminal about the steps just taken; none where there was nothing to do. */
export function saidOfSteps(names: readonly string[]): string[] {
	const last = names.at(-1);
	if (last === undefined) return [];
	if (names.length === 1) return [`The database took the step ${last}.`];
	return [`The database took ${names.length} steps, up to ${last}.`];
}
