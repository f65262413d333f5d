// A PostgreSQL of one's own keeps every promise of the store; the server is a bare one that listens on a port.

import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCluster, type Cluster } from '#lib/server/store/embedded/cluster.ts';
import { withConnection } from '#lib/server/store/embedded/connect.ts';
import { refusal, removeFolder, temporaryFolder } from '#lib/server/store/embedded/temporary.ts';
import type { Answering } from '#lib/server/store/embedded/answering.ts';
import { storePromises } from '../store-promises.ts';
import { supabaseStore } from '../supabase.ts';
import type { Store } from '../store.ts';
import { openOwn, type OwnDatabase } from './own-database.ts';

const migrations = path.resolve('supabase/migrations');
let folder: string;
let cluster: Cluster;
let own: Answering;
let store: Store;
const log: string[] = [];
const at = (change: Partial<OwnDatabase> = {}): OwnDatabase => ({
	host: cluster.host,
	port: cluster.port,
	user: cluster.user,
	password: cluster.password,
	database: 'forum "of ours"',
	tls: null,
	...change
});
const opening = { migrations, log: (line: string) => void log.push(line) };
const asAdministrator = <T extends object>(sql: string, database = 'postgres') =>
	withConnection(
		{ ...cluster, database },
		cluster.user,
		async (it) => (await it.query<T>(sql)).rows
	);

beforeAll(async () => {
	folder = temporaryFolder();
	cluster = await openCluster({ folder, log: () => undefined, over: 'port' });
	await asAdministrator('create database "forum ""of ours"""');
	// two processes start at the same moment
	const [one, other] = await Promise.all([openOwn(at(), opening), openOwn(at(), opening)]);
	await other.stop();
	own = one;
	store = supabaseStore(own);
}, 60_000);
afterAll(async () => {
	await own?.stop();
	await cluster?.stop();
	removeFolder(folder);
}, 60_000);

storePromises('a database of one’s own', () => store);

describe('a database of one’s own', () => {
	it('took each step once, although two processes started at the same moment', () => {
		const steps = fs.readdirSync(migrations).filter((name) => name.endsWith('.sql'));
		const last = path.basename(steps.toSorted().at(-1)!, '.sql');
		expect(log).toEqual([`The database took ${steps.length} steps, up to ${last}.`]);
	});

	it('knows the house as an account that may call functions, and do nothing else', async () => {
		const rights = await asAdministrator<{ name: string; may: boolean }>(
			`select rolname as name, rolsuper or rolcreaterole or rolcreatedb or rolbypassrls as may
			from pg_roles where rolname in ('spectactor_house', 'spectactor_owner') order by 1`
		);
		expect(rights).toEqual([
			{ name: 'spectactor_house', may: false },
			{ name: 'spectactor_owner', may: true }
		]);
		const owners = await asAdministrator<{ owner: string }>(
			`select distinct pg_get_userbyid(relowner) as owner from pg_class c
			join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'app'`,
			'forum "of ours"'
		);
		expect(owners).toEqual([{ owner: 'spectactor_owner' }]);
	});

	it('says in a sentence why it cannot be opened', async () => {
		expect(await refusal(openOwn(at({ password: 'another' }), opening))).toContain(
			'does not let Spectactor in'
		);
		expect(await refusal(openOwn(at({ database: 'none' }), opening))).toContain('no such database');
		expect(await refusal(openOwn(at({ host: 'nowhere.invalid' }), opening))).toContain(
			'does not answer'
		);
		await asAdministrator(
			"create database ascii template template0 locale_provider libc locale 'C'"
		);
		expect(await refusal(openOwn(at({ database: 'ascii' }), opening))).toContain('letters beyond');
		const tls = { proves: true, authority: '/nowhere.pem' };
		expect(await refusal(openOwn(at({ tls }), opening))).toContain('cannot be read');
		expect(await refusal(openOwn(at({ tls: { ...tls, authority: null } }), opening))).toContain(
			'SSL'
		);
	});

	it('is opened again after the administrator’s password has changed', async () => {
		await asAdministrator(`alter role ${cluster.user} password 'a new one'`);
		const again = await openOwn(at({ password: 'a new one' }), opening);
		expect(await again.ping()).toBeGreaterThan(0);
		await again.stop();
		await withConnection({ ...cluster, password: 'a new one' }, cluster.user, (it) =>
			it.query(`alter role ${cluster.user} password '${cluster.password ?? ''}'`)
		);
	});
});
