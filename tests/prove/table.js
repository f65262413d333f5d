// The last figures of the proofs, as a page of the documentation.

import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { machine } from '../bench/machine.js';
import { failures } from './list/failures.js';

const file = 'docs/proofs.md';

/**
 * Writes the rows of this run into docs/proofs.md beside those of earlier runs, each with its date, form and machine.
 * @param {import('./outcomes.js').Outcome[]} results
 * @param {string} forms fast, slow or all
 */
export async function keepTable(results, forms) {
	const kept = new Map(earlier().map((line) => [keyOf(line), line]));
	const day = new Date().toISOString().slice(0, 10);
	for (const { id, line, state } of results) {
		if (state === 'slow') continue;
		const cell = line.replaceAll('|', '\\|').replaceAll('\n', ' ');
		const written = `| ${id} | ${state} | ${cell} | ${forms} | ${day} |`;
		kept.set(keyOf(written), written);
	}
	const lines = [...kept].sort(([a], [b]) => order(a) - order(b)).map(([, line]) => line);
	const text = [
		'# What is proved, and the last figures',
		'',
		'`npm run prove` proves the fast forms (they are part of `npm test`), `npm run prove -- slow` the long ones, `npm run prove -- mutants` that the proofs bite. `--write` keeps this table. Each line says what was found and its bound; a run is repeated with the seed it names (`SEED=… npm run prove -- R07`).',
		'',
		`Machine of the last run: ${machine()}.`,
		'',
		'| id | result | proves: found (bound) | form | day |',
		'| --- | --- | --- | --- | --- |',
		...lines,
		'',
		'## Failures of others that are tests here',
		'',
		'What went wrong with “anonymous” in other tools, and the proofs that would notice it here.',
		'',
		'| failure | proofs |',
		'| --- | --- |',
		...failures.map(({ says, proofs }) => `| ${says} | ${proofs.join(' ')} |`),
		''
	].join('\n');
	writeFileSync(file, await format(text, { parser: 'markdown' }));
}

/** One line for each proof and form. @param {string} line */
const keyOf = (line) =>
	`${line.slice(2, 5)} ${/\| (fast|slow|all) +\| [\d-]+ +\|$/.exec(line.trim())?.[1] ?? 'fast'}`;

const letters = 'AKRLCGXD';
/** @param {string} id */
const order = (id) => letters.indexOf(id[0] ?? '') * 100 + Number(id.slice(1, 3));

function earlier() {
	try {
		return readFileSync(file, 'utf8')
			.split('\n')
			.filter((line) => /^\| [A-Z]\d\d /.test(line));
	} catch {
		return [];
	}
}
