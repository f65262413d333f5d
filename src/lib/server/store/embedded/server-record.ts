// What a database server tells of itself in its folder: which process it is, where it listens, why it did not start.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { isLiving, isShared } from '#lib/server/store/embedded/living.ts';
import type { Listening } from '#lib/server/store/embedded/settings.ts';

export interface ServerRecord {
	readonly pid: number;
	readonly listening: Listening;
	readonly memory: number;
}

/** A running server's own record: postmaster.pid names its process, port, socket folder and shared memory, a line each.
 * Undefined when there is none. */
export function recordOf(cluster: string): ServerRecord | undefined {
	const file = path.join(cluster, 'postmaster.pid');
	if (!fs.existsSync(file)) return undefined;
	const lines = fs.readFileSync(file, 'utf8').split('\n');
	const port = Number(lines[3]);
	return {
		pid: Number(lines[0]),
		listening: lines[4] ? { socketDir: lines[4], port } : { port },
		memory: Number(lines[6]?.trim().split(/\s+/)[1])
	};
}

/** A new server would take a zombie for a living one, by either of the two files that name it, and refuse for ever. */
export function forgetTheDead(cluster: string): void {
	const record = recordOf(cluster);
	if (!record || isLiving(record.pid) || isShared(record.memory)) return;
	const { listening } = record;
	if (listening.socketDir)
		fs.rmSync(path.join(listening.socketDir, `.s.PGSQL.${listening.port}.lock`), { force: true });
	fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
}

/** What a server that did not come up gave as its reason: before its own log was open, or in it. */
export function lastWords(cluster: string): string {
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
