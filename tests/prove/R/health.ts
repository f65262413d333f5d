// How a house that runs with loop.js feels: how late its work comes, how busy it is, what it holds.

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { wait } from './chance.ts';
import type { Hall } from './hall.ts';

export interface Health {
	/** milliseconds that work comes late: of a hundred the second worst, and the worst */
	readonly p99: number;
	readonly most: number;
	/** part of one processor, 1 for all of it */
	readonly busy: number;
	/** bytes, once it has swept */
	readonly held: number;
	/** open lines and files */
	readonly handles: number;
}

/** Where a house is to write it: for its setting LOOP_FILE. */
export const healthFile = (): string =>
	path.join(tmpdir(), `spectactor-loop-${process.pid}-${Math.random().toString(36).slice(2)}`);

/** Of the time since it was asked last. */
export async function healthOf(hall: Hall): Promise<Health> {
	const file = hall.house.settings['LOOP_FILE']!;
	rmSync(file, { force: true });
	hall.house.signal('SIGUSR2');
	while (!existsSync(file)) await wait(10);
	const health = JSON.parse(readFileSync(file, 'utf8')) as Health;
	rmSync(file, { force: true });
	return health;
}
