// A bare server as a process of its own, and how to tell it what to do.

import { fork } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { Line } from './line.js';
import { end, freePort, memoryOf, sweeping } from './process.js';

/** @typedef {import('./house.js').Database} Database */

export class Bare {
	/** @type {import('node:child_process').ChildProcess | null} */
	#child = null;

	/** @param {number} port */
	constructor(port) {
		this.port = port;
	}

	static async open() {
		const bare = new Bare(await freePort());
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
		const entry = path.join(import.meta.dirname, 'bare.js');
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
		const lines = Array.from({ length: count }, () => this.line());
		for (let at = 0; at < count; at += 25)
			await Promise.all(lines.slice(at, at + 25).map((line) => line.connect()));
		return lines;
	}

	line() {
		return new Line(this.origin, { face: 'phone', room: 'bare' });
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

/** Does the work with a bare server. @template T @param {(bare: Bare) => Promise<T>} work */
export async function withBare(work) {
	const bare = await Bare.open();
	try {
		return await work(bare);
	} finally {
		await bare.kill();
	}
}
