// Who the database runs as, and where its folder may lie: PostgreSQL refuses to run as root.
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { CannotStart } from '#lib/server/store/embedded/cannot-start.ts';

export interface Owner {
	readonly uid: number;
	readonly gid: number;
	readonly name: string;
}

export interface Place {
	/** the data folder, existing and writable */
	readonly folder: string;
	/** undefined: the database runs as whoever runs this process */
	readonly owner: Owner | undefined;
}

/** Where the data goes when root started us and the wanted folder lies where only root may go. */
const MOVED_TO = '/var/lib/spectactor';

/**
 * Makes the data folder and chooses the database's user. As root this is, in this order: whoever owns an existing
 * database here, the person behind `sudo`, an account named `spectactor`, `nobody`.
 * Refuses a folder that cannot be made or written.
 */
export function settle(wanted: string, log: (line: string) => void): Place {
	const folder = path.resolve(wanted);
	if (process.getuid?.() !== 0) return { folder: make(folder, 0o700), owner: undefined };

	const place = reachableFolder(folder, log);
	const owner = place.owner;
	log(
		`Started by root, so the database runs as the ordinary user "${owner.name}".` +
			(owner.name === 'nobody'
				? ' To give it an account of its own: useradd --system spectactor'
				: '')
	);
	return place;
}

function reachableFolder(
	folder: string,
	log: (line: string) => void
): Required<Place> & { owner: Owner } {
	const owner = ordinaryUser(folder);
	if (mayEnterParents(folder, owner)) {
		make(folder, 0o711);
		const now = fs.statSync(folder);
		// The folder is ours to arrange: letting others pass through shows them nothing inside.
		if (!mayEnter(folder, owner)) fs.chmodSync(folder, (now.mode & 0o777) | 0o011);
		return { folder, owner };
	}
	const mark = createHash('sha256').update(folder).digest('hex').slice(0, 8);
	const elsewhere = path.join(MOVED_TO, mark);
	make(MOVED_TO, 0o711);
	make(elsewhere, 0o711);
	log(
		`Only root may enter ${folder}, and the database does not run as root. ` +
			`Its data is therefore kept in ${elsewhere}.`
	);
	return { folder: elsewhere, owner: ordinaryUser(elsewhere) };
}

function make(folder: string, mode: number): string {
	try {
		fs.mkdirSync(folder, { recursive: true, mode });
		fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
	} catch {
		throw new CannotStart(
			`Spectactor may not write in its data folder ${folder}. ` +
				'Nothing was changed. Choose another folder, or let the person who starts Spectactor write there.'
		);
	}
	return folder;
}

/** Exported for its test: the choice among the accounts of this computer, given as lines of /etc/passwd. */
export function ordinaryUser(folder: string, passwd = readPasswd(), env = process.env): Owner {
	const accounts = passwd
		.split('\n')
		.map((line) => line.split(':'))
		.filter((fields) => fields.length > 3 && Number(fields[2]) > 0)
		.map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
	const byUid = (uid: number | undefined) => accounts.find((account) => account.uid === uid);

	const chosen =
		byUid(ownerOf(path.join(folder, 'cluster'))) ??
		byUid(Number(env['SUDO_UID'] ?? 0)) ??
		accounts.find((account) => account.name === 'spectactor') ??
		accounts.find((account) => account.name === 'nobody');
	if (chosen) return chosen;
	throw new CannotStart(
		'PostgreSQL does not run as root, and this computer has no ordinary account to run it as. ' +
			'Start Spectactor as an ordinary user, or make one: useradd --system spectactor'
	);
}

function ownerOf(file: string): number | undefined {
	try {
		return fs.statSync(file).uid;
	} catch {
		return undefined;
	}
}

function readPasswd(): string {
	try {
		return fs.readFileSync('/etc/passwd', 'utf8');
	} catch {
		return '';
	}
}

/** May this user pass through the folder, judged by its permission bits? */
function mayEnter(folder: string, owner: Owner): boolean {
	const found = fs.statSync(folder);
	// A file in the way keeps everybody out alike, and is told of when the folder is made.
	if (!found.isDirectory()) return true;
	const { mode, uid, gid } = found;
	if (uid === owner.uid) return (mode & 0o100) !== 0;
	if (gid === owner.gid) return (mode & 0o010) !== 0;
	return (mode & 0o001) !== 0;
}

/** May this user walk from the root of the disk down to the folder's parent? */
export function mayEnterParents(folder: string, owner: Owner): boolean {
	const parent = path.dirname(folder);
	if (parent === folder) return true;
	return (!fs.existsSync(parent) || mayEnter(parent, owner)) && mayEnterParents(parent, owner);
}

/** Gives a file or folder to the database's user (nothing to do when it runs as ourselves). */
export function give(file: string, owner: Owner | undefined): void {
	if (owner) fs.chownSync(file, owner.uid, owner.gid);
}
