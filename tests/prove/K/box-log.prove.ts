// What the database's own log of its writes tells of a round: one batch when it is sealed, and tickets before anybody could
// send. Read with pg_walinspect, as whoever seized the disk would. Source: trust.md 5.2, K03.

import { expect } from 'vitest';
import { wait } from '../R/chance.ts';
import { proof } from '../proof.ts';
import { NotesHouse } from '../A/notes-house.ts';

const people = 8;

interface Logged {
	readonly xid: string;
	readonly kind: string;
	readonly said: string;
	readonly block: string | null;
}

proof('K03', 'times in the log tell only the batch', async (p) => {
	const notes = await NotesHouse.open();
	try {
		await notes.rows('create extension if not exists pg_walinspect');
		const place = async () =>
			(await notes.rows<{ at: string }>('select pg_current_wal_flush_lsn()::text as at'))[0]!.at;
		const [start, evening] = [await place(), await notes.writing(people)];
		await evening.tickets();
		await evening.collecting();
		const opened = await place();
		for (let n = 0; n < people; n++) {
			if (n < people - 1) await evening.send(n);
			await wait(20);
		}
		const sent = await place();
		await evening.sealed();
		await wait(100);
		const end = await place();

		const files = await notes.rows<{ name: string; file: string }>(
			`select c.relname as name, c.relfilenode::text as file from pg_class c
			where c.oid in ('app.envelope'::regclass, 'app.box_issued'::regclass, 'app.box_round'::regclass,
				(select reltoastrelid from pg_class where oid = 'app.envelope'::regclass))`
		);
		const ours = await notes.rows<{ file: string }>(
			`select relfilenode::text as file from pg_class
			where relnamespace in ('app'::regnamespace, 'pg_toast'::regnamespace) and relfilenode >= 16384`
		);
		const fileOf = (name: RegExp) =>
			files.filter((one) => name.test(one.name)).map(({ file }) => file);
		const logged = (from: string, to: string) =>
			notes.rows<Logged>(
				`select xid::text, resource_manager || ' ' || record_type as kind, description as said,
					block_ref as block
				from pg_get_wal_records_info($1, $2)`,
				[from, to]
			);
		const touching = (records: readonly Logged[], name: RegExp) => {
			const of = fileOf(name);
			expect(of.length).toBeGreaterThan(0);
			return new Set(
				records
					.filter(
						({ block, kind }) =>
							/INSERT/.test(kind) && of.some((file) => block?.includes(`/${file} `))
					)
					.map(({ xid }) => xid)
					.filter((xid) => xid !== '0')
			);
		};
		const whole = await logged(start, end);
		const [tickets, later] = [touching(whole, /^box_issued$/), await logged(opened, sent)];
		const seals = touching(whole, /^envelope$|toast/);
		const asked = touching(later, /^box_issued$/);
		const during = new Set(
			later
				.filter(({ block }) => ours.some(({ file }) => block?.includes(`/${file} `)))
				.map(({ xid }) => xid)
				.filter((xid) => xid !== '0')
		);
		p.value(
			`${seals.size} transaction wrote envelopes; ${tickets.size} wrote tickets, ${asked.size} of them after the first could send; ${during.size} transactions of any kind while ${people - 1} sent`,
			`1; ${people}, 0; 0`
		);
		expect([seals.size, tickets.size, asked.size, during.size]).toEqual([1, people, 0, 0]);
	} finally {
		await notes.close();
	}
});
