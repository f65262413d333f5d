// Loaded into a house before it opens: it dies, as by kill -9, at a named point of its work. The house itself knows nothing.
// A line of JSON on the file DIE_FILE says where and the how manieth time: { "at": "before_write", "after": 3 }.

import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { Socket } from 'socket.io';

/** @type {{ at: string, after: number } | null} */
let death = null;
const file = process.env['DIE_FILE'] ?? '';
setInterval(() => {
	if (death === null && existsSync(file)) death = JSON.parse(readFileSync(file, 'utf8'));
}, 20).unref();

/** @param {string} point */
function pass(point) {
	if (death?.at !== point || (death.after -= 1) > 0) return;
	process.kill(process.pid, 'SIGKILL');
	// the signal comes at once, but nothing may happen until then
	for (;;);
}

const place = Symbol.for('spectactor.house');
Object.defineProperty(globalThis, place, {
	configurable: true,
	get: () => undefined,
	set(house) {
		Object.defineProperty(globalThis, place, { value: house });
		dieAround(house.store, 'writeLive', 'before_write', 'after_write');
		dieAround(house.store, 'sealRound', 'before_seal', 'after_seal');
	}
});

/** @param {any} store @param {string} name @param {string} before @param {string} after */
function dieAround(store, name, before, after) {
	const method = store[name];
	store[name] = async (/** @type {unknown[]} */ ...given) => {
		pass(before);
		const done = await method.apply(store, given);
		pass(after);
		return done;
	};
}

let views = 0;
// what Socket.IO calls for every message and every packet of a line; a packet of type three is an answer
const sending = /** @type {any} */ (Socket.prototype);
const { emit, packet } = sending;
sending.emit = function (/** @type {string} */ name, /** @type {unknown[]} */ ...rest) {
	if (name === 'view') {
		if (views === 0) setImmediate(() => (views = 0));
		pass((views += 1) === 1 ? 'before_show' : 'mid_show');
	}
	return emit.call(this, name, ...rest);
};
sending.packet = function (/** @type {{ type: number }} */ what, /** @type {object} */ how) {
	if (what.type === 3) pass('before_answer');
	const done = packet.call(this, what, how);
	if (what.type === 3) pass('after_answer');
	return done;
};
