// `npm test`: everything, browsers included. Installs what is missing, says what did not run, ends with one count.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { stripVTControlCharacters } from 'node:util';
import { build, makeReady } from '../src/ready.js';

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);
await makeReady();
await build();

/** @param {string} script @param {string[]} args @returns {Promise<{ code: number, said: string }>} */
function run(script, args) {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [path.join(root, script), ...args], {
			stdio: ['ignore', 'pipe', 'inherit'],
			env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' }
		});
		let said = '';
		child.stdout.on('data', (part) => {
			said += part;
			process.stdout.write(part);
		});
		child.on('close', (code) => resolve({ code: code ?? 1, said: stripVTControlCharacters(said) }));
	});
}

/** The number before `word` in the last line of a runner's output that has one. @param {string} said @param {RegExp} pattern */
const count = (said, pattern) => Number([...said.matchAll(pattern)].at(-1)?.[1] ?? 0);

let began = performance.now();
/** Says what comes now, and how long everything before it took. @param {string} part */
function begin(part) {
	process.stdout.write(`\n(${Math.round((performance.now() - began) / 1000)} s)\n\n${part}\n`);
	began = performance.now();
}

let passed = 0;
let failed = 0;
let skipped = 0;
/** @param {boolean} ok */
const one = (ok) => (ok ? (passed += 1) : (failed += 1));

begin('Checks');
one((await run('tests/check.js', [])).code === 0);

begin('Units, rules, database, wire');
const units = await run('node_modules/vitest/vitest.mjs', ['run', '--reporter=default']);
const unitLine = /Tests\s+(?:(\d+) failed)?[\s|]*(?:(\d+) passed)?[\s|]*(?:(\d+) skipped)?/g;
const last = [...units.said.matchAll(unitLine)].at(-1);
failed += Number(last?.[1] ?? 0);
passed += Number(last?.[2] ?? 0);
skipped += Number(last?.[3] ?? 0);
if (!last?.[2] || (units.code !== 0 && !last[1])) failed += 1;

begin('Whole evenings in real browsers');
let browser = '';
try {
	const { findBrowser } = await import('./browser.js');
	browser = findBrowser();
} catch (cause) {
	process.stdout.write(`${cause instanceof Error ? cause.message : cause}\n`);
	failed += 1;
}
if (browser && existsSync(browser)) {
	const pages = await run('node_modules/@playwright/test/cli.js', ['test', '--reporter=list']);
	passed += count(pages.said, /(\d+) passed/g) + count(pages.said, /(\d+) flaky/g);
	const broken = count(pages.said, /(\d+) failed/g);
	failed += broken;
	skipped += count(pages.said, /(\d+) skipped/g);
	if (pages.code !== 0 && broken === 0) failed += 1;
}

begin('Proofs');
const proofs = await run('tests/prove/prove.js', ['--new']);
const proved = [...proofs.said.matchAll(/^(\d+) passed, (\d+) failed/gm)].at(-1);
passed += Number(proved?.[1] ?? 0);
failed += proved ? Number(proved[2]) : 1;

process.stdout.write(`\n(${Math.round((performance.now() - began) / 1000)} s)\n`);
process.stdout.write(
	`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`
);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
