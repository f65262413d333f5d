// Opens the database's own folder: makes it the first time, starts the server or goes on with one that is still running.
import * as fs from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
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
import { isLiving, isShared } from '#lib/server/store/embedded/living.ts';
import { takeFolder } from '#lib/server/store/embedded/lock.ts';
import { give, mayEnterParents, settle, type Place } from '#lib/server/store/embedded/owner.ts';
import { run } from '#lib/server/store/embedded/run.ts';
import { SOCKET_PORT, writeSettings, type Listening } from '#lib/server/store/embedded/settings.ts';

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
/** sun_path holds 104 bytes on macOS, 108 on Linux, with the file's own name and a closing zero */
const LONGEST_SOCKET_DIR = 103 - '/.s.PGSQL.00000.lock'.length;

/** Takes the data folder (made when missing). Refuses, with a CannotStart, whatever keeps the database from running. */
export async function openCluster(opening: Opening): Promise<Cluster> {
	const place = settle(opening.folder, opening.log);
	const lock = takeFolder(place.folder);
	try {
		return await open(opening, place, lock.release);
	} catch (cause) {
		lock.release();
		throw cause instanceof CannotStart
			? cause
			: new CannotStart(`The database in ${place.folder} did not start: ${saying(cause)}`);
	}
}

async function open(opening: Opening, place: Place, unlock: () => void): Promise<Cluster> {
	const { log } = opening;
	const over = opening.over ?? (process.platform === 'win32' ? 'port' : 'socket');
	const cluster = clusterIn(place.folder);
	const secret = secretIn(place.folder);
	const binaries = await findBinaries(place);
	requireSpace(place.folder);
	if (!isMade(cluster, place.folder, binaries)) await makeCluster(place, binaries, log);

	const control = (...args: string[]) => run(binaries.pgCtl, args, place.owner, cluster);
	const isRunning = async () =>
		(await control('status')).code === 0 && isLiving(recordOf(cluster).pid);

	let listening: Listening;
	const adopted = await isRunning();
	if (adopted) {
		listening = recordOf(cluster).listening;
		log('The database was still running and goes on.');
	} else {
		listening = await listen(over, place);
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
			if (/is still in use|lock file .* already exists/.test(reason) && performance.now() < until)
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
		adopted,
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

async function listen(over: 'socket' | 'port', place: Place): Promise<Listening> {
	if (over === 'port') return { port: await freePort() };
	const here = path.join(place.folder, 'socket');
	if (Buffer.byteLength(here) <= LONGEST_SOCKET_DIR) {
		fs.mkdirSync(here, { recursive: true, mode: 0o700 });
		fs.chmodSync(here, 0o700);
		give(here, place.owner);
		return { socketDir: here, port: SOCKET_PORT };
	}
	// A socket's whole path must be short; mkdtemp makes a name nobody can have waiting there, open to us only.
	const usual = path.join(tmpdir(), 'spectactor-');
	const fits =
		Buffer.byteLength(usual) + 6 <= LONGEST_SOCKET_DIR &&
		(!place.owner || mayEnterParents(usual, place.owner));
	const short = fs.mkdtempSync(fits ? usual : '/tmp/spectactor-');
	give(short, place.owner);
	return { socketDir: short, port: SOCKET_PORT };
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.on('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const { port } = probe.address() as AddressInfo;
			probe.close(() => resolve(port));
		});
	});
}

interface ServerRecord {
	readonly pid: number;
	readonly listening: Listening;
	readonly memory: number;
}

/** A running server's own record: postmaster.pid names its process, port, socket folder and shared memory, a line each. */
function recordOf(cluster: string): ServerRecord {
	const lines = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
	const port = Number(lines[3]);
	return {
		pid: Number(lines[0]),
		listening: lines[4] ? { socketDir: lines[4], port } : { port },
		memory: Number(lines[6]?.trim().split(/\s+/)[1])
	};
}

/** A new server would take a zombie for a living one, by either of the two files that name it, and refuse for ever. */
function forgetTheDead(cluster: string): void {
	const file = path.join(cluster, 'postmaster.pid');
	if (!fs.existsSync(file)) return;
	const { pid, listening, memory } = recordOf(cluster);
	if (isLiving(pid) || isShared(memory)) return;
	if (listening.socketDir)
		fs.rmSync(path.join(listening.socketDir, `.s.PGSQL.${listening.port}.lock`), { force: true });
	fs.rmSync(file, { force: true });
}

/** What a server that did not come up gave as its reason: before its own log was open, or in it. */
function lastWords(cluster: string): string {
	const logs = path.join(cluster, 'log');
	const files = [
		path.join(cluster, 'start.log'),
		...(fs.existsSync(logs) ? fs.readdirSync(logs).map((name) => path.join(logs, name)) : [])
	].filter((file) => fs.existsSync(file));
	const newestFirst = files.sort((a, b) => fs.statSync(b).mtimeMs - fs.statSync(a).mtimeMs);
	for (const file of newestFirst) {
		const lines = fs.readFileSync(file, 'utf8').trim().split('\n');
		const reason = lines.filter((line) => /(FATAL|PANIC): /.test(line)).at(-1);
		if (reason) return reason.replace(/^.*(?=FATAL|PANIC)/, '');
	}
	return '';
}
