// Nothing stands both beside a seat and beside an envelope, also for somebody who copied the whole database twice.
// Source: trust.md 5.1, A06.

import { expect } from 'vitest';
import { blankNote } from '#lib/notes/note.ts';
import { proof } from '../proof.ts';
import { NotesHouse } from './notes-house.ts';

const people = 8;
/** as long as a piece of chance that two places cannot share by accident */
const windowBytes = 8;

/** Every value of every row of a table, written out; bytes as hexadecimal digits. */
async function valuesOf(notes: NotesHouse, table: string): Promise<string[]> {
	const rows = await notes.rows<{ row: Record<string, unknown> }>(
		`select to_jsonb(t) || jsonb_build_object('xmin', t.xmin::text, 'xmax', t.xmax::text, 'cmin', t.cmin::text,
			'ctid', t.ctid::text) as row from ${table} t`
	);
	const flat = (value: unknown): string[] =>
		typeof value === 'object' && value !== null
			? Object.entries(value).flatMap(([key, inner]) => [key, ...flat(inner)])
			: [String(value)];
	return rows.flatMap(({ row }) => Object.values(row).flatMap(flat));
}
/** Pieces of at least four signs, as somebody would look for them. */
const words = (values: readonly string[]) =>
	new Set(values.flatMap((value) => value.replace(/^\\x/, '').match(/[A-Za-z0-9_-]{4,}/g) ?? []));

const windows = (hex: string) => {
	const found: string[] = [];
	for (let at = 0; at + windowBytes * 2 <= hex.length; at += 2)
		found.push(hex.slice(at, at + windowBytes * 2));
	return found;
};

proof('A06', 'no value stands both beside a seat and beside an envelope', async (p) => {
	const notes = await NotesHouse.open();
	try {
		const evening = await notes.writing(people);
		await evening.tickets();
		await evening.collecting();
		// the first copy: who has asked for a ticket is still there
		const seats = [
			...(await valuesOf(notes, 'app.box_issued')),
			...(await valuesOf(notes, 'app.live'))
		];
		for (let n = 0; n < people; n++)
			await evening.send(n, n % 2 ? { ...blankNote, text: `writer ${n}` } : null);
		await evening.sealed();
		// the second copy
		seats.push(...(await valuesOf(notes, 'app.live')));
		const envelopes = await valuesOf(notes, 'app.envelope');
		const rounds = await valuesOf(notes, 'app.box_round');
		expect((await notes.rows('select from app.box_issued')).length).toBe(0);

		const [beside, within] = [words(seats), words(envelopes)];
		expect([beside.size > 40, within.size > 3 * people]).toEqual([true, true]);
		// the round's own row is known to everybody, and the same for all
		const common = words(rounds);
		const shared = [...within].filter((word) => beside.has(word));
		const telling = shared.filter((word) => word !== evening.round && !common.has(word));
		// transactions are numbered: those of the tickets must not be that of the seal
		p.value(
			`${shared.length - telling.length} value shared, ${telling.length} but the round’s`,
			'0'
		);
		expect(telling).toEqual([]);

		const hex = (values: readonly string[]) =>
			values.filter((value) => value.startsWith('\\x')).map((value) => value.slice(2));
		const sides = new Set(
			[...hex(seats), ...[...beside].map((word) => Buffer.from(word).toString('hex'))].flatMap(
				windows
			)
		);
		const pieces = hex(envelopes).flatMap(windows);
		const met = pieces.filter((piece) => sides.has(piece));
		p.value(
			`${met.length} of ${pieces.length} pieces of ${windowBytes} bytes of envelopes occur beside a seat`,
			'0'
		);
		expect(pieces.length).toBeGreaterThan(people * 4000);
		expect(met).toEqual([]);
	} finally {
		await notes.close();
	}
});
