// Asks the system not to fall asleep as long as this process runs: a laptop that sleeps takes the room with it.

import { spawn } from 'node:child_process';
import process from 'node:process';

/** Each ends by itself when we are gone, however we go. @type {Partial<Record<NodeJS.Platform, (pid: string) => [string, string[]]>>} */
const ways = {
	darwin: (pid) => ['caffeinate', ['-ims', '-w', pid]],
	linux: (pid) => [
		'systemd-inhibit',
		[
			'--what=sleep:idle:handle-lid-switch',
			'--who=Spectactor',
			'--why=People are in the room',
			'tail',
			`--pid=${pid}`,
			'-f',
			'/dev/null'
		]
	]
};
/** A system that does not let us says so at once. */
const SOON_MS = 1_500;

/** Gives whether the computer is kept awake now. Never rejects, and holds nobody up. @returns {Promise<boolean>} */
export function stayAwake(platform = process.platform) {
	const way = ways[platform]?.(String(process.pid));
	if (!way) return Promise.resolve(false);
	return new Promise((resolve) => {
		const helper = spawn(...way, { stdio: 'ignore', detached: true });
		helper.unref();
		const holds = setTimeout(() => resolve(true), SOON_MS);
		holds.unref();
		const refused = () => {
			clearTimeout(holds);
			resolve(false);
		};
		helper.on('error', refused);
		helper.on('exit', refused);
	});
}
