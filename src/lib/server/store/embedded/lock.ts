// Keeps a data folder for one living Spectactor: a small file with a process number, taken over when that process is gone.
import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { CannotStart, codeOf } from '#lib/server/store/embedded/cannot-start.ts';

export interface FolderLock {
	release(): void;
}

/** Folders that this very process holds, by its own record: a process number alone cannot tell (1 in every container). */
const held = new Set<string>();

/**
 * Takes the data folder. Refuses one that a living process holds. Several processes may try at the same moment: the
 * file appears whole and only once (a hard link), and only a file that was read and found stale is taken away.
 */
export function takeFolder(folder: string): FolderLock {
	const file = path.join(folder, 'spectactor.lock');
	const mine = `${process.pid} ${birthOf(process.pid)}`;
	const draft = `${file}.${process.pid}.${randomUUID()}`;
	fs.writeFileSync(draft, mine, { mode: 0o600 });
	try {
		for (let tries = 0; tries < 20; tries++) {
			if (link(draft, file)) {
				held.add(file);
				return { release: () => release(file, mine) };
			}
			const found = read(file);
			if (found === undefined) continue;
			if (isAlive(found, file)) throw inUse(folder, found);
			takeAway(file, found);
		}
		throw inUse(folder, read(file) ?? '');
	} finally {
		fs.rmSync(draft, { force: true });
	}
}

function inUse(folder: string, by: string): CannotStart {
	const pid = by.split(' ')[0];
	return new CannotStart(
		pid === String(process.pid)
			? `This Spectactor already has the data folder ${folder} open.`
			: `Another Spectactor (process ${pid || 'unknown'}) is using the data folder ${folder}. ` +
					'Use that one, stop it first, or give this one a folder of its own. Nothing was changed.'
	);
}

function link(from: string, to: string): boolean {
	try {
		fs.linkSync(from, to);
		return true;
	} catch (cause) {
		if (codeOf(cause) === 'EEXIST') return false;
		if (['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(codeOf(cause)))
			return copyOnce(from, to);
		throw cause;
	}
}

/** For disks without hard links (a USB stick): created once too, though not whole in the same instant. */
function copyOnce(from: string, to: string): boolean {
	try {
		fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL);
		return true;
	} catch (cause) {
		if (codeOf(cause) === 'EEXIST') return false;
		throw cause;
	}
}

/** Moves the stale file out of the way; when another process was quicker and its new file was moved, puts that back. */
function takeAway(file: string, stale: string): void {
	const aside = `${file}.${process.pid}.${randomUUID()}`;
	try {
		fs.renameSync(file, aside);
	} catch (cause) {
		if (codeOf(cause) === 'ENOENT') return;
		throw cause;
	}
	if (read(aside) !== stale) link(aside, file);
	fs.rmSync(aside, { force: true });
}

function release(file: string, mine: string): void {
	held.delete(file);
	if (read(file) === mine) fs.rmSync(file, { force: true });
}

function read(file: string): string | undefined {
	try {
		return fs.readFileSync(file, 'utf8').trim();
	} catch {
		return undefined;
	}
}

function isAlive(found: string, file: string): boolean {
	const [pid = '', birth = ''] = found.split(' ');
	const number = Number(pid);
	if (!Number.isInteger(number) || number < 1) return false;
	if (number === process.pid) return held.has(file);
	try {
		process.kill(number, 0);
	} catch (cause) {
		if (codeOf(cause) !== 'EPERM') return false;
	}
	// A number is given again after a restart of the computer; the moment of birth tells the two apart.
	const now = birthOf(number);
	return now === '-' || birth === '-' || now === birth;
}

/** A mark of when a process began, comparable on the same computer; '-' where the system does not tell. */
function birthOf(pid: number): string {
	try {
		const boot = fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
		const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
		return `${boot}:${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
	} catch {
		return '-';
	}
}
