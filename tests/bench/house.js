// The house that is measured: the production server as a process of its own, its data in a folder of its own.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import pg from 'pg';
import { end, freePort, memoryOf, sweeping, wait, workedBy } from './process.js';

const root = path.resolve(import.meta.dirname, '../..');

/** @typedef {{ host: string, port: number, user: string, password: string, database: string }} Database */

/** @type {Set<House>} */
const houses = new Set();

/** What was opened and not closed, for whoever is interrupted. */
export const closeHouses = () => Promise.allSettled([...houses].map((house) => house.close()));

/** @param {number} pid */
function isThere(pid) {
	try {
		return process.kill(pid, 0);
	} catch {
		return false;
	}
}

export class House {
	/** @type {import('node:child_process').ChildProcess | null} */
	#child = null;
	#said = '';
	/** @type {readonly string[]} */
	#node;

	/** @param {number} port @param {string} folder @param {boolean} swept */
	constructor(port, folder, swept) {
		this.#node = swept ? sweeping : [];
		this.port = port;
		this.folder = folder;
		houses.add(this);
	}

	/** A new house with an empty data folder, open. */
	static async open(swept = false) {
		const house = await House.planned(swept);
		try {
			await house.start();
		} catch (cause) {
			await house.close();
			throw cause;
		}
		return house;
	}

	/** The same, not open yet. */
	static async planned(swept = false) {
		const folder = await mkdtemp(path.join(tmpdir(), 'spectactor-bench-'));
		// started by root, the database runs as another user, who has to get through
		await chmod(folder, 0o711);
		return new House(await freePort(), folder, swept);
	}

	get origin() {
		return `http://127.0.0.1:${this.port}`;
	}

	/** the code for the first account, as the terminal shows it */
	get firstCode() {
		return /\n {2}([A-Z0-9]{4}(?:-[A-Z0-9]{4}){2})\n/.exec(this.#said)?.[1] ?? '';
	}

	/** Swept. */
	memory() {
		return memoryOf(this.#child?.pid ?? 0);
	}

	/** Milliseconds of processor the server has used, without its database. */
	get worked() {
		return workedBy(this.#child?.pid ?? 0);
	}

	/** Starts the process; ready is when the terminal says so. @param {string} [entry] */
	async start(entry = 'src/server.js') {
		const child = this.launch(entry);
		this.#said = '';
		await /** @type {Promise<void>} */ (
			new Promise((resolve, reject) => {
				/** @param {Buffer} part */
				const hear = (part) => {
					this.#said += part.toString();
					if (this.#said.includes('Ctrl-C')) resolve();
				};
				child.stdout?.on('data', hear);
				child.stderr?.on('data', hear);
				child.once('exit', (code) =>
					reject(new Error(`The house did not open (${code}): ${this.#said}`))
				);
			})
		);
	}

	/** Starts the process and waits for nothing. @param {string} entry */
	launch(entry) {
		const child = spawn(process.execPath, [...this.#node, path.join(root, entry)], {
			cwd: root,
			env: {
				...process.env,
				HOST: '127.0.0.1',
				PORT: String(this.port),
				DATA_FOLDER: path.join(this.folder, 'data'),
				// as measured: the random wait that hides who paused is no part of the road
				PAUSE_DELAY_MS: '0',
				WEB_ADDRESS: '',
				SUPABASE_URL: '',
				SUPABASE_SECRET_KEY: ''
			},
			stdio: ['ignore', 'pipe', 'pipe']
		});
		this.#child = child;
		return child;
	}

	/** kill -9. */
	async kill() {
		if (this.#child) await end(this.#child, 'SIGKILL');
	}

	/** In good order; what is kept stays. */
	async stop() {
		if (this.#child) await end(this.#child, 'SIGTERM');
	}

	/** Stops and forgets everything. */
	async close() {
		await this.stop();
		const left = this.#recordOfDatabase();
		// after a kill the database has outlived its house, and nobody comes to take it up again
		if (left && isThere(left.pid)) {
			process.kill(left.pid, 'SIGINT');
			while (isThere(left.pid)) await wait(50);
		}
		houses.delete(this);
		await rm(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
	}

	/** Where the embedded database of this house listens, for a bare write into another database of the same server. */
	get database() {
		const record = this.#recordOfDatabase();
		if (!record) throw new Error('The embedded database of the house is not running.');
		return record.database;
	}

	/** How many seats of a session are kept. @param {string} session */
	async seats(session) {
		const client = new pg.Client(this.database);
		await client.connect();
		const { rows } = await client.query(
			"select count(*)::int as seats from app.live, json_object_keys(state -> 'seats') where session_id = $1",
			[session]
		);
		await client.end();
		return Number(rows[0]?.seats);
	}

	#recordOfDatabase() {
		const folder = path.join(this.folder, 'data');
		const file = path.join(folder, 'cluster', 'postmaster.pid');
		if (!existsSync(file)) return null;
		const [pid, , , port, socket] = readFileSync(file, 'utf8').split('\n');
		const secret = path.join(folder, 'database-password');
		/** @type {Database} */
		const database = {
			host: socket || '127.0.0.1',
			port: Number(port),
			user: 'supabase_admin',
			password: existsSync(secret) ? readFileSync(secret, 'utf8').trim() : '',
			database: 'postgres'
		};
		return { pid: Number(pid), database };
	}
}

/** Does the work with a house of its own. @template T @param {(house: House) => Promise<T>} work @param {boolean} [swept] its memory is to be measured */
export async function withHouse(work, swept) {
	const house = await House.open(swept);
	try {
		return await work(house);
	} finally {
		await house.close();
	}
}
