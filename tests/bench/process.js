// Processes that the benchmark starts, and a free port for each.

import { randomInt } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

const firstPort = 4360;
const ports = 10;

/** @param {number} port @returns {Promise<boolean>} */
const isFree = (port) =>
	new Promise((resolve) => {
		const server = createServer();
		server.once('error', () => resolve(false));
		server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
	});

/** A port nobody listens on, always out of the same ten; by chance, since another benchmark may be looking too. */
export async function freePort() {
	const from = randomInt(ports);
	for (let tried = 0; tried < ports; tried++) {
		const port = firstPort + ((from + tried) % ports);
		if (await isFree(port)) return port;
	}
	throw new Error(`All ports from ${firstPort} to ${firstPort + ports - 1} are taken.`);
}

/** Sends a signal and waits until the process is gone. @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
export async function end(child, signal) {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const gone = new Promise((resolve) => child.once('exit', resolve));
	child.kill(signal);
	await gone;
}

/** Arguments for a process whose memory is measured. */
export const sweeping = ['--expose-gc', '--import', new URL('sweep.js', import.meta.url).href];

/** @typedef {{ held: number, resident: number }} Memory in kilobytes: what its objects take, and what the system counts */

/** What a process holds once it has swept. @param {number} pid @returns {Promise<Memory>} */
export async function memoryOf(pid) {
	const file = path.join(tmpdir(), `spectactor-bench-memory-${pid}.json`);
	process.kill(pid, 'SIGUSR2');
	while (!existsSync(file)) await wait(50);
	const { held, resident } = JSON.parse(readFileSync(file, 'utf8'));
	rmSync(file);
	return { held: held / 1024, resident: resident / 1024 };
}

/** Milliseconds of processor that all threads of a process have used; NaN where the system does not tell. @param {number} pid */
export function workedBy(pid) {
	try {
		return readdirSync(`/proc/${pid}/task`).reduce(
			(sum, thread) =>
				sum +
				Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e6,
			0
		);
	} catch {
		return NaN;
	}
}

/** @param {number} milliseconds */
export const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
