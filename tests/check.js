// `npm run check`: types (pages; the rules on their own), lint, unused code, format. All of them, then the verdict.

import { spawn } from 'node:child_process';
import path from 'node:path';

/** @param {string} name */
const bin = (name) => path.resolve('node_modules/.bin', name);
/** @typedef {[says: string, program: string, args: string[]]} Check */
/** what the others read @type {Check} */
const first = ['pages prepared', 'svelte-kit', ['sync']];
/** @type {Check[]} */
const checks = [
	[
		'types of everything',
		'svelte-check',
		['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']
	],
	['lint', 'eslint', ['.', '--max-warnings', '0']],
	[
		'types of the rules, kept pure by their own compiler settings',
		'tsc',
		['-p', 'src/lib/session/tsconfig.json']
	],
	['unused files, exports and packages', 'knip', []],
	['format', 'prettier', ['--check', '--log-level', 'warn', '.']]
];

/** Says what it found once it has ended; gives whether all is in order. @param {Check} check @returns {Promise<boolean>} */
const inOrder = ([says, program, args]) =>
	new Promise((ended) => {
		const child = spawn(bin(program), args, {
			stdio: ['ignore', 'pipe', 'pipe'],
			shell: process.platform === 'win32'
		});
		let said = '';
		for (const out of [child.stdout, child.stderr])
			out.on('data', (part) => void (said += String(part)));
		child.on('error', (cause) => void (said += `${cause.message}\n`));
		child.on('close', (code) => {
			process.stdout.write(`· ${says}\n${said}`);
			ended(code === 0);
		});
	});

const found = [await inOrder(first), ...(await Promise.all(checks.map((check) => inOrder(check))))];
const failed = [first, ...checks].filter((_, at) => !found[at]);
process.stdout.write(
	failed.length === 0
		? 'All checks pass.\n'
		: `Not in order: ${failed.map(([says]) => says).join('; ')}.\n`
);
process.exit(failed.length === 0 ? 0 : 1);
