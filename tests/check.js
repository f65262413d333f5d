// `npm run check`: types (pages; the rules on their own), lint, unused code, format. All of them, then the verdict.

import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** @param {string} name */
const bin = (name) => path.resolve('node_modules/.bin', name);
/** @type {[says: string, program: string, args: string[]][]} */
const checks = [
	[
		'types of the rules, kept pure by their own compiler settings',
		'tsc',
		['-p', 'src/lib/session/tsconfig.json']
	],
	['pages prepared', 'svelte-kit', ['sync']],
	[
		'types of everything',
		'svelte-check',
		['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human']
	],
	['lint', 'eslint', ['.', '--max-warnings', '0']],
	['unused files, exports and packages', 'knip', []],
	['format', 'prettier', ['--check', '--log-level', 'warn', '.']]
];

const failed = checks.filter(([says, program, args]) => {
	process.stdout.write(`· ${says}\n`);
	return (
		spawnSync(bin(program), args, { stdio: 'inherit', shell: process.platform === 'win32' })
			.status !== 0
	);
});
process.stdout.write(
	failed.length === 0
		? 'All checks pass.\n'
		: `Not in order: ${failed.map(([says]) => says).join('; ')}.\n`
);
process.exit(failed.length === 0 ? 0 : 1);
