// A copy of everything that is kept, made while the house is closed, and put back into an empty data folder, here or elsewhere.

import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { CannotStart } from '#lib/server/store/embedded/cannot-start.ts';
import { openCluster } from '#lib/server/store/embedded/cluster.ts';
import { clusterIn } from '#lib/server/store/embedded/first-time.ts';
import { takeFolder } from '#lib/server/store/embedded/lock.ts';
import { give, settle, type Owner } from '#lib/server/store/embedded/owner.ts';

/** What makes the database. Programs, logs, locks and keys of notes are not in it. */
const kept = ['cluster', 'database-password'];
const notKept = /^(postmaster\.(pid|opts)|start\.log|log)$/;
const listName = 'backup.json';

/** Every file by its name from the folder on, with the hash of what is in it. */
type List = Readonly<Record<string, string>>;

export interface Copied {
	readonly folder: string;
	readonly files: number;
}

/**
 * Takes the data folder and where the copy goes, which must not be there yet. Refuses, with a CannotStart, while a
 * Spectactor has the data open. Gives the copy, compared file by file with what was copied.
 */
export async function backUp(
	from: string,
	into: string,
	log: (line: string) => void
): Promise<Copied> {
	mustBeEmpty(into, 'The copy has to go into a folder that is not there yet');
	const wanted = settle(from, () => {}).folder;
	if (!fs.existsSync(clusterIn(wanted)))
		throw new CannotStart(`There is no database in ${wanted}: nothing has been kept there yet.`);
	// started and stopped in good order, it has written everything down
	const cluster = await openCluster({ folder: from, log });
	await cluster.stop();
	const lock = takeFolder(cluster.folder);
	try {
		const part = `${into}.part`;
		fs.rmSync(part, { recursive: true, force: true });
		fs.mkdirSync(part, { recursive: true, mode: 0o700 });
		const list = copy(cluster.folder, part, filesOf(cluster.folder), undefined);
		fs.writeFileSync(path.join(part, listName), JSON.stringify(list));
		flush(path.join(part, listName));
		compare(part, list);
		fs.renameSync(part, into);
		return { folder: into, files: Object.keys(list).length };
	} finally {
		lock.release();
	}
}

/** Takes a copy and an empty data folder (made when missing). Refuses a copy that is not whole, before anything is written. */
export async function restore(
	from: string,
	into: string,
	log: (line: string) => void
): Promise<Copied> {
	const list = readList(from);
	compare(from, list);
	const place = settle(into, log);
	mustBeEmpty(clusterIn(place.folder), 'A copy is only put back where no database is');
	const lock = takeFolder(place.folder);
	try {
		copy(from, place.folder, Object.keys(list), place.owner);
		compare(place.folder, list);
		return { folder: place.folder, files: Object.keys(list).length };
	} finally {
		lock.release();
	}
}

function mustBeEmpty(folder: string, why: string): void {
	if (!fs.existsSync(folder) || fs.readdirSync(folder).length === 0) return;
	throw new CannotStart(
		`${why}, and ${folder} holds something. Move it away, or name another folder. Nothing was changed.`
	);
}

function filesOf(folder: string): string[] {
	const walk = (name: string): string[] => {
		const whole = path.join(folder, name);
		const found = fs.lstatSync(whole, { throwIfNoEntry: false });
		if (!found || notKept.test(path.basename(name))) return [];
		if (found.isFile()) return [name];
		// an empty folder belongs to a database as much as its files: it ends with a slash
		const inside = fs.readdirSync(whole);
		return [`${name}/`, ...inside.flatMap((one) => walk(path.join(name, one)))];
	};
	return kept.flatMap(walk);
}

/** Copies file by file, each on the disk before the next; gives the hash of each as it was read. */
function copy(
	from: string,
	into: string,
	names: readonly string[],
	owner: Owner | undefined
): List {
	const list: Record<string, string> = {};
	for (const name of names) {
		const there = path.join(into, name);
		if (name.endsWith('/')) {
			fs.mkdirSync(there, { recursive: true, mode: 0o700 });
			list[name] = '';
		} else {
			const contents = fs.readFileSync(path.join(from, name));
			fs.writeFileSync(there, contents, { mode: 0o600 });
			flush(there);
			list[name] = hashOf(contents);
		}
		give(there, owner);
	}
	return list;
}

function flush(file: string): void {
	const handle = fs.openSync(file, 'r+');
	fs.fsyncSync(handle);
	fs.closeSync(handle);
}

const hashOf = (contents: Buffer) => createHash('sha256').update(contents).digest('hex');

function readList(from: string): List {
	try {
		return JSON.parse(fs.readFileSync(path.join(from, listName), 'utf8')) as List;
	} catch {
		throw new CannotStart(`${from} is not a copy that "npm run backup" has made.`);
	}
}

function compare(folder: string, list: List): void {
	for (const [name, hash] of Object.entries(list)) {
		const whole = path.join(folder, name);
		const same = name.endsWith('/')
			? fs.existsSync(whole)
			: fs.existsSync(whole) && hashOf(fs.readFileSync(whole)) === hash;
		if (!same)
			throw new CannotStart(
				`The copy in ${folder} is not whole: ${name} is missing or has changed. Use another copy. Nothing was put back.`
			);
	}
}
