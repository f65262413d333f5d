// Opens the database's own folder: makes it the first time, starts the server or goes on with one that is still running.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { findBinaries } from '#lib/server/store/embedded/binaries.ts';
import { CannotStart, saying } from '#lib/server/store/embedded/cannot-start.ts';
import {
	ADMINISTRATOR,
	clusterIn,
	isMade,
	makeCluster,
	requireSpace,
	secretIn
} from '#lib/server/store/embedded/first-time.ts';
import { listen } from '#lib/server/store/embedded/listening.ts';
import { isLiving } from '#lib/server/store/embedded/living.ts';
import { takeFolder, type FolderLock } from '#lib/server/store/embedded/lock.ts';
import { settle, type Place } from '#lib/server/store/embedded/owner.ts';
import { run } from '#lib/server/store/embedded/run.ts';
import { forgetTheDead, lastWords, recordOf } from '#lib/server/store/embedded/server-record.ts';
import { writeSettings } from '#lib/server/store/embedded/settings.ts';

export interface Opening {
	readonly folder: string;
	readonly log: (line: string) => void;
	/** a private socket file, or a port on this computer only; default: what the system can do */
	readonly over?: 'socket' | 'port';
}

export interface Cluster {
	/** where the data is, which may not be the folder asked for (see owner.ts) */
	readonly folder: string;
	readonly socketDir: string | undefined;
	readonly host: string;
	readonly port: number;
	/** the database's own administrator; nothing but roles.ts works as this one */
	readonly user: string;
	readonly password: string | undefined;
	/** true when the server was left running by a process that is gone */
	readonly adopted: boolean;
	/** Starts the server again if it has died. Safe to call at any time. */
	revive(): Promise<void>;
	/** Stops the server and gives the folder free. */
	stop(): Promise<void>;
}

/** When the server was killed, a call it was busy with may live on for as long as a call may take (roles.ts). */
const STRAGGLERS_MS = 15_000;

/** Takes the data folder (made when missing). Refuses, with a CannotStart, whatever keeps the database from running. */
export async function openCluster(opening: Opening): Promise<Cluster> {
	let lock: FolderLock | undefined;
	try {
		const place = settle(opening.folder, opening.log);
		lock = takeFolder(place.folder);
		return await open(opening, place, lock.release);
	} catch (cause) {
		lock?.release();
		throw cause instanceof CannotStart
			? cause
			: new CannotStart(`The database in ${opening.folder} did not start: ${saying(cause)}`);
	}
}

async function open(opening: Opening, place: Place, unlock: () => void): Promise<Cluster> {
	const { log } = opening;
	const over = opening.over ?? (process.platform === 'win32' ? 'port' : 'socket');
	const cluster = clusterIn(place.folder);
	const secret = secretIn(place.folder);
	const binaries = await findBinaries(place);
	const made = isMade(cluster, place.folder, binaries);
	if (!made) {
		requireSpace(place.folder);
		await makeCluster(place, binaries, log);
	}

	const control = (...args: string[]) => run(binaries.pgCtl, args, place.owner, cluster);
	const isRunning = async () =>
		(await control('status')).code === 0 && isLiving(recordOf(cluster)?.pid ?? 0);

	const left = (await isRunning()) ? recordOf(cluster) : undefined;
	const listening = left?.listening ?? (await listen(over, place));
	if (left) {
		log('The database was still running and goes on.');
	} else {
		// a house that comes back into a running evening is not kept out: it says itself what cannot be written
		requireSpace(place.folder);
		writeSettings(cluster, listening);
		await start();
	}

	async function start(): Promise<void> {
		for (let until = performance.now() + STRAGGLERS_MS; ; await wait(200)) {
			fs.rmSync(path.join(cluster, 'start.log'), { force: true });
			forgetTheDead(cluster);
			const { code, said } = await control('start', '-w', '-t', '120', '-s', '-l', 'start.log');
			if (code === 0) return;
			const reason = lastWords(cluster) || said;
			if (
				/is still in use|lock file "[^"\n]*" already exists/.test(reason) &&
				performance.now() < until
			)
				continue;
			throw new CannotStart(
				`The database in ${place.folder} did not start. It said: "${reason}". The data is still there.`
			);
		}
	}

	let reviving: Promise<void> | undefined;
	async function bringBack(): Promise<void> {
		if (await isRunning()) return;
		log('The database had stopped and is started again.');
		await start().catch((cause: unknown) => {
			log(saying(cause));
			throw cause;
		});
	}

	return {
		folder: place.folder,
		socketDir: listening.socketDir,
		host: listening.socketDir ?? '127.0.0.1',
		port: listening.port,
		user: ADMINISTRATOR,
		password: listening.socketDir ? undefined : fs.readFileSync(secret, 'utf8').trim(),
		adopted: left !== undefined,
		revive: () => (reviving ??= bringBack().finally(() => (reviving = undefined))),
		async stop() {
			const { code } = await control('stop', '-m', 'fast', '-w', '-t', '60', '-s');
			if (code !== 0 && (await isRunning()))
				log('The database takes long to stop. It will be taken up again at the next start.');
			if (listening.socketDir?.startsWith(place.folder) === false)
				fs.rmSync(listening.socketDir, { recursive: true, force: true });
			unlock();
		}
	};
}
