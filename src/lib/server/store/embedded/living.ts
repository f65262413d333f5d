// Tells whether a process is still living: a number alone may belong to the dead, or to somebody else by now.
import * as fs from 'node:fs';
import { codeOf } from '#lib/server/store/embedded/cannot-start.ts';

/**
 * Takes a process number. A process that has ended but that nobody has taken note of yet (a zombie: in a container whose
 * first process is ours, that may be for ever) still has its number, and is dead all the same.
 */
export function isLiving(pid: number): boolean {
	if (!Number.isInteger(pid) || pid < 1) return false;
	try {
		process.kill(pid, 0);
	} catch (cause) {
		if (codeOf(cause) !== 'EPERM') return false;
	}
	return statOf(pid)?.[0] !== 'Z';
}

/** A mark of when a process began, comparable on the same computer; '-' where the system does not tell. */
export function birthOf(pid: number): string {
	const began = statOf(pid)?.[19];
	return began ? `${bootId()}:${began}` : '-';
}

/**
 * Does any process still use this piece of shared memory? The server's children do, and while they live no new server
 * may start. Takes its number from the server's postmaster.pid; where the system does not tell, they might.
 */
export function isShared(memory: number): boolean {
	try {
		const [, ...lines] = fs.readFileSync('/proc/sysvipc/shm', 'utf8').trim().split('\n');
		const found = lines
			.map((line) => line.trim().split(/\s+/))
			.find(([, id]) => Number(id) === memory);
		return found !== undefined && Number(found[6]) > 0;
	} catch {
		return true;
	}
}

/** The fields of /proc/<pid>/stat from the third on (state, parent, …); undefined outside Linux. */
function statOf(pid: number): string[] | undefined {
	try {
		const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	} catch {
		return undefined;
	}
}

function bootId(): string {
	try {
		return fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
	} catch {
		return '';
	}
}
