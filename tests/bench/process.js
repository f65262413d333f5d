// Processes that the benchmark starts, and a free port for each.

import { execFileSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

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

/** The memory a process holds, in kilobytes. @param {number} pid */
export function memoryOf(pid) {
	try {
		const status = readFileSync(`/proc/${pid}/status`, 'utf8');
		return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]);
	} catch {
		return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
	}
}

/** @param {number} milliseconds */
export const wait = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
