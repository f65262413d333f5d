// A phone on a bare WebSocket: it connects, hears, and says one word that all hear.

import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';

/** `ws` as Socket.IO's client has it. */
const client = createRequire(createRequire(import.meta.url).resolve('socket.io-client'));
const { WebSocket } = createRequire(client.resolve('engine.io-client'))('ws');

export class BareLine {
	/** @type {any} */
	#socket;
	/** @type {((at: number) => void) | null} */
	#hear = null;

	/** @param {string} origin */
	constructor(origin) {
		this.origin = origin;
	}

	/** @returns {Promise<number>} */
	connect() {
		this.#socket = new WebSocket(this.origin.replace('http', 'ws'), { perMessageDeflate: false });
		this.#socket.on('message', (/** @type {Buffer} */ data) => {
			JSON.parse(data.toString());
			this.#hear?.(performance.now());
			this.#hear = null;
		});
		return new Promise((resolve, reject) => {
			this.#socket.once('error', reject);
			this.#hear = resolve;
		});
	}

	/** When the next message comes. @returns {Promise<number>} */
	until() {
		return new Promise((hear) => (this.#hear = hear));
	}

	/** Says one word. @param {string} word */
	async ask(word) {
		this.#socket.send(JSON.stringify({ type: word }));
		return performance.now();
	}

	cut() {
		this.#socket.terminate();
	}

	close() {
		this.#socket.close();
	}
}
