// What leaves the box: kept in bundles of five or more by season alone, nothing ties two texts of one person, and no file holds
// more than it should.

import { randomBytes, randomInt, randomUUID, createHash } from 'node:crypto';
import { expect } from 'vitest';
import { sheetOf } from '#lib/server/afterwards/sheet.ts';
import { ledgerCsv } from '#lib/server/afterwards/csv.ts';
import { summaryJson } from '#lib/server/afterwards/json.ts';
import { summaryMarkdown } from '#lib/server/afterwards/markdown.ts';
import {
	envelope,
	newGroup,
	opened,
	record,
	sealing,
	withBox
} from '#lib/server/store/promises/gathering.ts';
import { anEvening } from '#lib/server/store/promises/waiting.ts';
import { testDatabase } from '#lib/server/store/test-database.ts';
import { entryKey, openEntry } from '#lib/notes/entry.ts';
import { pack } from '#lib/notes/envelope.ts';
import { letOut } from '#lib/notes/letting-out.ts';
import { notesMarkdown } from '#lib/notes/markdown.ts';
import { noMark } from '#lib/notes/marks.ts';
import { writerOf } from '#lib/notes/asking.ts';
import { blankNote, type Note } from '#lib/notes/note.ts';
import { openBox, type OpenedNote } from '#lib/notes/opened-box.ts';
import { entryReceiptHash, poolReceiptHash, receiptHash } from '#lib/notes/receipt.ts';
import { newKeyPair, seal } from '#lib/notes/sealing.ts';
import { summaryWords } from '#lib/words/en/summary.ts';
import { someTold } from '../../support/box-phone.ts';
import { proof, type Proof } from '../proof.ts';
import { byChance } from '../R/chance.ts';

const { store, rows } = testDatabase();
const season = '2026 autumn';
const four = { envelopes: 4 };
const pool = newKeyPair();
const url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const shut = (list: readonly { sealed: Uint8Array; withdraw: string | null }[]) =>
	list.map(({ sealed, withdraw }) => ({
		sealed: Buffer.from(sealed).toString('base64'),
		receiptHash: Buffer.from(
			withdraw ? Buffer.from(withdraw, 'base64url') : randomBytes(32)
		).toString('base64')
	}));
const named = (notes: readonly Note[]): OpenedNote[] =>
	notes.map((note, at) => ({ name: createHash('sha256').update(`${at}`).digest('hex'), note }));

/** A box that is opened alone, or the later of two small ones that are opened together. */
async function anOpenBox(chance: () => number) {
	if (chance() < 0.5) return withBox(store(), 12);
	const of = await newGroup(store());
	const [, { session }] = [await anEvening(store(), of, four), await anEvening(store(), of, four)];
	expect(await store().openBox(session, randomUUID(), '2026-11-21')).toHaveLength(2);
	return { ...of, session };
}

/** One evening whose notes are let out as its readers' browsers do, some of them with receipts. */
async function letOutSome(chance: () => number) {
	const evening = await anOpenBox(chance);
	const secret = randomBytes(32);
	const notes = named(
		Array.from({ length: 12 }, (_, at): Note => {
			const receipt = chance() < 0.5 ? new Uint8Array(randomBytes(16)) : null;
			return {
				...blankNote,
				text: `note ${at}`,
				sharing: chance() < 0.8 ? 'summary' : 'theme',
				keep: chance() < 0.5,
				withdraw: receipt && {
					entry: url(entryReceiptHash(receipt)),
					pool: url(poolReceiptHash(receipt)),
					writer: writerOf(receipt)
				}
			};
		})
	);
	const marks = Object.fromEntries(
		notes.map(({ name }) => [name, { ...noMark, as: 'summary' as const, reject: chance() < 0.2 }])
	);
	const out = letOut(notes, marks, {
		session: evening.session,
		sessionSecret: secret,
		group: evening.group.id,
		season,
		poolPublicKey: pool.publicKey
	});
	await store().releaseEntries(evening.session, shut(out.entries), season, shut(out.pool));
	return { ...evening, out };
}

async function bundles(p: Proof, cases: number) {
	const chance = byChance(p.seed);
	let bundled = 0;
	for (let at = 0; at < cases; at++) {
		const { group, out } = await letOutSome(chance);
		const kept = await rows<{ xmin: string; season: string }>(
			`select xmin::text, season from app.pool_envelope where group_id = '${group.id}'`
		);
		expect(kept.length === 0 || kept.length >= 5, `${kept.length} at once`).toBe(true);
		expect(kept).toHaveLength(out.pool.length);
		expect(new Set(kept.map(({ xmin }) => xmin)).size).toBeLessThanOrEqual(1);
		expect(kept.every((row) => row.season === season)).toBe(true);
		if (kept.length > 0) bundled += 1;
	}
	expect(bundled).toBeGreaterThan(cases / 10);
	const shared = await rows(`with one as (
			select sealed as value from app.envelope union all select receipt_hash from app.envelope
			union all select sealed from app.entry union all select receipt_hash from app.entry
		)
		select 1 from one join (
			select sealed as value from app.pool_envelope
			union all select receipt_hash from app.pool_envelope
		) kept using (value)`);
	expect(shared).toEqual([]);
	p.value(
		`${cases} evenings, ${bundled} with a bundle: 0 of one to four, 0 in two transactions, ${shared.length} values shared with a box`,
		'0'
	);
}

proof(
	'A14',
	'kept notes come in bundles of five or more, at once, with a season and nothing else',
	(p) => bundles(p, 60)
);
proof(
	'A14',
	'a thousand times: bundles of five or more, at once, with a season and nothing else',
	(p) => bundles(p, 1000),
	{ slow: true }
);

async function noThread(p: Proof, runs: number): Promise<void> {
	const session = newKeyPair();
	const text = 'My own way of saying it, each time the same.';
	const mine: Buffer[] = [];
	for (let round = 0; round < 5; round++) {
		const box = await opened(store());
		const note: Note = { ...blankNote, text, sharing: 'summary', keep: true };
		const sealed = seal(pack(note), session.publicKey, 'note', box.round);
		const own = { sealed, receiptHash: receiptHash(new Uint8Array(randomBytes(16))) };
		await store().sealRound(sealing(box, [own, ...[1, 2, 3, 4].map(envelope)]));
		mine.push(Buffer.concat([sealed, own.receiptHash]));
	}
	// in all that is kept of these five, no eight bytes come twice
	const seen = new Set<string>();
	let twice = 0;
	for (const bytes of mine)
		for (let at = 0; at + 8 <= bytes.length; at++) {
			const eight = bytes.subarray(at, at + 8).toString('latin1');
			if (seen.has(eight)) twice += 1;
			seen.add(eight);
		}
	expect(twice).toBe(0);
	// two notes of one evening that came one after the other, as a reader's browser shows them
	const notes = Array.from({ length: 8 }, (_, at) =>
		seal(pack({ ...blankNote, text: `${at}` }, someTold), session.publicKey, 'note', 'round')
	);
	let beside = 0;
	for (let run = 0; run < runs; run++) {
		const order = openBox(
			notes,
			session.secretKey,
			'round',
			8,
			(n) => randomInt(n),
			someTold
		).notes.map(({ note }) => note.text);
		if (Math.abs(order.indexOf('0') - order.indexOf('1')) === 1) beside += 1;
	}
	// two of eight lie beside each other one time in four; more than four sigma off is no chance
	const sigma = Math.sqrt(runs * 0.25 * 0.75);
	expect(Math.abs(beside - runs / 4)).toBeLessThan(4 * sigma);
	p.value(
		`${twice} of ${seen.size} pieces of eight bytes twice; beside each other ${beside} of ${runs} times`,
		`0; ${runs / 4} ± ${(4 * sigma).toFixed(0)}`
	);
}

proof(
	'A11',
	'five notes of one person share nothing, and lie beside each other no more than chance',
	(p) => noThread(p, 120)
);
proof(
	'A11',
	'five notes of one person share nothing, and lie beside each other no more than chance, five hundred times',
	(p) => noThread(p, 500),
	{ slow: true }
);

proof(
	'A10',
	'no file that is taken along has an id, a seat, a time finer than a day, or a note that may not leave',
	async (p) => {
		const evening = await withBox(store(), 5);
		const secret = randomBytes(32);
		const notes = named(
			['may go along', 'CANARY stays here', 'CANARY theme only'].map((text, at): Note => ({
				...blankNote,
				text,
				sharing: at === 2 ? 'theme' : 'aloud',
				leave_group: at !== 1
			}))
		);
		const marks = Object.fromEntries(
			notes.map(({ name }) => [name, { ...noMark, as: 'aloud' as const, themes: ['hurry'] }])
		);
		const { entries } = letOut(notes, marks, {
			session: evening.session,
			sessionSecret: secret,
			group: evening.group.id,
			season,
			poolPublicKey: pool.publicKey
		});
		await store().releaseEntries(evening.session, shut(entries), season, []);
		const sheet = sheetOf((await store().summary(evening.session))!, '2026-11-22');
		const key = entryKey(secret, evening.session);
		const opener = (await store().entries(evening.session)).map((one) =>
			openEntry(new Uint8Array(Buffer.from(one, 'base64')), key)
		);
		const files = {
			'summary.md': summaryMarkdown(sheet, summaryWords),
			'ledger.csv': ledgerCsv(sheet, summaryWords),
			'summary.json': summaryJson(sheet),
			'notes.md': notesMarkdown(opener, {
				title: sheet.title,
				about: sheet.group,
				lead: 'lead',
				none: 'none'
			})
		};
		const forbidden = [
			/[0-9a-f]{8}-[0-9a-f]{4}-/,
			/\d\d:\d\d/,
			/attempt-\d/,
			/CANARY/,
			new RegExp(evening.token),
			/[\w-]{43}/
		];
		for (const [name, text] of Object.entries(files)) {
			expect(text.length, name).toBeGreaterThan(20);
			for (const one of forbidden) expect(text, `${name}: ${one}`).not.toMatch(one);
		}
		// and only one file has a note at all
		expect(Object.entries(files).filter(([, text]) => text.includes('may go along'))).toHaveLength(
			1
		);
		expect(record().scenes[0]!.rows[0]!.id).toMatch(/attempt-\d/);
		p.value(`${Object.keys(files).length} files, 0 with anything of the kind`, '0');
	}
);
