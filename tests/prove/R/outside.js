// Loaded into a house for a proof: writes down whomever it would speak to outside of this computer and this room.

import { appendFileSync } from 'node:fs';
import dns from 'node:dns';
import net from 'node:net';
import os from 'node:os';
import process from 'node:process';

const file = process.env['OUTSIDE_FILE'] ?? '';
/** What this computer listens on and answers at. */
const own = new Set([
	'0.0.0.0',
	'::',
	...Object.values(os.networkInterfaces()).flatMap((some) =>
		(some ?? []).map(({ address }) => address)
	)
]);
/** @param {unknown} host */
const isOutside = (host) =>
	typeof host === 'string' &&
	host !== '' &&
	host !== 'localhost' &&
	!/^127\.|^::1$/.test(host) &&
	!own.has(host);
/** @param {unknown} host */
const note = (host) => {
	if (isOutside(host)) appendFileSync(file, `${host}\n`);
};

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (/** @type {any[]} */ ...given) {
	const [first] = Array.isArray(given[0]) ? given[0] : given;
	if (typeof first === 'object' && first !== null && !first.path) note(first.host);
	return Reflect.apply(connect, this, given);
};
const { lookup } = dns;
Object.assign(dns, {
	lookup(/** @type {any[]} */ ...given) {
		note(given[0]);
		return Reflect.apply(lookup, dns, given);
	}
});
appendFileSync(file, '');
