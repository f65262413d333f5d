// `npm run bench`: how fast the house is, each figure beside its floor, measured in the same run.
// `npm run bench -- stop` runs one part; `--minutes=10` lets many rooms act that long; `--write` keeps it.
// What other parts were found to take stays in docs/bench.md. Load goes to this computer only.

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { build, makeReady } from '../../src/ready.js';
import { closeHouses } from './house.js';
import { machine } from './machine.js';
import { asMarkdown, asText, keptTables, verdict, withTables } from './table.js';
import { back } from './parts/back.js';
import { bytes } from './parts/bytes.js';
import { firstLoad } from './parts/first.js';
import { memory } from './parts/memory.js';
import { presses } from './parts/presses.js';
import { manyRooms } from './parts/rooms.js';
import { several } from './parts/several.js';
import { start } from './parts/start.js';
import { stop } from './parts/stop.js';
import { storm } from './parts/storm.js';

/** @typedef {import('./numbers.js').Row} Row */

/** @type {Record<string, () => Promise<Row[]>>} */
const parts = {
	stop: () => stop(),
	storm: () => storm(),
	presses: () => presses(),
	back: () => back(),
	start: () => start(),
	first: () => firstLoad(),
	bytes: () => bytes(),
	rooms: () => manyRooms(minutes),
	memory: () => memory(),
	several: () => several()
};

const words = process.argv.slice(2);
const minutes = Number(words.find((word) => word.startsWith('--minutes='))?.slice(10) ?? 0);
const wanted = words.filter((word) => word !== '--write' && !word.startsWith('--minutes='));
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
	process.stderr.write(
		`There is no part called ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.\n`
	);
	process.exit(1);
}

for (const signal of ['SIGINT', 'SIGTERM'])
	process.once(signal, () => void closeHouses().then(() => process.exit(1)));
process.chdir(path.resolve(import.meta.dirname, '../..'));
await makeReady();
await build();
const began = performance.now();
const before = machine();
process.stdout.write(`${before}\n`);
/** @type {Row[]} */
const rows = [];
const kept = keptTables('docs/bench.md');
for (const [name, measure] of Object.entries(parts)) {
	if (wanted.length > 0 && !wanted.includes(name)) continue;
	const from = performance.now();
	process.stdout.write(`· ${name} …`);
	try {
		const found = await measure();
		rows.push(...found);
		kept.set(
			name,
			`${new Date().toISOString().slice(0, 10)} · ${machine()}\n\n${asMarkdown(found)}`
		);
		process.stdout.write(` ${Math.round((performance.now() - from) / 1000)} s\n`);
	} catch (cause) {
		await closeHouses();
		process.exitCode = 1;
		process.stdout.write(` failed: ${cause instanceof Error ? cause.stack : cause}\n`);
	}
}
const seconds = Math.round((performance.now() - began) / 1000);
process.stdout.write(`\n${asText(rows)}\n\n${verdict(rows)}\n${machine()}; ${seconds} s\n`);
if (process.argv.includes('--write'))
	await writeFile('docs/bench.md', await withTables(kept, Object.keys(parts), 'docs/bench.md'));
process.exit();
