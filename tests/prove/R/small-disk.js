// A small disk of its own for a proof: a part of memory that Linux lets root mount, and make larger and smaller.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, statfsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const MB = 1024 * 1024;
/** @param {string} program @param {string[]} args */
const run = (program, ...args) => spawnSync(program, args).status === 0;

/** Mounts it; null where that is not allowed. @param {number} megabytes */
export function smallDisk(megabytes) {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'spectactor-disk-'));
	if (!run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder)) {
		rmdirSync(folder);
		return null;
	}
	const { blocks, bsize } = statfsSync(folder);
	let size = (blocks * bsize) / MB;
	return {
		folder,
		/** Leaves so many megabytes free, by making the whole larger or smaller. @param {number} free */
		leave(free) {
			const now = statfsSync(folder);
			size = Math.ceil(((now.blocks - now.bavail) * now.bsize) / MB) + free;
			if (!run('mount', '-o', `remount,size=${size}m`, folder)) throw new Error('not remounted');
		},
		remove() {
			run('umount', '-l', folder);
			rmdirSync(folder);
		}
	};
}

/** Whether this machine lets us. */
export function mayMount() {
	if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
	const disk = smallDisk(1);
	disk?.remove();
	return disk !== null;
}
