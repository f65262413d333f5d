// Makes this folder ready to run: the right Node, the parts fetched, the pages built when they have changed.
// Plain JavaScript without parts of its own, since it runs before there are any. Says a plain sentence and ends when it cannot.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** @param {string} sentence */
const say = (sentence) => void process.stdout.write(`${sentence}\n`);

/** @param {string} sentence @returns {never} */
export function giveUp(sentence) {
	process.stderr.write(`\n${sentence}\n`);
	process.exit(1);
}

export function requireNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major > 20 || (major === 20 && minor >= 19)) return;
	giveUp(
		`Spectactor needs Node 20.19 or newer; this is ${process.versions.node}. ` +
			'The newest one that is kept for long is at https://nodejs.org.'
	);
}

/** @param {string} file milliseconds, 0 when it is not there */
const changedAt = (file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** @param {string} program @param {string[]} args @param {'shown' | 'kept'} output @returns {Promise<{ code: number, said: string }>} */
function run(program, args, output) {
	return new Promise((resolve) => {
		const child = spawn(program, args, {
			cwd: root,
			stdio: output === 'shown' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
			shell: process.platform === 'win32' && !path.isAbsolute(program)
		});
		let said = '';
		child.stdout?.on('data', (part) => (said += part));
		child.stderr?.on('data', (part) => (said += part));
		child.on('error', (cause) => resolve({ code: 127, said: cause.message }));
		child.on('close', (code) => resolve({ code: code ?? 1, said }));
	});
}

/** Fetches the parts when they are missing or older than the list of them. */
export async function install() {
	const list = path.join(root, 'package-lock.json');
	const installed = path.join(root, 'node_modules', '.package-lock.json');
	if (changedAt(installed) >= changedAt(list) && changedAt(installed) > 0) return;
	try {
		fs.accessSync(root, fs.constants.W_OK);
	} catch {
		giveUp(
			`Spectactor may not write in ${root}, where its parts have to go. Start it as whoever owns that folder.`
		);
	}
	say('Fetching the parts (once, about a minute) …');
	const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
	const npm = process.env.npm_execpath;
	const { code, said } = npm?.endsWith('.js')
		? await run(process.execPath, [npm, ...args], 'shown')
		: await run('npm', args, 'shown');
	if (code === 0) return;
	giveUp(
		code === 127
			? `npm could not be started (${said}). It comes with Node from https://nodejs.org.`
			: 'The parts could not be fetched. Is this computer on the internet? Nothing was changed that a second try would not mend.'
	);
}

/** Everything the pages are made of, as one hash. */
export function sources() {
	const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
	/** @param {string} name */
	const add = (name) => {
		const file = path.join(root, name);
		const found = fs.statSync(file, { throwIfNoEntry: false });
		if (found?.isDirectory())
			for (const inner of fs.readdirSync(file).sort()) add(path.join(name, inner));
		else if (found && !/\.test\.ts$/.test(name))
			hash.update(`${name}\0`).update(fs.readFileSync(file)).update('\0');
	};
	for (const name of [
		'src',
		'static',
		'package.json',
		'package-lock.json',
		'svelte.config.js',
		'vite.config.ts',
		'tsconfig.json'
	])
		add(name);
	return hash.digest('hex');
}

/** Builds the pages when what they are made of has changed. */
export async function build() {
	const stamp = path.join(root, 'build', 'made-from.txt');
	const now = sources();
	if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === now) return;
	say('Building the pages (after every change, about half a minute) …');
	fs.rmSync(stamp, { force: true });
	const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
	const { code, said } = await run(process.execPath, [vite, 'build', '--logLevel', 'warn'], 'kept');
	if (code !== 0)
		giveUp(`${said.trim()}\n\nThe pages could not be built; the reason stands above.`);
	fs.writeFileSync(stamp, now);
}

/** Node, parts and settings, from the project's own folder; the build is a step of its own. */
export async function makeReady() {
	requireNode();
	process.chdir(root);
	if (fs.existsSync('.env')) process.loadEnvFile('.env');
	await install();
}
