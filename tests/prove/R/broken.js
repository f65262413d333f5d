// Loaded into a pre-flight and its house for a proof: one thing of this computer is not as it should be. They know nothing of it.

import promises from 'node:fs/promises';
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import process from 'node:process';

const broken = process.env['BREAK'] ?? '';
const year = 365 * 86_400_000;

/** @type {Record<string, () => void>} */
const ways = {
	disk() {
		const { statfs } = promises;
		promises.statfs = /** @type {typeof statfs} */ (
			async (/** @type {any[]} */ ...given) => {
				const found = await Reflect.apply(statfs, promises, given);
				return Object.assign(found, { bavail: Math.floor((300 * 1024 * 1024) / found.bsize) });
			}
		);
	},
	owners() {
		promises.chmod = async () => {
			throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
		};
	},
	network() {
		os.networkInterfaces = () => ({});
	},
	year() {
		const right = Date;
		const now = () => right.now() - 30 * year;
		globalThis.Date = /** @type {DateConstructor} */ (
			class extends right {
				constructor(/** @type {any[]} */ ...of) {
					super(.../** @type {[number]} */ (of.length ? of : [now()]));
				}
				static now = now;
			}
		);
	},
	drift() {
		const right = Date.now;
		const began = right();
		Date.now = () => right() + (right() - began);
	},
	lines() {
		const { emit } = http.Server.prototype;
		let open = 0;
		http.Server.prototype.emit = function (
			/** @type {string} */ name,
			/** @type {any[]} */ ...rest
		) {
			if (name === 'upgrade' && (open += 1) > 25) {
				rest[1].destroy();
				return true;
			}
			return Reflect.apply(emit, this, [name, ...rest]);
		};
	},
	battery() {
		const place = '/sys/class/power_supply';
		/** @type {Record<string, string>} */
		const told = { type: 'Battery', status: 'Discharging', capacity: '41' };
		const { readdir, readFile } = promises;
		promises.readdir = /** @type {any} */ (
			(/** @type {any[]} */ ...given) =>
				given[0] === place ? Promise.resolve(['BAT0']) : Reflect.apply(readdir, promises, given)
		);
		promises.readFile = /** @type {any} */ (
			(/** @type {any[]} */ ...given) =>
				String(given[0]).startsWith(place)
					? Promise.resolve(told[String(given[0]).split('/').at(-1) ?? ''] ?? '')
					: Reflect.apply(readFile, promises, given)
		);
	}
};
// the file system is read by the build as well: only the house is to see it broken
if (process.argv.some((word) => word.endsWith('server.js'))) {
	ways[broken]?.();
	syncBuiltinESMExports();
}
