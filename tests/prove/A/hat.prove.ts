// Tickets out of the hat: somebody saw in which order they came to the tablet, and later holds the whole database, from before
// the box was sealed and from after. Whose note is whose? Source: trust.md 5.1, A17.

import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { Box, type Round } from '#lib/server/box/box.ts';
import { drawTicket, LOCKED_BYTES, ticketSalt } from '#lib/notes/hat-ticket.ts';
import { opened } from '#lib/server/store/promises/gathering.ts';
import { testDatabase } from '#lib/server/store/test-database.ts';
import { proof, type Proof } from '../proof.ts';

const { store, rows } = testDatabase();
const people = 12;
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

interface Used {
	readonly hash: Uint8Array;
	readonly locked: Uint8Array;
	readonly receipt: Uint8Array;
	readonly sealed: Uint8Array;
}

/** One evening in which only the tablet is used; the tickets come in the order in which they are given here. */
async function evening(used: readonly Used[]): Promise<{ round: string; before: string }> {
	const { session, round } = await opened(store());
	await store().addTickets(
		session,
		used.map(({ hash, locked }) => ({ hash: base64(hash), locked: base64(locked) }))
	);
	const open: Round = { session, round, step: 'collecting', roster: [], allSent() {} };
	const box = new Box({
		store: store(),
		roundOf: (id) => (id === round ? open : null),
		bring: async () => null,
		log: () => {}
	});
	for (const { hash, sealed, receipt } of used)
		expect(await box.collectTicket(round, base64(hash), sealed, receipt)).toBe('in_box');
	const before = await everything();
	await box.seal({ session, round, phones: 0, leading: 0 });
	return { round, before };
}

/** All that stands in the tables of notes and tickets, as text. */
const everything = async () =>
	(
		await rows<{ row: string }>(
			`select t::text as row from app.ticket t union all select e::text from app.envelope e
			union all select r::text from app.box_round r union all select i::text from app.box_issued i`
		)
	)
		.map(({ row }) => row)
		.join('\n');

interface Seized {
	readonly writer: number;
	readonly columns: Readonly<Record<string, string>>;
}

/** Every column and system column of the envelopes of a round. */
async function seized(round: string, used: readonly Used[]): Promise<Seized[]> {
	const found = await rows<Record<string, string>>(
		`select e.id::text, e.ctid::text, e.xmin::text, e.cmin::text, encode(e.receipt_hash, 'hex') as receipt,
			encode(e.sealed, 'hex') as sealed, md5(e.sealed) as hash, (row_number() over ())::text as scanned
		from app.envelope e where e.round_id = '${round}'`
	);
	return found.map(({ sealed, ctid, ...columns }) => {
		const [page = '', nth = ''] = ctid!.match(/\d+/g) ?? [];
		const place = page.padStart(9, '0') + nth.padStart(5, '0');
		return {
			writer: used.findIndex((one) => hex(one.sealed) === sealed),
			columns: { ...columns, ctid: place, beginning: sealed!.slice(0, 16) }
		};
	});
}

/** How often "the first who came is the first in this order" is right, up or down, over all evenings. */
function hits(evenings: readonly Seized[][], column: string): number {
	const inOrder = (way: 1 | -1) => (a: Seized, b: Seized) => {
		const [x, y] = [a.columns[column]!, b.columns[column]!];
		const bothNumbers = /^\d{1,15}$/.test(x) && /^\d{1,15}$/.test(y);
		return way * (bothNumbers ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0);
	};
	const right = (way: 1 | -1) =>
		evenings.reduce(
			(sum, found) =>
				sum + found.toSorted(inOrder(way)).filter(({ writer }, at) => writer === at).length,
			0
		);
	return Math.max(right(1), right(-1));
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

async function hat(p: Proof, evenings: number): Promise<void> {
	const all: Seized[][] = [];
	for (let n = 0; n < evenings; n++) {
		const used = Array.from({ length: people }, () => ({
			hash: randomBytes(32),
			locked: randomBytes(LOCKED_BYTES),
			receipt: randomBytes(32),
			sealed: new Uint8Array(randomBytes(4144))
		}));
		const found = await seized((await evening(used)).round, used);
		expect(found.map(({ writer }) => writer).sort((a, b) => a - b)).toEqual(
			used.map((_, at) => at)
		);
		all.push(found);
	}
	const guesses = evenings * people;
	const columns = Object.keys(all[0]![0]!.columns);
	const best = columns
		.map((column) => ({ column, share: hits(all, column) / guesses }))
		.toSorted((a, b) => b.share - a.share)[0]!;
	const chance = 1 / people;
	// so many orders, each up and down, are tried at once
	const deviations = 3 + Math.log10(columns.length * 2);
	const bound = chance + deviations * Math.sqrt((chance * (1 - chance)) / guesses);
	p.value(
		`${evenings} × ${people} tickets: best of ${columns.length * 2} orders (${best.column}) right ${percent(best.share)}, chance ${percent(chance)}`,
		percent(bound)
	);
	expect(best.share).toBeLessThanOrEqual(bound);
}
proof('A17', 'the order at the tablet is not the order of the envelopes', (p) => hat(p, 24));
proof('A17', 'the order at the tablet, at length', (p) => hat(p, 300), { slow: true });

proof('A17', 'no copy from before the seal ties a ticket to an envelope of after', async (p) => {
	const salt = ticketSalt(randomBytes(16).toString('hex'));
	const used = await Promise.all(
		Array.from({ length: people }, async () => {
			const { receiptHashes } = await import('#lib/notes/receipt.ts');
			const { hash, locked, receipt } = await drawTicket(salt);
			return {
				hash,
				locked,
				receipt: receiptHashes(receipt).envelope,
				sealed: new Uint8Array(randomBytes(4144))
			};
		})
	);
	const { round, before } = await evening(used);
	const after = await everything();
	for (const { hash, receipt, sealed } of used) {
		expect(before).toContain(hex(hash));
		expect(before).not.toContain(hex(sealed).slice(0, 64));
		expect(after).toContain(hex(receipt));
		expect(after).not.toContain(hex(hash));
	}
	const words = (text: string) => {
		const found = new Set<string>();
		for (const run of text.match(/[0-9a-f]{16,}/g) ?? [])
			for (let at = 0; at + 16 <= run.length; at += 2) found.add(run.slice(at, at + 16));
		return found;
	};
	const known = words(before);
	const own = (
		await rows<{ row: string }>(
			`select encode(sealed, 'hex') || ' ' || encode(receipt_hash, 'hex') as row
		from app.envelope where round_id = '${round}'`
		)
	).map(({ row }) => row);
	expect(own).toHaveLength(people);
	const shared = [...words(own.join(' '))].filter((word) => known.has(word));
	expect(shared).toEqual([]);
	const seats = await rows<{ many: number }>(
		`select count(*)::int as many from app.box_issued where round_id = '${round}'`
	);
	expect(seats).toEqual([{ many: 0 }]);
	p.value(`${people} used tickets: ${shared.length} runs of 8 bytes in both copies`, '0');
});
