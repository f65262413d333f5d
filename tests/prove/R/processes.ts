// Processes of the machine, as `ps` tells them: who was started by whom, so that a proof ends and counts only its own.

import { spawnSync } from 'node:child_process';

interface Process {
	readonly pid: number;
	readonly parent: number;
	readonly zombie: boolean;
	readonly words: string;
}

function all(): Process[] {
	const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' });
	return stdout.split('\n').flatMap((line) => {
		const [, pid, parent, state, words] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
		return pid
			? [{ pid: Number(pid), parent: Number(parent), zombie: state![0] === 'Z', words: words! }]
			: [];
	});
}

/** Everything below a process, living. */
export function below(pid: number): Process[] {
	const processes = all();
	const walk = (parent: number): Process[] =>
		processes.filter((one) => one.parent === parent).flatMap((one) => [one, ...walk(one.pid)]);
	return walk(pid).filter(({ zombie }) => !zombie);
}

export const lives = (pid: number): boolean => all().some((one) => one.pid === pid && !one.zombie);

/** A signal to a process and everything below it, whole or not at all for what is gone already. */
export function signalAll(pid: number, signal: NodeJS.Signals): number {
	const pids = [pid, ...below(pid).map((one) => one.pid)];
	for (const one of pids)
		try {
			process.kill(one, signal);
		} catch {
			// gone meanwhile
		}
	return pids.length;
}
