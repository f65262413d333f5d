// Notes at rest: no word of them, and no theme, anywhere on the disk at any time.

import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { letOut } from '#lib/notes/letting-out.ts';
import { noMark } from '#lib/notes/marks.ts';
import { blankNote, type Note } from '#lib/notes/note.ts';
import { openBox } from '#lib/notes/opened-box.ts';
import { newKeyPair } from '#lib/notes/sealing.ts';
import { clusterIn } from '#lib/server/store/embedded/first-time.ts';
import { NotesHouse, type NotesEvening } from '../A/notes-house.ts';
import { proof, type Proof } from '../proof.ts';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

/** Every file under a folder that holds any of the words, as they are or as a database may write them. */
function filesWith(folder: string, ...words: readonly string[]): string[] {
	const forms = words.flatMap((one) => [
		Buffer.from(one),
		Buffer.from(one, 'utf16le'),
		Buffer.from(Buffer.from(one).toString('hex'))
	]);
	return filesUnder(folder).filter((file) => {
		const bytes = readFileSync(file);
		return forms.some((form) => bytes.includes(form));
	});
}

const filesUnder = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((one) => one.isFile())
		.map((one) => path.join(one.parentPath, one.name))
		.filter((file) => existsSync(file));

/** All rows of all tables, as text: what a dump holds. */
async function dump(house: NotesHouse): Promise<string> {
	const tables = await house.rows<{ name: string }>(
		`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'app'`
	);
	const rows = [];
	for (const { name } of tables)
		rows.push(...(await house.rows<{ row: string }>(`select t::text as row from ${name} t`)));
	return rows.map(({ row }) => row).join('\n');
}

const shut = (list: readonly { sealed: Uint8Array }[]) =>
	list.map(({ sealed }) => ({
		sealed: Buffer.from(sealed).toString('base64'),
		receiptHash: randomBytes(32).toString('base64')
	}));

/** As a reader's browser does: opened with the evening's key, all of it let out. */
async function readAndLetOut(house: NotesHouse, evening: NotesEvening, group: string) {
	const { store } = house.house;
	const sealed = (await store.sealedEnvelopes(evening.session)).map(bytesOf);
	const { secretKey } = evening.keys;
	const { notes } = openBox(sealed, secretKey, evening.round, sealed.length, () => 0, evening.told);
	const out = letOut(
		notes,
		Object.fromEntries(
			notes.map(({ name }) => [name, { ...noMark, as: 'aloud' as const, themes: ['canary-theme'] }])
		),
		{
			session: evening.session,
			sessionSecret: secretKey,
			group,
			season: '2026 autumn',
			poolPublicKey: newKeyPair().publicKey
		}
	);
	await store.releaseEntries(evening.session, shut(out.entries), '2026 autumn', shut(out.pool));
	return { notes, out };
}

const groupOf = async (house: NotesHouse, session: string) =>
	(await house.house.store.plannedSession(session))!.group;

async function atRest(p: Proof, many: number): Promise<void> {
	const house = await NotesHouse.open();
	try {
		const canary = 'QuietCanary';
		const written = Array.from({ length: many }, (_, at): Note => ({
			...blankNote,
			text: `${canary} number ${at}: nobody asked the caretaker.`,
			sharing: 'aloud',
			keep: true
		}));
		let looked = 0;
		const hits: string[] = [];
		const look = async (phase: string) => {
			await house.rows('checkpoint');
			const words = [canary, 'nobody asked the caretaker', 'canary-theme'];
			for (const file of filesWith(house.folder, ...words)) hits.push(`${phase}: ${file}`);
			const all = await dump(house);
			for (const one of words) if (all.includes(one)) hits.push(`${phase}: dump`);
			looked += 1;
		};
		const evening = await house.writing(many);
		await evening.tickets();
		await look('writing');
		await evening.collecting();
		for (const [at, note] of written.slice(0, -1).entries()) await evening.send(at, note);
		await look('collecting');
		// what a crash would leave behind at this moment
		const left = `${house.folder}-left`;
		cpSync(clusterIn(house.folder), left, { recursive: true });
		for (const file of filesWith(left, canary)) hits.push(`after a crash: ${file}`);
		rmSync(left, { recursive: true });
		await evening.send(many - 1, written[many - 1]!);
		await evening.sealed();
		await look('sealed');
		await evening.close();
		await look('closed');
		const { notes } = await readAndLetOut(house, evening, await groupOf(house, evening.session));
		expect(notes).toHaveLength(many);
		await look('read and let out');
		process.kill(postmaster(house), 'SIGKILL');
		await house.again();
		await look('after a killed database');
		await house.house.store.letGo(evening.session);
		await look('let go');
		expect(hits).toEqual([]);
		// it does find what is there: the evening's title
		expect(await dump(house)).toContain(evening.session);
		expect(filesWith(house.folder, evening.session).length).toBeGreaterThan(0);
		p.value(
			`${hits.length} hits of ${many} notes in ${looked + 1} looks at every file and table`,
			'0'
		);
	} finally {
		await house.close();
	}
}

proof('K01', 'of notes with marked words no word is in any file, log or dump, in any phase', (p) =>
	atRest(p, 10)
);
proof(
	'K01',
	'of fifty notes with marked words no word is in any file, log or dump, in any phase',
	(p) => atRest(p, 50),
	{ slow: true, seconds: 240 }
);

const postmaster = (house: NotesHouse) =>
	Number(readFileSync(path.join(clusterIn(house.folder), 'postmaster.pid'), 'utf8').split('\n')[0]);
