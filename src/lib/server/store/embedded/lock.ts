// Keeps a data folder for one living Spectactor: a small file with a process number, taken over when that process is gone.
import { createHash, randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { CannotStart, codeOf, saying } from '#lib/server/store/embedded/cannot-start.ts';
import { birthOf, isLiving } from '#lib/server/store/embedded/living.ts';

export interface FolderLock {
	release(): void;
}

/** What this very process wrote: a process number alone cannot tell (it is 1 in every container). */
const held = new Set<string>();

/**
 * Takes the data folder. Refuses one that a living process holds. Several processes may try at the same moment: the
 * file appears whole and once (a hard link), and whoever wants to follow a dead holder must first win the succession to
 * exactly that holder.
 */
export function takeFolder(folder: string): FolderLock {
	const file = path.join(folder, 'spectactor.lock');
	// process, its birth, and a word of its own: no two holders ever write the same
	const mine = `${process.pid} ${birthOf(process.pid)} ${randomUUID()}`;
	const draft = `${file}.${randomUUID()}`;
	fs.writeFileSync(draft, mine, { mode: 0o600 });
	try {
		for (let tries = 0; tries < 200; tries++) {
			if (appears(draft, file)) return hold(file, mine);
			const holder = read(file);
			if (holder === undefined) continue;
			if (isAlive(holder)) throw inUse(folder, holder);
			if (follow(file, draft, holder)) return hold(file, mine);
			pause(10);
		}
		throw inUse(folder, read(file) ?? '');
	} finally {
		fs.rmSync(draft, { force: true });
	}
}

function hold(file: string, mine: string): FolderLock {
	held.add(mine);
	return {
		release() {
			held.delete(mine);
			if (read(file) === mine) fs.rmSync(file, { force: true });
		}
	};
}

function inUse(folder: string, holder: string): CannotStart {
	return new CannotStart(
		held.has(holder)
			? `This Spectactor already has the data folder ${folder} open.`
			: `Another Spectactor (process ${holder.split(' ')[0] || 'unknown'}) is using the data folder ${folder}. ` +
					'Use that one, stop it first, or give this one a folder of its own. Nothing was changed.'
	);
}

/** Gives the draft a second name; false when that name is taken. */
function appears(draft: string, name: string): boolean {
	try {
		fs.linkSync(draft, name);
		return true;
	} catch (cause) {
		if (codeOf(cause) === 'EEXIST') return false;
		throw new CannotStart(
			`The disk with ${path.dirname(name)} cannot hold a database (${saying(cause)}). ` +
				'Choose a folder on an ordinary disk; a memory stick often cannot.'
		);
	}
}

/**
 * Takes the place of a dead holder. The claim is named after that holder, so one process at most has it; a claimant that
 * died with it is followed in the same way. The holder's words never come back, so a late claim finds others there.
 */
function follow(file: string, draft: string, dead: string): boolean {
	let claim = claimOn(file, dead);
	for (let words = dead; !appears(draft, claim); claim = claimOn(file, words)) {
		const claimant = read(claim);
		if (claimant === undefined || isAlive(claimant)) return false;
		words += claimant;
	}
	if (read(file) !== dead) {
		fs.rmSync(claim, { force: true });
		return false;
	}
	fs.renameSync(draft, file);
	const claims = `${path.basename(file)}.after-`;
	for (const name of fs.readdirSync(path.dirname(file)))
		if (name.startsWith(claims)) fs.rmSync(path.join(path.dirname(file), name), { force: true });
	return true;
}

const claimOn = (file: string, words: string) =>
	`${file}.after-${createHash('sha256').update(words).digest('hex').slice(0, 24)}`;

function read(file: string): string | undefined {
	try {
		return fs.readFileSync(file, 'utf8');
	} catch (cause) {
		if (codeOf(cause) === 'ENOENT') return undefined;
		throw new CannotStart(
			`${file} belongs to another account of this computer. ` +
				'Start Spectactor as that account (perhaps it was first started with sudo), or choose another folder.'
		);
	}
}

function isAlive(holder: string): boolean {
	const [pid = '', birth = ''] = holder.split(' ');
	const number = Number(pid);
	if (number === process.pid) return held.has(holder);
	if (!isLiving(number)) return false;
	const now = birthOf(number);
	return now === '-' || birth === '-' || now === birth;
}

function pause(ms: number): void {
	Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
