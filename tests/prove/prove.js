// `npm run prove`: what we promise, proved one by one, a line each with what was found and its bound.
// `-- R`, `-- G R12`: these only. `-- slow`, `-- all`: the long forms, or both. `-- mutants`: whether the proofs bite.
// `SEED=…` repeats a run. `--new` leaves out what `npm test` has run already. `--write` keeps the table in docs/proofs.md.

import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';
import { build, makeReady } from '../../src/ready.js';
import { findBrowser } from '../browser.js';
import { outcomes } from './outcomes.js';
import { keepTable } from './table.js';

const root = path.resolve(import.meta.dirname, '..', '..');
/** with more failures than this nobody was unlucky */
const mostAgain = 5;
process.chdir(root);
await makeReady();

const words = process.argv.slice(2);
if (words.includes('mutants')) {
	const { mutants } = await import('./mutants/run.js');
	process.exit(await mutants(words.filter((word) => word !== 'mutants')));
}
const forms = words.includes('all') ? 'all' : words.includes('slow') ? 'slow' : 'fast';
const asked = words.filter((word) => /^[A-Z](\d\d)?$/.test(word));
const unknown = words.filter(
	(word) => !asked.includes(word) && !['all', 'slow', 'fast', '--new', '--write'].includes(word)
);
if (unknown.length > 0) {
	process.stderr.write(`There is no proof or option “${unknown.join(' ')}”.\n`);
	process.exit(1);
}

/** @type {import('./row.js').Row[]} */
let rows = [];
for (const letter of 'AKRLCGXD') rows.push(...(await import(`./list/${letter}.js`)).rows);
if (asked.length > 0)
	rows = rows.filter(({ id }) => asked.includes(id) || asked.includes(id[0] ?? ''));
if (rows.length === 0) {
	process.stderr.write(`There is no proof ${asked.join(' ')}.\n`);
	process.exit(1);
}

/** @param {import('./row.js').Row} row */
const files = (row) => (row.by ?? '').split(' ').filter(Boolean);
/** @param {string} file */
const own = (file) => file.startsWith('tests/prove/');
if (words.includes('--new'))
	rows = rows
		.filter((row) => !row.by || files(row).some(own))
		.map((row) => (row.by ? { ...row, by: files(row).filter(own).join(' ') } : row));
for (const row of rows) {
	for (const file of files(row)) {
		if (existsSync(file)) continue;
		process.stderr.write(`${row.id} is to be proved by ${file}, which is not there.\n`);
		process.exitCode = 1;
	}
}
if (process.exitCode) process.exit();

const reporter = path.join(import.meta.dirname, 'reporter.js');
const vitest = 'node_modules/vitest/vitest.mjs';
const playwright = 'node_modules/@playwright/test/cli.js';
/** what it measures is a time: nothing else runs meanwhile */
const timed = /** @param {string} file */ (file) =>
	/^tests\/prove\/(L\/(?!sizes)|R\/(network|kills|falls|reach)\.)/.test(file);
let built = false;

/** Runs everything that proves these rows, the quick things first. @param {import('./row.js').Row[]} rows */
async function prove(rows) {
	const wanted = [...new Set(rows.flatMap(files))];
	const ids = `(^| )(${rows.map(({ id }) => id).join('|')}) `;
	const folder = mkdtempSync(path.join(os.tmpdir(), 'spectactor-prove-'));
	const toldFile = path.join(folder, 'told.jsonl');

	/** One of the two runners; what it has to tell goes to the file. @param {string} script @param {string[]} args */
	const run = (script, args) =>
		new Promise((ended) => {
			const child = spawn(process.execPath, [path.join(root, script), ...args], {
				stdio: ['ignore', 'ignore', 'inherit'],
				env: { ...process.env, PROVE: forms, PROVE_TOLD: toldFile, NO_COLOR: '1', FORCE_COLOR: '0' }
			});
			child.on('close', ended);
		});
	/** @param {string[]} list @param {string[]} more */
	const units = async (list, more) => {
		if (list.length > 0) await run(vitest, ['run', `--reporter=${reporter}`, ...more, ...list]);
	};
	/** @param {string[]} list @param {string[]} more */
	const pages = async (list, more) => {
		if (list.length > 0)
			await run(playwright, ['test', `--reporter=${reporter}`, ...more, ...list]);
	};

	const config = ['--config', 'tests/prove/vitest.config.ts', '-t', ids];
	const proofs = wanted.filter((file) => file.endsWith('.prove.ts'));
	if (!built && wanted.some((file) => own(file) || file.endsWith('.spec.ts'))) await build();
	built = true;
	await units(
		wanted.filter((file) => file.endsWith('.test.ts')),
		[]
	);
	const specs = wanted.filter((file) => file.endsWith('.spec.ts'));
	if (specs.length > 0) {
		try {
			findBrowser();
		} catch (cause) {
			process.stdout.write(`${cause instanceof Error ? cause.message : cause}\n`);
		}
	}
	const here = ['--config', 'tests/prove/playwright.config.ts', '--grep', ids];
	const inBrowser = specs.filter(own);
	await Promise.all([
		units(
			proofs.filter((file) => !timed(file)),
			config
		),
		pages(
			inBrowser.filter((file) => !timed(file)),
			here
		)
	]);
	await units(proofs.filter(timed), [...config, '--no-file-parallelism']);
	await pages(inBrowser.filter(timed), [...here, '--workers=1']);
	await pages(
		specs.filter((file) => !own(file)),
		[]
	);

	const told = existsSync(toldFile)
		? readFileSync(toldFile, 'utf8')
				.split('\n')
				.filter(Boolean)
				.map((line) => JSON.parse(line))
		: [];
	rmSync(folder, { recursive: true, force: true });
	return outcomes(rows, told, forms);
}

const results = await prove(rows);
// Most bounds are times, and proofs run beside each other: what failed is tried once more, alone, and the table says so.
const again = results.filter(({ state, by }) => state === 'FAIL' && by);
let second = 0;
if (again.length <= mostAgain)
	for (const first of again) {
		const row = rows.find(({ id }) => id === first.id);
		const [retried] = row ? await prove([row]) : [];
		if (retried?.state !== 'pass') continue;
		second += 1;
		const line = `${retried.line}; at the second try, alone (first: ${first.line})`;
		// why it failed at first stands in the log
		results[results.indexOf(first)] = { ...retried, line, why: first.why };
	}
process.stdout.write('\n');
for (const result of results) {
	process.stdout.write(`${result.id} ${result.state.padEnd(8)} ${result.line}\n`);
	if (result.why)
		process.stdout.write(`${stripVTControlCharacters(result.why).replace(/^/gm, '      ')}\n`);
}
if (words.includes('--write')) await keepTable(results, forms);
/** @param {string} state */
const number = (state) => results.filter((result) => result.state === state).length;
const aside = [
	[second, 'of them at the second try'],
	[number('cannot'), 'not to be done here'],
	[number('slow'), 'in the long run only']
]
	.filter(([count]) => count)
	.map(([count, what]) => `, ${count} ${what}`);
process.stdout.write(`\n${number('pass')} passed, ${number('FAIL')} failed${aside.join('')}\n`);
process.exit(number('FAIL') === 0 && number('pass') > 0 ? 0 : 1);
