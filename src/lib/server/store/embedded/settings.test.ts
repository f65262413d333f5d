// Nobody but the database's owner can reach it, and it is set as it should be.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withConnection } from '#lib/server/store/embedded/connect.ts';
import {
	client,
	open,
	query,
	removeFolder,
	temporaryFolder
} from '#lib/server/store/embedded/temporary.ts';

let folder: string;
beforeEach(() => {
	folder = temporaryFolder();
});
afterEach(() => removeFolder(folder));

describe('over a socket', () => {
	it('listens on no port, and only its owner may enter', async () => {
		const database = await open(folder);
		const settings = fs.readFileSync(path.join(folder, 'cluster', 'postgresql.conf'), 'utf8');
		expect(settings).toContain("listen_addresses = ''");
		expect(fs.statSync(path.join(folder, 'socket')).mode & 0o777).toBe(0o700);
		const rows = await query(
			folder,
			'authenticator',
			`select name || ' ' || setting as it from pg_settings where name in ('listen_addresses', 'fsync',
				'synchronous_commit', 'full_page_writes', 'log_min_messages', 'log_error_verbosity', 'log_statement',
				'log_min_error_statement', 'log_connections', 'log_parameter_max_length_on_error', 'track_commit_timestamp',
				'archive_mode', 'server_encoding') order by name`
		);
		expect(rows.map((row) => (row as { it: string }).it)).toEqual([
			'archive_mode off',
			'fsync on',
			'full_page_writes on',
			'listen_addresses ',
			'log_connections ',
			'log_error_verbosity terse',
			'log_min_error_statement panic',
			'log_min_messages log',
			'log_parameter_max_length_on_error 0',
			'log_statement none',
			'server_encoding UTF8',
			'synchronous_commit on',
			'track_commit_timestamp off'
		]);
		await database.stop();
	}, 60_000);
});

describe('over a port, as on Windows', () => {
	it('works with the password that lies in the folder, and not without', async () => {
		const database = await open(folder, { over: 'port' });
		expect((await client(database).rpc('promise_scalar')).data).toBe(42);
		const [, , , port] = fs
			.readFileSync(path.join(folder, 'cluster', 'postmaster.pid'), 'utf8')
			.split('\n');
		const at = { host: '127.0.0.1', port: Number(port), password: 'guess' };
		for (const user of ['supabase_admin', 'postgres', 'authenticator'])
			await expect(withConnection(at, user, async () => 'in')).rejects.toThrow(
				'password authentication failed'
			);
		expect(fs.statSync(path.join(folder, 'database-password')).mode & 0o077).toBe(0);
		await database.stop();
	}, 60_000);
});
