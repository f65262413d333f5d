// Finds a Redis or Valkey to test with: the one named in REDIS_SERVER, one of the PATH, or Debian's package where that
// may be installed.

import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** @param {string} file */
function runs(file) {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

function onThisMachine() {
	const named = process.env.REDIS_SERVER;
	if (named) return runs(named) ? named : null;
	const folders = (process.env.PATH ?? '').split(path.delimiter);
	return (
		['valkey-server', 'redis-server']
			.flatMap((name) => folders.map((folder) => path.join(folder, name)))
			.find(runs) ?? null
	);
}

/** @type {string | null | undefined} */
let found;

/** The path of a server, or null where there is none to be had. */
export function findRedis() {
	found ??= onThisMachine();
	const mayInstall = process.getuid?.() === 0 && !process.env.REDIS_SERVER;
	if (!found && mayInstall && spawnSync('apt-get', ['--version']).status === 0) {
		process.stderr.write('Installing redis-server for the proofs of several processes …\n');
		const env = {
			...process.env,
			DEBIAN_FRONTEND: 'noninteractive',
			// the package would start a server of its own
			RUNLEVEL: '1'
		};
		spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'redis-server'], {
			env,
			stdio: ['ignore', 'ignore', 'inherit'],
			timeout: 180_000
		});
		found = onThisMachine();
	}
	return found ?? null;
}

/** Why the proofs that need one did not run. */
export const noRedis =
	'NOT RUN: there is no redis-server or valkey-server here; install one, or name it in REDIS_SERVER';
