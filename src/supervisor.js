// Keeps the house open: the server is a process of its own, started again when it falls over, and ended when asked to.

import { spawn } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { stayAwake } from './awake.js';

const server = fileURLToPath(new URL('./server.js', import.meta.url));
const LATELY_MS = 60_000;
/** So often within a minute it is simply started again. */
export const AT_ONCE = 10;
const LONGEST_WAIT_MS = 30_000;
/** The server has 1.8 s to leave in good order (leaving.js); after this it is no longer asked. */
const LEAVING_MS = 4_000;

/** Milliseconds to wait before the next start. @param {number} falls how often it fell within a minute, this time included */
export const waitBefore = (falls) =>
	falls <= AT_ONCE ? 0 : Math.min(1000 * 2 ** (falls - AT_ONCE), LONGEST_WAIT_MS);

/** What the terminal is told after a fall. @param {number} falls @param {number} wait milliseconds */
export const sentenceFor = (falls, wait) =>
	wait === 0
		? `Spectactor stopped by itself and is started again (${falls} ${falls === 1 ? 'time' : 'times'} within a minute). What was kept is kept.`
		: `Spectactor has stopped by itself ${falls} times within a minute: starting it again does not mend it. ` +
			'What was kept is kept. Go on with the printed run sheet; is the disk full, or this computer out of memory? ' +
			`It is tried again in ${wait / 1000} s. Ctrl-C ends it.`;

/**
 * Runs the server until it is asked to end, then gives the code to end with. A server that never opened is not tried
 * again: it has said in a sentence why it cannot.
 * @param {{ say?: (sentence: string) => void }} [ways] @returns {Promise<number>}
 */
export function supervise({
	say = (sentence) => void process.stderr.write(`\n${sentence}\n`)
} = {}) {
	return new Promise((end) => {
		/** @type {import('node:child_process').ChildProcess | null} */
		let child = null;
		/** @type {NodeJS.Timeout | undefined} */
		let later;
		/** @type {number[]} */
		let falls = [];
		let opened = false;
		let leaving = false;
		const awake = stayAwake();

		function start() {
			child = spawn(
				process.execPath,
				[...process.execArgv, server, ...(opened ? ['--again'] : [])],
				{
					cwd: path.dirname(path.dirname(server)),
					stdio: ['inherit', 'inherit', 'inherit', 'ipc']
				}
			);
			const mine = child;
			child.on('message', (said) => {
				if (said !== 'open') return;
				opened = true;
				void awake.then((is) => is && mine.connected && mine.send('awake'));
			});
			child.on('error', () => ended(1));
			child.on('exit', (code) => ended(code));
		}

		/** @param {number | null} code null after a signal */
		function ended(code) {
			child = null;
			// a server that left in good order was asked to
			if (leaving || code === 0) return end(0);
			if (!opened) return end(code ?? 1);
			const now = performance.now();
			falls = [...falls.filter((at) => now - at < LATELY_MS), now];
			const wait = waitBefore(falls.length);
			say(sentenceFor(falls.length, wait));
			later = setTimeout(start, wait);
		}

		function leave() {
			if (leaving) return;
			leaving = true;
			clearTimeout(later);
			if (!child) return end(0);
			if (child.connected) child.send('leave');
			else child.kill('SIGTERM');
			setTimeout(() => child?.kill('SIGKILL'), LEAVING_MS).unref();
		}

		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, leave);
		withoutNpm(leave);
		start();
	});
}

/**
 * npm hands a request to end to the shell between us and it, and that one keeps it to itself: so we look whether
 * whoever started us is still there. @param {() => void} leave
 */
export function withoutNpm(leave) {
	const { ppid } = process;
	if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
	const looking = setInterval(() => {
		if (process.ppid === ppid) return;
		clearInterval(looking);
		leave();
	}, 200);
	looking.unref();
}
