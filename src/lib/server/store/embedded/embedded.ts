// The embedded database as supabase-js sees it: an address, a key and a fetch, with nothing to install beside npm.
import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { CannotStart, saying } from '#lib/server/store/embedded/cannot-start.ts';
import { openCluster, type Opening } from '#lib/server/store/embedded/cluster.ts';
import { openPool, whenReady, withConnection } from '#lib/server/store/embedded/connect.ts';
import { migrate } from '#lib/server/store/embedded/migrate.ts';
import { makeRoles } from '#lib/server/store/embedded/roles.ts';
import { rpcFetch } from '#lib/server/store/embedded/rpc-fetch.ts';

export { CannotStart };

export interface EmbeddedOpening extends Opening {
	/** the folder of SQL files that describe the database */
	readonly migrations: string;
	/** connections at once; default 8 */
	readonly connections?: number;
}

export interface Embedded {
	/** three arguments for `createClient(url, key, { global: { fetch }, db: { schema: 'api' }, auth: … })` */
	readonly url: string;
	readonly key: string;
	readonly fetch: typeof fetch;
	/** where the data lies, which root may have had to move */
	readonly folder: string;
	/** true when the server had been left running by a process that is gone */
	readonly adopted: boolean;
	/** migrations applied just now */
	readonly migrated: readonly string[];
	/** milliseconds of one round to the database and back; rejects when it does not answer */
	ping(): Promise<number>;
	/** lets running calls end, stops the server, gives the folder free; safe to call twice */
	stop(): Promise<void>;
}

/** The only schema whose functions can be called, as in supabase/config.toml. */
const SCHEMA = 'api';

/** Opens the database in a folder, made and brought up to date as needed. Refuses with a CannotStart only. */
export async function openEmbedded(opening: EmbeddedOpening): Promise<Embedded> {
	const cluster = await openCluster(opening);
	let migrated: string[];
	try {
		// A server taken up again may still be reading its log after a crash.
		await whenReady(cluster, cluster.user, 60_000);
		await withConnection(cluster, cluster.user, (it) => makeRoles(it, cluster.password));
		migrated = await withConnection(cluster, 'postgres', (it) => migrate(it, opening.migrations));
	} catch (cause) {
		await cluster.stop();
		throw cause instanceof CannotStart
			? cause
			: new CannotStart(`The database in ${cluster.folder} does not answer: ${saying(cause)}`);
	}
	for (const name of migrated) opening.log(`The database took the step ${name}.`);

	const size = opening.connections ?? 8;
	const pools = {
		service_role: openPool(cluster, 'service_role', SCHEMA, size),
		// nobody of the house ever calls without the key
		anon: openPool(cluster, 'anon', SCHEMA, Math.min(size, 2))
	};
	// Made anew at every start and never leaves the process: nothing to keep, nothing to steal.
	const key = `sb_secret_${randomBytes(24).toString('base64url')}`;
	const running = new Set<Promise<unknown>>();
	const call = rpcFetch({
		pools,
		schema: SCHEMA,
		secretKey: key,
		async revive() {
			if (stopping) throw new Error('The database is being stopped.');
			await cluster.revive();
			await whenReady(cluster, cluster.user, 10_000);
		}
	});
	let stopping: Promise<void> | undefined;
	const stop = async () => {
		await Promise.allSettled(running);
		await Promise.all([pools.service_role.end(), pools.anon.end()]);
		await cluster.stop();
	};
	return {
		url: 'http://database.invalid',
		key,
		fetch(input, init) {
			const answer = call(input, init);
			const done = answer.catch(() => undefined).then(() => void running.delete(done));
			running.add(done);
			return answer;
		},
		folder: cluster.folder,
		adopted: cluster.adopted,
		migrated,
		async ping() {
			const from = performance.now();
			await pools.service_role.query('select 1');
			return performance.now() - from;
		},
		stop: () => (stopping ??= stop())
	};
}
