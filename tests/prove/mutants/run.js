// Whether the proofs bite: each fault of the list is made in a copy of this folder that is thrown away, and at least the
// proofs it names have to fail there. Before, the same proofs have to pass in the copy as it is.

import { spawn } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { belongs } from '../outcomes.js';
import { list } from './list.js';

const root = path.resolve(import.meta.dirname, '../../..');
/** what a copy does without, or shares */
const apart = ['.git', 'node_modules', 'data', 'deck', 'test-results', '.svelte-kit'];
/** minutes until a proof that hangs counts as failed */
const patience = 5;
/** minutes for all the proofs together, before any fault is made */
const patienceWithAll = 30;

/** @typedef {import('./list.js').Mutant} Mutant */
/** @typedef {import('../row.js').Row} Row */

/** @type {Map<string, Row>} */
const rows = new Map();
for (const letter of 'AKRLCGXD')
	for (const row of (await import(`../list/${letter}.js`)).rows) rows.set(row.id, row);

/** @param {string} id */
const filesOf = (id) => (rows.get(id)?.by ?? '').split(' ').filter(Boolean);

function copied() {
	const copy = mkdtempSync(path.join(tmpdir(), 'spectactor-mutant-'));
	cpSync(root, copy, {
		recursive: true,
		// an install is asked for when the list of parts is newer than the parts
		preserveTimestamps: true,
		filter: (from) => !apart.includes(path.relative(root, from))
	});
	symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
	return copy;
}

const relative = /\bfrom '(\.[^']+)'/g;

/** Whether a test opens a true house, for which the pages have to be built. @param {string} copy @param {string} file @returns {boolean} */
function startsHouse(copy, file, seen = new Set()) {
	if (seen.has(file) || !existsSync(path.join(copy, file))) return false;
	seen.add(file);
	if (file.endsWith('.spec.ts') || /running-house|ready\.js/.test(file)) return true;
	const text = readFileSync(path.join(copy, file), 'utf8');
	return [...text.matchAll(relative)].some(([, to]) =>
		startsHouse(copy, path.join(path.dirname(file), to ?? ''), seen)
	);
}

/** @param {string} copy @param {string[]} args @param {Record<string, string>} [env] @param {number} [minutes] @returns {Promise<number>} */
function node(copy, args, env = {}, minutes = patience) {
	return new Promise((ended) => {
		const child = spawn(process.execPath, args, {
			cwd: copy,
			stdio: 'ignore',
			env: { ...process.env, ...env, PROVE: 'fast', NO_COLOR: '1', FORCE_COLOR: '0' }
		});
		const late = setTimeout(() => child.kill('SIGKILL'), minutes * 60_000);
		child.on('close', (code) => {
			clearTimeout(late);
			ended(code ?? 1);
		});
	});
}

/**
 * Runs these proofs in a copy; gives for each whether its tests passed, failed or did not run.
 * @param {string} copy @param {string[]} ids @param {number} [minutes] for each of the runners
 * @returns {Promise<Map<string, 'passed' | 'failed' | 'nothing'>>}
 */
async function proved(copy, ids, minutes = patience) {
	const told = path.join(copy, 'told.jsonl');
	rmSync(told, { force: true });
	const env = { PROVE_TOLD: told };
	const files = [...new Set(ids.flatMap(filesOf))];
	const titled = `(^| )(${ids.join('|')}) `;
	const own = files.filter((file) => file.endsWith('.prove.ts'));
	const specs = files.filter((file) => file.endsWith('.spec.ts'));
	if (files.some((file) => startsHouse(copy, file)))
		await node(copy, ['-e', "import('./src/ready.js').then(({ build }) => build())"]);
	const reporter = `--reporter=${path.join(copy, 'tests/prove/reporter.js')}`;
	const vitest = ['node_modules/vitest/vitest.mjs', 'run', reporter];
	const playwright = ['node_modules/@playwright/test/cli.js', 'test', reporter];
	const here = ['--config', 'tests/prove/vitest.config.ts', '-t', titled];
	const there = ['--config', 'tests/prove/playwright.config.ts', '--grep', titled];
	const units = files.filter((file) => file.endsWith('.test.ts'));
	if (units.length > 0) await node(copy, [...vitest, ...units], env, minutes);
	if (own.length > 0) await node(copy, [...vitest, ...here, ...own], env, minutes);
	const ours = specs.filter((file) => file.startsWith('tests/prove/'));
	if (ours.length > 0) await node(copy, [...playwright, ...there, ...ours], env, minutes);
	const usual = specs.filter((file) => !ours.includes(file));
	if (usual.length > 0) await node(copy, [...playwright, ...usual], env, minutes);

	/** @type {import('../reporter.js').Told[]} */
	const tests = existsSync(told)
		? readFileSync(told, 'utf8')
				.split('\n')
				.filter(Boolean)
				.map((line) => JSON.parse(line))
		: [];
	return new Map(
		ids.map((id) => {
			const row = /** @type {Row} */ (rows.get(id));
			// a file that could not even be read proves nothing
			const ran = tests.filter(
				(test) =>
					test.state !== 'skipped' &&
					!test.title.startsWith('(') &&
					filesOf(id).includes(test.file) &&
					belongs(test, row)
			);
			const state = ran.some((test) => test.state === 'failed') ? 'failed' : 'passed';
			return [id, ran.length === 0 ? 'nothing' : state];
		})
	);
}

/** Makes the fault; gives how to take it back, or null where something does not stand as it should. @param {string} copy @param {Mutant} mutant */
function faulty(copy, { file, find, replace, also = [] }) {
	/** @type {Map<string, string>} */
	const before = new Map();
	const takeBack = () => before.forEach((text, place) => writeFileSync(place, text));
	for (const change of [{ file, find, replace }, ...also]) {
		const place = path.join(copy, change.file);
		const text = readFileSync(place, 'utf8');
		if (text.split(change.find).length !== 2) {
			takeBack();
			return null;
		}
		if (!before.has(place)) before.set(place, text);
		writeFileSync(
			place,
			text.replace(change.find, () => change.replace)
		);
	}
	return takeBack;
}

/**
 * Takes which proofs to try (ids or letters; none: all). Prints a line for each fault; gives 0 when every one was noticed
 * by every proof it names, else 1.
 * @param {string[]} words
 */
export async function mutants(words) {
	/** @param {string} id */
	const wanted = (id) => words.length === 0 || words.includes(id) || words.includes(id[0] ?? '');
	const chosen = list
		.map((mutant) => ({ ...mutant, reds: mutant.reds.filter(wanted) }))
		.filter(({ reds }) => reds.length > 0);
	const ids = [...new Set(chosen.flatMap(({ reds }) => reds))];
	const copy = copied();
	let missed = 0;
	let noticed = 0;
	/** @param {string} state @param {string} line */
	const say = (state, line) => process.stdout.write(`${state.padEnd(8)} ${line}\n`);
	try {
		const sound = await proved(
			copy,
			ids.filter((id) => filesOf(id).length > 0),
			patienceWithAll
		);
		for (const mutant of chosen) {
			const takeBack = faulty(copy, mutant);
			if (!takeBack) {
				missed += 1;
				say('UNFIT', `${mutant.says}: what it changes does not stand once in ${mutant.file}`);
				continue;
			}
			const able = mutant.reds.filter((id) => sound.get(id) === 'passed');
			const found = able.length > 0 ? await proved(copy, able) : new Map();
			takeBack();
			const missing = mutant.reds.filter((id) => found.get(id) !== 'failed');
			if (missing.length === 0) noticed += 1;
			else missed += 1;
			const why = missing.map((id) => {
				if (filesOf(id).length === 0) return `${id} is not proved yet`;
				const before = sound.get(id);
				if (before !== 'passed')
					return `${id} ${before === 'failed' ? 'fails' : 'does not run'} without it`;
				return `${id} ${found.get(id) === 'nothing' ? 'did not run' : 'still passes'}`;
			});
			say(
				missing.length === 0 ? 'noticed' : 'MISSED',
				`${mutant.says}: ${why.join(', ') || mutant.reds.join(', ')}`
			);
		}
	} finally {
		rmSync(copy, { recursive: true, force: true, maxRetries: 5 });
	}
	process.stdout.write(`\n${noticed} of ${noticed + missed} faults noticed\n`);
	return missed === 0 && noticed > 0 ? 0 : 1;
}
