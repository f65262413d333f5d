// A bare server as a process of its own, and how to tell it what to do.

import { fork } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { BareLine } from './bare-line.js';
import { Line } from './line.js';
import { end, freePort, memoryOf, sweeping, workedBy } from './process.js';

/** @typedef {import('./house.js').Database} Database */

/** A few at a time. @template {{ connect: () => Promise<number> }} L @param {L[]} lines */
async function opened(lines) {
	for (let at = 0; at < lines.length; at += 25)
		await Promise.all(lines.slice(at, at + 25).map((line) => line.connect()));
	return lines;
}

export class Bare {
	/** @type {import('node:child_process').ChildProcess | null} */
	#child = null;

	/** @param {number} port @param {'bare.js' | 'bare-ws.js'} [entry] */
	constructor(port, entry = 'bare.js') {
		this.port = port;
		this.entry = entry;
	}

	/** @param {'bare.js' | 'bare-ws.js'} [entry] */
	static async open(entry) {
		const bare = new Bare(await freePort(), entry);
		await bare.start();
		return bare;
	}

	get origin() {
		return `http://127.0.0.1:${this.port}`;
	}

	/** Swept. */
	memory() {
		return memoryOf(this.#child?.pid ?? 0);
	}

	async start() {
		const child = this.launch();
		await new Promise((ready, failed) => {
			child.once('message', ready);
			child.once('exit', (code) => failed(new Error(`the bare server ended (${code})`)));
		});
	}

	/** Starts the process and waits for nothing. */
	launch() {
		const entry = path.join(import.meta.dirname, this.entry);
		this.#child = fork(entry, [String(this.port)], {
			stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
			execArgv: [...sweeping]
		});
		return this.#child;
	}

	/** What newcomers are shown and a shout sends: these very bytes. @param {object} view */
	async show(view) {
		await this.#tell({ payload: { seq: 1, view } });
	}

	/** Prepares the bare write: the document of a live session, in a table with nothing around it. @param {Database} database @param {string} session */
	async copyDocument(database, session) {
		const client = new pg.Client(database);
		await client.connect();
		const { rows } = await client.query(
			'select state::text as state from app.live where session_id = $1',
			[session]
		);
		await client.end();
		const state = String(rows[0]?.state);
		await this.#tell({ database, state });
		return state.length;
	}

	/** One write; gives the milliseconds it took. */
	write() {
		return this.#tell({ write: true });
	}

	/** So many lines to this server. @param {number} count */
	async lines(count) {
		return opened(Array.from({ length: count }, () => this.line()));
	}

	line() {
		return new Line(this.origin, { face: 'phone', room: 'bare' });
	}

	/** So many bare WebSockets to this server, which then is bare-ws.js. @param {number} count */
	async sockets(count) {
		return opened(Array.from({ length: count }, () => new BareLine(this.origin)));
	}

	/** Milliseconds of processor this process has used. */
	get worked() {
		return workedBy(this.#child?.pid ?? 0);
	}

	async kill() {
		if (this.#child) await end(this.#child, 'SIGKILL');
	}

	/** @param {object} wish @returns {Promise<number>} */
	#tell(wish) {
		return new Promise((resolve, reject) => {
			this.#child?.once('message', (/** @type {{ took: number, failed?: string }} */ answer) => {
				if (answer.failed) reject(new Error(answer.failed));
				else resolve(answer.took);
			});
			this.#child?.send(wish);
		});
	}
}

/** Does the work with a bare server. @template T @param {(bare: Bare) => Promise<T>} work @param {'bare.js' | 'bare-ws.js'} [entry] */
export async function withBare(work, entry) {
	const bare = await Bare.open(entry);
	try {
		return await work(bare);
	} finally {
		await bare.kill();
	}
}
