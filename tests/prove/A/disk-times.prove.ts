// Nothing is written when a phone sends: whoever holds the disk learns from no file when an envelope came.
// Source: trust.md 5.1, A03.

import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { proof } from '../proof.ts';
import { byChance, wait } from '../R/chance.ts';
import { NotesHouse } from './notes-house.ts';

const people = 8;

/** When each file under a folder was last changed, in nanoseconds. */
function changes(folder: string): Map<string, bigint> {
	const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) =>
		entry.isFile()
	);
	return new Map(
		files.flatMap((entry) => {
			const file = path.join(entry.parentPath, entry.name);
			const of = statSync(file, { bigint: true, throwIfNoEntry: false });
			return of ? [[file, of.mtimeNs]] : [];
		})
	);
}
const changed = (before: Map<string, bigint>, after: Map<string, bigint>) =>
	[...after].filter(([file, at]) => before.get(file) !== at).map(([file]) => file);

proof('A03', 'no file changes while phones send; the seal writes once', async (p) => {
	const chance = byChance(p.seed);
	const notes = await NotesHouse.open();
	try {
		const evening = await notes.writing(people);
		await evening.tickets();
		await evening.collecting();
		const [{ file } = { file: '' }] = await notes.rows<{ file: string }>(
			`select pg_relation_filepath('app.envelope') as file`
		);
		// what the database still had to write down by itself is written
		await notes.rows('checkpoint');
		await wait(300);
		const before = changes(notes.folder);
		for (const n of Array.from({ length: people - 1 }, (_, at) => at)) {
			await evening.send(n);
			await wait(chance() * 100);
		}
		const during = changed(before, changes(notes.folder));
		p.value(
			`${people - 1} phones sent: ${during.length} of ${before.size} files changed meanwhile`,
			'0'
		);
		expect(during).toEqual([]);

		await evening.sealed();
		await notes.rows('checkpoint');
		const after = changes(notes.folder);
		const table = [...after.keys()].find((one) => one.endsWith(file))!;
		expect(changed(before, after)).toContain(table);
		const places = await notes.rows<{ xmin: string }>(
			'select distinct xmin::text from app.envelope where round_id = $1',
			[evening.round]
		);
		p.value(`${people - 1} envelopes lie in one file, written ${places.length} time`, '1');
		expect(places).toHaveLength(1);
	} finally {
		await notes.close();
	}
});
