// Notes that are taken back: the right ones go on the hour, the answer tells nothing, and nobody sees who wants a receipt.
// Source: trust.md 5.2, K09–K11.

import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { newReceipt, receiptHash, receiptHashes } from '#lib/notes/receipt.ts';
import { onTheHour } from '#lib/server/box/receipts.ts';
import { opened, sealing } from '#lib/server/store/promises/gathering.ts';
import { testDatabase } from '#lib/server/store/test-database.ts';
import { POST } from '../../../src/routes/receipt/+server.ts';
import { proof, type Proof } from '../proof.ts';
import { seeded } from '../seeded.ts';

const { store, rows, sql } = testDatabase();
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const hour = 3_600_000;

/** A house that is a store, a clock and nothing else. */
const house = (now: () => number) => ({ store: store(), now });
let places = 0;
/** Brings bytes as somebody in a place of their own does. */
async function bring(body: Uint8Array<ArrayBuffer>, now: () => number): Promise<Response> {
	const request = new Request('http://here/receipt', { method: 'POST', body });
	places += 1;
	const address = `10.${places >> 16}.${(places >> 8) & 255}.${places & 255}`;
	return POST({ request, locals: { house: house(now) }, getClientAddress: () => address } as never);
}

/** Puts notes where a note can be: in a box, among what was let out, in the pool; each under its own hash. */
async function keep(receipts: readonly Uint8Array[]): Promise<void> {
	const gathered = await opened(store());
	const hashes = receipts.map((receipt) => receiptHashes(receipt));
	await store().sealRound(
		sealing(
			gathered,
			hashes.map(({ envelope }) => ({
				sealed: new Uint8Array(4144),
				receiptHash: envelope
			}))
		)
	);
	await sql(async (it) => {
		for (const { entry, pool } of hashes) {
			await it.query(
				'insert into app.entry (session_id, sealed, receipt_hash) values ($1, $2, $3)',
				[gathered.session, Buffer.alloc(4136), Buffer.from(entry)]
			);
			await it.query(
				'insert into app.pool_envelope (group_id, season, sealed, receipt_hash) values ($1, $2, $3, $4)',
				[gathered.group.id, '2026 autumn', Buffer.alloc(4144), Buffer.from(pool)]
			);
		}
	});
}

/** Every hash under which anything stands, sorted. */
const standing = async (): Promise<string[]> =>
	(
		await rows<{ hash: string }>(
			`select encode(receipt_hash, 'hex') as hash from app.envelope
			union all select encode(receipt_hash, 'hex') from app.entry
			union all select encode(receipt_hash, 'hex') from app.pool_envelope order by 1`
		)
	).map(({ hash }) => hash);

const allOf = (receipts: readonly Uint8Array[]) =>
	receipts.flatMap((receipt) => Object.values(receiptHashes(receipt)).map(hex)).sort();

async function takenBack(p: Proof, many: number): Promise<void> {
	const chance = seeded();
	const notes = Array.from({ length: many * 2 }, newReceipt);
	for (let from = 0; from < notes.length; from += 50) await keep(notes.slice(from, from + 50));
	const before = await standing();
	const mine = new Set(allOf(notes));
	expect(before.filter((hash) => mine.has(hash))).toEqual(allOf(notes));

	const back = notes
		.map((note) => ({ note, at: chance.upTo(1_000_000) }))
		.sort((a, b) => a.at - b.at)
		.slice(0, many)
		.map(({ note }) => note);
	const again: Uint8Array[] = [];
	let clock = new Date('2030-01-01T20:10:00').getTime();
	for (const [n, note] of back.entries()) {
		expect((await bring(new Uint8Array(note), () => clock)).status).toBe(200);
		// every other one is written anew, and dropped into a later box
		if (n % 2 === 0) again.push(newReceipt());
		if (n % 150 === 149) clock += hour;
	}
	for (let from = 0; from < again.length; from += 50) await keep(again.slice(from, from + 50));
	const between = (await standing()).filter((hash) => !new Set(allOf(again)).has(hash));
	expect(between).toEqual(before);

	const stop = onTheHour({ store: store(), now: () => clock + hour, log: () => {} });
	const gone = new Set(back);
	const left = notes.filter((note) => !gone.has(note));
	const expected = [
		...before.filter((hash) => !mine.has(hash)),
		...allOf([...left, ...again])
	].sort();
	await expect.poll(standing, { timeout: 20_000 }).toEqual(expected);
	stop();
	p.value(
		`${many} of ${many} gone from box, entries and pool on the hour, none before; ${left.length} others and ${again.length} written anew untouched (seed ${chance.seed})`,
		`${many}/${many}`
	);
}
proof('K09', 'what is taken back goes on the hour, and nothing else', (p) => takenBack(p, 50));
proof('K09', 'what is taken back goes on the hour, at length', (p) => takenBack(p, 500), {
	slow: true
});

const median = (list: readonly number[]) => list.toSorted((a, b) => a - b)[list.length >> 1]!;

async function oracle(p: Proof, tries: number): Promise<void> {
	const chance = seeded();
	const right = Array.from({ length: tries / 4 }, newReceipt);
	const used = Array.from({ length: tries / 4 }, newReceipt);
	for (let from = 0; from < right.length; from += 50) {
		await keep(right.slice(from, from + 50));
		await keep(used.slice(from, from + 50));
	}
	let clock = new Date('2031-01-01T20:10:00').getTime();
	for (const [n, note] of used.entries()) {
		await bring(new Uint8Array(note), () => clock);
		if (n % 150 === 149) clock += hour;
	}
	await store().grantWishes(new Date(clock + hour).toISOString());
	clock += 2 * hour;

	const lengths = [0, 1, 15, 17, 64, 4000];
	const kinds = {
		right: (n: number) => right[n]!,
		wrong: () => newReceipt(),
		used: (n: number) => used[n]!,
		malformed: (n: number) => randomBytes(lengths[n % lengths.length]!)
	};
	const told: Record<string, { answers: Set<string>; took: number[] }> = {};
	// one of each kind after the other, in a new order each time, and each against its three neighbours: whatever else
	// this computer does at that moment, it does to all four
	for (let n = 0; n < tries / 4; n++) {
		if (n % 40 === 39) clock += hour;
		const four = Object.keys(kinds)
			.map((kind) => ({ kind, at: chance.upTo(1_000_000), took: 0 }))
			.sort((one, other) => one.at - other.at);
		for (const one of four) {
			const body = new Uint8Array(kinds[one.kind as keyof typeof kinds](n));
			const began = performance.now();
			const answer = await bring(body, () => clock);
			one.took = performance.now() - began;
			told[one.kind] ??= { answers: new Set(), took: [] };
			told[one.kind]!.answers.add(
				JSON.stringify([answer.status, [...answer.headers], await answer.text()])
			);
		}
		const usual = median(four.map(({ took }) => took));
		for (const { kind, took } of four) told[kind]!.took.push(took - usual);
	}
	const answers = new Set(Object.values(told).flatMap(({ answers: all }) => [...all]));
	expect([...answers]).toHaveLength(1);
	const medians = Object.values(told).map(({ took }) => median(took));
	const apart = Math.max(...medians) - Math.min(...medians);
	expect(apart).toBeLessThanOrEqual(5);
	p.value(`${tries} tries of 4 kinds: one answer, medians ${apart.toFixed(2)} ms apart`, '5 ms');
}
proof('K10', 'the answer to a receipt tells nothing', (p) => oracle(p, 240));
proof('K10', 'the answer to a receipt tells nothing, at length', (p) => oracle(p, 2000), {
	slow: true
});

/** How often a guesser who has learned from one half of the hashes is right about the other, by every byte in its place. */
function guessed(hashes: readonly Uint8Array[], wanted: readonly boolean[]): number {
	const half = hashes.length / 2;
	let right = 0;
	for (const [from, to] of [
		[0, half],
		[half, 0]
	] as const) {
		const seen = [0, 1].map(() => Array.from({ length: 32 }, () => new Float64Array(256).fill(1)));
		for (let n = from; n < from + half; n++)
			hashes[n]!.forEach((byte, at) => void (seen[Number(wanted[n])]![at]![byte]! += 1));
		for (let n = to; n < to + half; n++) {
			let sure = 0;
			hashes[n]!.forEach((byte, at) => {
				sure += Math.log(seen[1]![at]![byte]! / seen[0]![at]![byte]!);
			});
			if (sure > 0 === wanted[n]) right += 1;
		}
	}
	return right / hashes.length;
}

async function wish(p: Proof, many: number): Promise<void> {
	const chance = seeded();
	const wanted = new Map<string, boolean>();
	for (let round = 0; round < many / 400; round++) {
		const envelopes = Array.from({ length: 400 }, () => {
			const wants = chance.upTo(1) === 1;
			const hash = receiptHash(wants ? newReceipt() : null);
			wanted.set(hex(hash), wants);
			return { sealed: new Uint8Array(4144), receiptHash: hash };
		});
		await store().sealRound(sealing(await opened(store()), envelopes));
	}
	const kept = (
		await rows<{ hash: string }>(`select encode(receipt_hash, 'hex') as hash from app.envelope`)
	).filter(({ hash }) => wanted.has(hash));
	expect(kept).toHaveLength(many);
	const share = guessed(
		kept.map(({ hash }) => Buffer.from(hash, 'hex')),
		kept.map(({ hash }) => wanted.get(hash)!)
	);
	p.value(`${(share * 100).toFixed(1)} % of ${many} guessed (seed ${chance.seed})`, '47–53 %');
	expect(Math.abs(share - 0.5)).toBeLessThanOrEqual(0.03);
	// the same guesser does learn where there is something to learn
	const marked = kept.map(({ hash }) => {
		const bytes = Buffer.from(hash, 'hex');
		if (wanted.get(hash)) bytes[7] = bytes[7]! & 0x1f;
		return bytes;
	});
	expect(
		guessed(
			marked,
			kept.map(({ hash }) => wanted.get(hash)!)
		)
	).toBeGreaterThan(0.6);
}
proof('K11', 'who wants a receipt cannot be seen', (p) => wish(p, 4000));
