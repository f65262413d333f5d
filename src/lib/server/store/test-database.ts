// For tests: the embedded database with the house's own migrations, in a folder that goes when they end.

import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { withConnection, type Connection } from './embedded/connect.ts';
import type { Embedded } from './embedded/embedded.ts';
import { clusterIn, secretIn } from './embedded/first-time.ts';
import { recordOf } from './embedded/server-record.ts';
import { open, removeFolder, temporaryFolder } from './embedded/temporary.ts';
import { supabaseStore } from './supabase.ts';
import type { Store } from './store.ts';

const migrations = path.resolve('supabase/migrations');

export interface TestDatabase {
	readonly database: () => Embedded;
	readonly store: () => Store;
	/** Works on the tables as their owner, past the functions. */
	sql<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
	rows<T extends object>(text: string): Promise<T[]>;
	/** The column `name` of what a query gives. */
	names(text: string): Promise<string[]>;
}

/** Declares its own beforeAll and afterAll. */
export function testDatabase(): TestDatabase {
	let folder: string;
	let database: Embedded;
	let store: Store;
	beforeAll(async () => {
		folder = temporaryFolder();
		database = await open(folder, { migrations });
		store = supabaseStore(database);
	}, 60_000);
	afterAll(async () => {
		await database?.stop();
		removeFolder(folder);
	}, 60_000);
	const sql: TestDatabase['sql'] = (work) => {
		const { socketDir, port } = recordOf(clusterIn(database.folder))!.listening;
		const password = socketDir ? undefined : readFileSync(secretIn(database.folder), 'utf8').trim();
		return withConnection({ host: socketDir ?? '127.0.0.1', port, password }, 'postgres', work);
	};
	const rows: TestDatabase['rows'] = <T extends object>(text: string) =>
		sql(async (connection) => (await connection.query<T>(text)).rows);
	return {
		database: () => database,
		store: () => store,
		sql,
		rows,
		names: async (text) => (await rows<{ name: string }>(text)).map(({ name }) => name)
	};
}
