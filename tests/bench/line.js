// The load: phones, stage and console as Socket.IO clients over WebSocket, in the benchmark's own process.

import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { io } from 'socket.io-client';
import { wait } from './process.js';

/** As in src/lib/wire.ts, which the server compares with: an old number here is turned away as an old page. */
const wireVersion = 1;

/** @typedef {{ seq: number, view: any }} Message */
/** @typedef {{ face: 'phone' | 'stage' | 'console', room: string, secret?: string }} Who */

/** A secret as a phone draws one. */
export const newSecret = () => randomBytes(16).toString('base64url');
const newId = () => randomBytes(12).toString('base64url');

export class Line {
	/** @type {import('socket.io-client').Socket} */
	#socket;
	/** @type {Message} */
	#last = { seq: -1, view: null };
	/** @type {{ is: (message: Message) => boolean, hear: (at: number) => void } | null} */
	#wanted = null;
	/** the connection below, which outlives its line @type {import('node:net').Socket | null} */
	#wire = null;
	/** views that came */
	views = 0;
	/** called when the line breaks by itself @type {(() => void) | null} */
	broken = null;
	/** called with every view @type {((message: Message) => void) | null} */
	hears = null;

	/** @param {string} origin @param {Who} who @param {string} [cookie] */
	constructor(origin, who, cookie) {
		this.#socket = io(origin, {
			auth: { version: wireVersion, ...who },
			autoConnect: false,
			forceNew: true,
			reconnection: false,
			transports: ['websocket'],
			extraHeaders: { origin, ...(cookie ? { cookie } : {}) }
		});
		this.#socket.on('view', (/** @type {Message} */ message) => {
			this.#last = message;
			this.views += 1;
			this.hears?.(message);
			const wanted = this.#wanted;
			if (!wanted?.is(message)) return;
			this.#wanted = null;
			wanted.hear(performance.now());
		});
		this.#socket.on('connect', () => {
			const transport = /** @type {any} */ (this.#socket.io.engine.transport);
			this.#wire = transport.ws._socket;
		});
		this.#socket.on('disconnect', () => this.broken?.());
	}

	get view() {
		return this.#last.view;
	}

	/** Everything that came over this line since it connected, as bytes on the wire. */
	get bytes() {
		return this.#wire?.bytesRead ?? NaN;
	}

	/** Connects; gives when the first view was here. Rejects when turned away or nobody listens. @returns {Promise<number>} */
	connect() {
		return new Promise((resolve, reject) => {
			this.until(() => true).then(resolve);
			this.#socket.once('connect_error', reject);
			this.#socket.connect();
		});
	}

	/** When a view like this comes; one that is here already does not count. @param {(message: Message) => boolean} is @returns {Promise<number>} */
	until(is) {
		return new Promise((hear) => (this.#wanted = { is, hear }));
	}

	/** Asks; gives when the answer was here. Rejects when it is a no. @param {string} type @param {object} [more] @returns {Promise<number>} */
	ask(type, more = {}) {
		return new Promise((resolve, reject) => {
			const answer = (/** @type {{ refused?: string }} */ { refused }) => {
				if (refused === undefined) resolve(performance.now());
				else reject(new Error(`${type} in ${this.view?.moment}: ${refused}`));
			};
			this.#socket.emit('ask', { id: newId(), type, ...more }, answer);
		});
	}

	/** The Joker moves on; gives when the answer was here. */
	advance() {
		return this.ask('advance', { from: this.view.moment });
	}

	/** Cuts the line as a lost network does, without a goodbye. */
	cut() {
		this.#wire?.destroy();
	}

	close() {
		this.broken = null;
		this.#socket.disconnect();
	}
}

/** The lines of one room, ready. */
export class Room {
	/** @type {Line[]} */
	phones = [];

	/** @param {string} session @param {Line} console @param {Line} stage @param {string} origin */
	constructor(session, console, stage, origin) {
		this.session = session;
		this.console = console;
		this.stage = stage;
		this.origin = origin;
	}

	/** Console and wall first, then so many phones; gives it when nothing moves any more. @param {import('./facilitator.js').Facilitator} facilitator @param {number} phones */
	static async open(facilitator, phones) {
		const room = await Room.withoutPhones(facilitator);
		await room.fill(phones);
		await room.quiet();
		return room;
	}

	/** @param {import('./facilitator.js').Facilitator} facilitator @param {string} [title] */
	static async withoutPhones(facilitator, title) {
		const { origin } = facilitator.house;
		const doors = await facilitator.openEvening(undefined, title);
		const console = new Line(origin, { face: 'console', room: doors.session }, facilitator.cookie);
		await console.connect();
		const stage = new Line(origin, { face: 'stage', room: doors.displayCode });
		await stage.connect();
		return new Room(doors.session, console, stage, origin);
	}

	/** So many phones come in, a few at a time, and sit down. @param {number} count */
	async fill(count) {
		const room = String(this.console.view.code);
		for (let at = 0; at < count; at += 25) {
			const some = Array.from(
				{ length: Math.min(25, count - at) },
				() => new Line(this.origin, { face: 'phone', room, secret: newSecret() })
			);
			await Promise.all(some.map((line) => line.connect()));
			await Promise.all(some.map((line) => line.ask('join')));
			this.phones.push(...some);
		}
	}

	get all() {
		return [this.console, this.stage, ...this.phones];
	}

	/** When no view has come for longer than any round of views waits. */
	async quiet() {
		const seen = () => this.all.reduce((sum, line) => sum + line.views, 0);
		for (let before = -1; before !== seen();) {
			before = seen();
			await wait(1100);
		}
	}

	/** The Joker goes on until this moment. @param {string} moment */
	async reach(moment) {
		while (this.console.view.moment !== moment) {
			const from = this.console.view.moment;
			await step(this.console);
			// nobody presses faster, and who does is refused
			if (from !== 'lobby') await wait(300);
		}
	}

	close() {
		for (const line of this.all) line.close();
	}
}

/** One step of the evening, with what its gate asks for. @param {Line} console */
export async function step(console) {
	const { moment } = console.view;
	const moved = () => console.until(({ view }) => view.moment !== moment);
	if (moment === 'lobby' && !console.view.pause_tested) {
		await console.ask('call_pause');
		await console.ask('resume', { how: 'carry_on' });
	}
	if (moment === 'scene_choice') await console.ask('choose_scene', { scene: 'sc01' });
	if (moment === 'casting')
		for (const role of ['amara', 'colm', 'jas', 'petra'])
			await console.ask('cast_role', { role, filled: true });
	if (moment === 'first_talk')
		await console.ask('write_problem', { text: 'Ideas count once the right person repeats them.' });
	const there = moved();
	await console.ask('advance', { from: moment });
	await there;
}
