// Finds a Chromium to test with: the one named, the system's, Debian's package where that may be installed,
// Playwright's own download where the network has it. Otherwise says how to get one.

import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const names = [
	'chromium-headless-shell',
	'chromium',
	'chromium-browser',
	'google-chrome-stable',
	'google-chrome'
];
const places = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

/** A sandbox does not start as root; nothing may be looked up outside. */
export const launchArgs = [
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/** @param {string} file */
const runs = (file) => {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
};

function onThisMachine() {
	const named = process.env.SPECTACTOR_BROWSER;
	if (named) {
		if (runs(named)) return named;
		throw new Error(`SPECTACTOR_BROWSER names ${named}, which cannot be started.`);
	}
	const folders = (process.env.PATH ?? '').split(path.delimiter);
	const found = folders
		.flatMap((folder) => names.map((name) => path.join(folder, name)))
		.concat(places)
		.find(runs);
	if (found) return found;
	const downloaded = chromium.executablePath();
	return existsSync(downloaded) ? downloaded : null;
}

/**
 * The path of a browser, installed if there is none and it may be.
 * Throws a plain sentence when there is none to be had.
 */
export function findBrowser() {
	const found = onThisMachine();
	if (found) return found;
	if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
		process.stdout.write(
			'Installing a browser for the tests (Debian’s chromium-headless-shell) …\n'
		);
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'inherit' });
		for (const name of ['chromium-headless-shell', 'chromium']) {
			spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
				env,
				stdio: ['ignore', 'ignore', 'inherit']
			});
			const installed = onThisMachine();
			if (installed) return installed;
		}
	}
	try {
		process.stdout.write('Fetching a browser for the tests (Playwright’s Chromium) …\n');
		execFileSync(
			process.execPath,
			[path.resolve('node_modules/@playwright/test/cli.js'), 'install', 'chromium-headless-shell'],
			{ stdio: 'inherit', timeout: 300_000 }
		);
		const fetched = onThisMachine();
		if (fetched) return fetched;
	} catch {
		// said below, with what to do
	}
	throw new Error(
		'The tests need a Chromium and none could be fetched. Install one (on Debian: "sudo apt-get install ' +
			'chromium-headless-shell"; elsewhere Chrome or Chromium), or name it in SPECTACTOR_BROWSER.'
	);
}

/** An open browser. */
export const openBrowser = () =>
	chromium.launch({ executablePath: findBrowser(), args: launchArgs });
