// Makes the database the first time, and checks the next times that what lies in the data folder is one we can open.
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Binaries } from '#lib/server/store/embedded/binaries.ts';
import { CannotStart, codeOf } from '#lib/server/store/embedded/cannot-start.ts';
import { give, type Place } from '#lib/server/store/embedded/owner.ts';
import { run } from '#lib/server/store/embedded/run.ts';

/** The database's own administrator, named as in a Supabase project; only roles.ts works as this one. */
export const ADMINISTRATOR = 'supabase_admin';
const ENOUGH_BYTES = 500 * 1024 * 1024;

export const clusterIn = (folder: string) => path.join(folder, 'cluster');
/** The password is asked for only where the server listens on a port. */
export const secretIn = (folder: string) => path.join(folder, 'database-password');

/** Refuses a nearly full disk. */
export function requireSpace(
	folder: string,
	{ bavail, bsize }: { bavail: number; bsize: number } = fs.statfsSync(folder)
): void {
	if (bavail * bsize >= ENOUGH_BYTES) return;
	const left = Math.floor((bavail * bsize) / 1024 / 1024);
	throw new CannotStart(
		`The disk with ${folder} has only ${left} MB free; the database needs 500 MB to work safely. ` +
			'Nothing was lost. Make room, then start again.'
	);
}

/** A crash in the middle of making a database leaves a folder that never became one. */
function clearRemains(folder: string): void {
	for (const name of fs.readdirSync(folder))
		if (/^(cluster-new-|programs-.*\.part$)/.test(name))
			fs.rmSync(path.join(folder, name), { recursive: true, force: true, maxRetries: 5 });
}

/** Is there a database here? Refuses what is not one, not ours to read, or written by another major version. */
export function isMade(cluster: string, folder: string, binaries: Binaries): boolean {
	let made: string;
	try {
		made = fs.readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
	} catch (cause) {
		if (codeOf(cause) === 'EACCES')
			throw new CannotStart(
				`The database in ${folder} belongs to another account of this computer. ` +
					'Start Spectactor as that account (perhaps it was first started with sudo), or choose another folder.'
			);
		if (!fs.existsSync(cluster)) return false;
		if (fs.readdirSync(cluster).length === 0) {
			fs.rmdirSync(cluster);
			return false;
		}
		throw new CannotStart(
			`${cluster} is there but is not a database (PG_VERSION is missing). ` +
				'Put a backup back, or move that folder away to begin with an empty one. Nothing was changed.'
		);
	}
	if (made === binaries.major) return true;
	throw new CannotStart(
		`The data in ${folder} was written by PostgreSQL ${made}, and this Spectactor brings ${binaries.major}. ` +
			'Nothing was changed. Start it with the Spectactor that wrote it, and export there.'
	);
}

/** initdb works in a folder of its own; only a finished database gets the name that counts. */
export async function makeCluster(
	place: Place,
	binaries: Binaries,
	log: (line: string) => void
): Promise<void> {
	clearRemains(place.folder);
	const secret = secretIn(place.folder);
	log('Making a new database (once).');
	const fresh = fs.mkdtempSync(path.join(place.folder, 'cluster-new-'));
	fs.writeFileSync(secret, randomBytes(24).toString('base64url') + '\n', { mode: 0o600 });
	give(fresh, place.owner);
	give(secret, place.owner);
	const { code, said } = await run(
		binaries.initdb,
		[
			`--pgdata=${fresh}`,
			`--username=${ADMINISTRATOR}`,
			`--pwfile=${secret}`,
			'--auth=scram-sha-256',
			'--encoding=UTF8',
			'--locale-provider=builtin',
			'--builtin-locale=C.UTF-8',
			'--locale=C',
			'--text-search-config=pg_catalog.english',
			'--wal-segsize=4',
			'--no-instructions'
		],
		place.owner
	);
	if (code !== 0) {
		fs.rmSync(fresh, { recursive: true, force: true });
		throw new CannotStart(
			`A new database could not be made in ${place.folder}. It said: "${said.split('\n').at(-1) ?? ''}".`
		);
	}
	fs.renameSync(fresh, clusterIn(place.folder));
	syncFolder(place.folder);
}

/** Without this a power cut right now could forget the new name. Windows keeps names by itself. */
function syncFolder(folder: string): void {
	if (process.platform === 'win32') return;
	const handle = fs.openSync(folder, 'r');
	fs.fsyncSync(handle);
	fs.closeSync(handle);
}
