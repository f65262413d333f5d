// A Redis of a test's own: on a port and in a folder of its own, for this computer only, and nothing of it is kept.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { findRedis, noRedis } from './find-redis.js';

export class RedisServer {
	/** @type {import('node:child_process').ChildProcess | null} */
	#child = null;
	#folder = mkdtempSync(path.join(tmpdir(), 'spectactor-redis-'));

	/** @param {number} port */
	constructor(port) {
		this.port = port;
	}

	/** @param {number} port one that nobody listens on */
	static async open(port) {
		const server = new RedisServer(port);
		await server.start();
		return server;
	}

	get url() {
		return `redis://127.0.0.1:${this.port}`;
	}

	/** A client; whoever asks for it disconnects it. */
	client() {
		const client = new Redis(this.url, { maxRetriesPerRequest: null });
		client.on('error', () => {});
		return client;
	}

	async start() {
		const server = findRedis();
		if (!server) throw new Error(noRedis);
		const settings = [
			'--save',
			'',
			'--appendonly',
			'no',
			'--bind',
			'127.0.0.1',
			'--daemonize',
			'no'
		];
		this.#child = spawn(
			server,
			['--port', String(this.port), '--dir', this.#folder, '--loglevel', 'warning', ...settings],
			{ stdio: 'ignore' }
		);
		const client = this.client();
		await client.ping();
		client.disconnect();
	}

	/** Ends it as a broken machine does. */
	async kill() {
		const child = this.#child;
		this.#child = null;
		if (!child || child.exitCode !== null || child.signalCode !== null) return;
		const gone = new Promise((ended) => child.once('exit', ended));
		child.kill('SIGKILL');
		await gone;
	}

	async close() {
		await this.kill();
		rmSync(this.#folder, { recursive: true, force: true });
	}
}
