// The embedded database as supabase-js sees it: an address, a key and a fetch, with nothing to install beside npm.
import { openAnswering, type Answering } from '#lib/server/store/embedded/answering.ts';
import { CannotStart, saying } from '#lib/server/store/embedded/cannot-start.ts';
import { openCluster, type Opening } from '#lib/server/store/embedded/cluster.ts';
import { whenReady, withConnection } from '#lib/server/store/embedded/connect.ts';
import { migrate, saidOfSteps } from '#lib/server/store/embedded/migrate.ts';
import { makeRoles } from '#lib/server/store/embedded/roles.ts';

export { CannotStart };

export interface EmbeddedOpening extends Opening {
	/** the folder of SQL files that describe the database */
	readonly migrations: string;
	/** connections at once; default 8 */
	readonly connections?: number;
}

export interface Embedded extends Answering {
	/** where the data lies, which root may have had to move */
	readonly folder: string;
	/** true when the server had been left running by a process that is gone */
	readonly adopted: boolean;
	/** migrations applied just now */
	readonly migrated: readonly string[];
	/** lets running calls end, stops the server, gives the folder free; safe to call twice */
	stop(): Promise<void>;
}

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
	for (const line of saidOfSteps(migrated)) opening.log(line);

	const answering = openAnswering(cluster, {
		connections: opening.connections,
		async revive() {
			await cluster.revive();
			await whenReady(cluster, cluster.user, 10_000);
		}
	});
	let stopping: Promise<void> | undefined;
	const stop = async () => {
		await answering.stop();
		await cluster.stop();
	};
	return {
		url: answering.url,
		key: answering.key,
		fetch: answering.fetch,
		folder: cluster.folder,
		adopted: cluster.adopted,
		migrated,
		ping: answering.ping,
		stop: () => (stopping ??= stop())
	};
}
