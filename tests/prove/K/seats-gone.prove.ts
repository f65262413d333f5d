// When an evening is closed nothing is left of its seats, of who asked for a ticket, or of what gave the tickets: not in the
// tables, and after cleaning up not in their files. Source: trust.md 5.2, K06.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { proof } from '../proof.ts';
import { seatNumber } from '../../support/evening.ts';
import { NotesHouse } from '../A/notes-house.ts';

const people = 8;
const day = 24 * 3_600_000;

proof('K06', 'seats, tickets and what gave them are gone with the evening', async (p) => {
	const notes = await NotesHouse.open();
	try {
		const [closed, left] = [await notes.writing(people), await notes.writing(people)];
		for (const evening of [closed, left]) {
			await evening.tickets();
			await evening.collecting();
			for (let n = 0; n < people - 1; n++) await evening.send(n);
		}
		const secrets = await notes.rows<{ secret: Buffer; id: string }>(
			'select issuer_secret as secret, id::text from app.box_round where issuer_secret is not null'
		);
		const asked = await notes.rows<{ asked: Buffer }>('select asked from app.box_issued');
		const { code } = (await closed.room()).session;
		expect([secrets.length, asked.length]).toEqual([2, 2 * people]);

		await closed.sealed();
		await closed.close();
		// the other evening nobody closes: when nothing has happened for a whole day the house does, as it starts or on the hour
		const later = new Date(Date.now() + 2 * day).toISOString();
		await notes.house.rooms.closeForgotten(later.slice(0, 10));
		await notes.house.store.sweepIssuers(later);
		await notes.house.box.sweep();
		const count = async (what: string) =>
			(await notes.rows<{ n: number }>(`select count(*)::int as n from ${what}`))[0]!.n;
		const rows = {
			issued: await count('app.box_issued'),
			secrets: await count('app.box_round where issuer_secret is not null'),
			seats: await count('app.live')
		};
		expect(await notes.house.box.redeem(left.round, left.phones[0]!.redeeming())).toBe('late');

		for (const table of ['live', 'box_round', 'box_issued', 'envelope'])
			await notes.rows(`vacuum full app.${table}`);
		await notes.rows('checkpoint');
		const base = path.join(notes.folder, 'postgres');
		const files = readdirSync(notes.folder, { withFileTypes: true, recursive: true })
			.filter(
				(entry) =>
					entry.isFile() &&
					/(^|\/)base\//.test(path.relative(notes.folder, path.join(entry.parentPath, entry.name)))
			)
			.map((entry) => path.join(entry.parentPath, entry.name));
		expect(base.length * files.length).toBeGreaterThan(100);
		const traces: readonly (readonly [string, Buffer])[] = [
			...Array.from({ length: people }, (_, n) => ['seat', Buffer.from(seatNumber(n))] as const),
			...secrets.map(({ secret }) => ['secret', secret] as const),
			...asked.map((one) => ['asked', one.asked] as const),
			['code', Buffer.from(code)]
		];
		const found: string[] = [];
		let known = 0;
		for (const file of files) {
			const bytes = readFileSync(file);
			if (bytes.includes(Buffer.from(closed.session.replaceAll('-', ''), 'hex'))) known += 1;
			for (const [what, trace] of traces) if (bytes.includes(trace)) found.push(what);
		}
		expect(known).toBeGreaterThan(0);
		p.value(
			`after closing, and after a day of nothing: ${rows.issued} tickets, ${rows.secrets} secrets, ${rows.seats} documents; ${found.length} of ${traces.length} traces in ${files.length} files of tables`,
			'0, 0, 0; 0'
		);
		expect([rows, found]).toEqual([{ issued: 0, secrets: 0, seats: 0 }, []]);
	} finally {
		await notes.close();
	}
});
