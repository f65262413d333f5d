// The build can be made again to the letter, and says of itself which it is.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { bundleFiles, bundleNumber } from '../../../src/bundle.js';
import { RunningHouse } from '../../support/running-house.ts';
import { proof } from '../proof.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const client = path.join(root, 'build/client');

proof(
	'X08',
	'the number of the build is the same in the terminal, on /checkup and of what is given',
	async (p) => {
		const house = await RunningHouse.open();
		try {
			const printed = /build +((?:[0-9a-f]{4} ){4}[0-9a-f]{4})\b/.exec(house.said)?.[1];
			expect(printed, house.said).toBeTruthy();
			const page = await (await fetch(`${house.origin}/checkup`)).text();
			expect(page).toContain(printed!);
			// not what the house says of its files, but the files as a browser gets them
			const files = bundleFiles(client);
			const given = await Promise.all(
				files.map(async ([name]) => {
					const answer = await fetch(`${house.origin}/${name}`);
					expect(answer.status, name).toBe(200);
					const hash = await crypto.subtle.digest('SHA-256', await answer.arrayBuffer());
					return [name, Buffer.from(hash).toString('hex')] as [string, string];
				})
			);
			expect(bundleNumber(given)).toBe(printed);
			const [first] = given;
			expect(bundleNumber([[first![0], '0'.repeat(64)], ...given.slice(1)])).not.toBe(printed);
			p.value(`${printed} in three places, over ${files.length} files`, 'the same');
		} finally {
			await house.close();
		}
	}
);

/** Builds the sources in a folder of their own; gives the files that browsers get, with their hashes. */
function builtIn(folder: string) {
	for (const name of [
		'src',
		'static',
		'package.json',
		'package-lock.json',
		'svelte.config.js',
		'vite.config.ts',
		'tsconfig.json'
	])
		cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
	symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
	const vite = path.join(root, 'node_modules/vite/bin/vite.js');
	const { status, stderr } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
		cwd: folder,
		encoding: 'utf8',
		// as a start builds, not as a test does
		env: {
			...process.env,
			NODE_ENV: 'production',
			VITEST: undefined,
			TZ: folder.endsWith('1') ? 'UTC' : 'Asia/Tokyo'
		}
	});
	expect(status, stderr).toBe(0);
	return bundleFiles(path.join(folder, 'build/client'));
}

proof(
	'X07',
	'two builds of the same sources are the same to the letter',
	(p) => {
		const folder = mkdtempSync(path.join(tmpdir(), 'spectactor-twice-'));
		try {
			const [one, two] = ['1', '2'].map((name) => builtIn(path.join(folder, name)));
			expect(two).toEqual(one);
			expect(one!.length).toBeGreaterThan(20);
			p.value(`${bundleNumber(one!)} twice, ${one!.length} files`, 'the same');
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	},
	{ slow: true }
);
