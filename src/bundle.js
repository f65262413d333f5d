// One number for everything that browsers are given of this build: the same here, in the terminal and on /checkup.

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** @param {string} folder @param {string} under @returns {string[]} */
const filesIn = (folder, under = '') =>
	fs
		.readdirSync(path.join(folder, under), { withFileTypes: true })
		.flatMap((entry) =>
			entry.isDirectory() ? filesIn(folder, `${under}${entry.name}/`) : [`${under}${entry.name}`]
		);

/**
 * The files that browsers are given, with the hash of each, in the order of their names.
 * Packed copies (.br, .gz) hold the same and are left out.
 * @param {string} folder @returns {[name: string, hash: string][]}
 */
export const bundleFiles = (folder) =>
	filesIn(folder)
		.filter((name) => !/\.(br|gz)$/.test(name))
		.sort()
		.map((name) => [
			name,
			createHash('sha256')
				.update(fs.readFileSync(path.join(folder, name)))
				.digest('hex')
		]);

/** Five groups of four signs, as people compare them. @param {readonly [name: string, hash: string][]} files */
export function bundleNumber(files) {
	const hash = createHash('sha256');
	for (const [name, of] of files) hash.update(`${of}  ${name}\n`);
	return hash.digest('hex').slice(0, 20).match(/.{4}/g)?.join(' ') ?? '';
}

/** The number of the build in this folder, or null where there is none (in development). */
export function bundleHere() {
	const folder = path.join(process.cwd(), 'build', 'client');
	return fs.existsSync(folder) ? bundleNumber(bundleFiles(folder)) : null;
}
