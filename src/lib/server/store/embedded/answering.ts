// A database that is open, as supabase-js sees it: an address, a key and a fetch that never leaves the process.
import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { openPool, type Address } from '#lib/server/store/embedded/connect.ts';
import { rpcFetch } from '#lib/server/store/embedded/rpc-fetch.ts';
import { nobodys } from '#lib/server/store/nobodys.ts';

/** The only schema whose functions can be called, as in supabase/config.toml. */
const SCHEMA = 'api';

export interface Answering {
	/** three arguments for `createClient(url, key, { global: { fetch }, db: { schema: 'api' }, auth: … })` */
	readonly url: string;
	readonly key: string;
	readonly fetch: typeof fetch;
	/** milliseconds of one round to the database and back; rejects when it does not answer */
	ping(): Promise<number>;
	/** lets running calls end, then lets go of the connections */
	stop(): Promise<void>;
}

/** Takes where the database is, as whom its pools sign in, and how a server that does not answer is brought back. */
export function openAnswering(
	at: Address,
	ways: {
		readonly connections?: number | undefined;
		readonly login?: string;
		readonly revive: () => Promise<void>;
	}
): Answering {
	const size = ways.connections ?? 8;
	const pools = {
		service_role: openPool(at, 'service_role', SCHEMA, size, ways.login),
		// nobody of the house ever calls without the key
		anon: openPool(at, 'anon', SCHEMA, Math.min(size, 2), ways.login)
	};
	// Made anew at every start and never leaves the process: nothing to keep, nothing to steal.
	const key = `sb_secret_${randomBytes(24).toString('base64url')}`;
	const running = new Set<Promise<unknown>>();
	let stopping: Promise<void> | undefined;
	const call = rpcFetch({
		pools,
		schema: SCHEMA,
		secretKey: key,
		async revive() {
			if (stopping) throw new Error('The database is being stopped.');
			await ways.revive();
		}
	});
	const stop = async () => {
		await Promise.allSettled(running);
		await Promise.all([pools.service_role.end(), pools.anon.end()]);
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
		ping: nobodys(async () => {
			const from = performance.now();
			await pools.service_role.query('select 1');
			return performance.now() - from;
		}),
		stop: () => (stopping ??= stop())
	};
}
