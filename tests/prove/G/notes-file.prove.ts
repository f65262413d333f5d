// A file of notes is never made by one person alone and unnoticed, and holds only what may leave.

import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { entryKey, openEntry, sealEntry, type Entry } from '#lib/notes/entry.ts';
import { notesMarkdown } from '#lib/notes/markdown.ts';
import { fileNotice } from '#lib/server/afterwards/notes-file.ts';
import { withBox, someName, someKeys } from '#lib/server/store/promises/gathering.ts';
import { testDatabase } from '#lib/server/store/test-database.ts';
import { proof } from '../proof.ts';
import { sources } from './sources.ts';

const { store, sql } = testDatabase();

const secret = randomBytes(32);
const entry = (text: string, leave_group: boolean): Entry => ({
	text,
	prompts: [],
	aloud: false,
	themes: ['hurry'],
	keep: true,
	leave_group
});

/** An evening whose notes are let out, shut: one may leave the group, two may not. */
async function letOut() {
	const evening = await withBox(store(), 6);
	const key = entryKey(secret, evening.session);
	const shut = [entry('may leave', true), entry('stays', false), entry('stays too', false)].map(
		(one) => ({
			sealed: Buffer.from(sealEntry(one, key)).toString('base64'),
			receiptHash: randomBytes(32).toString('base64')
		})
	);
	await store().releaseEntries(evening.session, shut, '2026 autumn', []);
	return evening;
}
const words = { title: 'Notes', about: 'about', lead: 'lead', none: 'none' };
/** What the browser makes of what it was given. */
const fileOf = (session: string, taken: readonly string[]) =>
	notesMarkdown(
		taken.map((one) =>
			openEntry(new Uint8Array(Buffer.from(one, 'base64')), entryKey(secret, session))
		),
		words
	);
/** The clock goes on: what was to be ready then is ready so much earlier. */
const later = (session: string, minutes: number) =>
	sql(async (connection) => {
		await connection.query(
			'update app.notes_file set ready_at = ready_at - make_interval(mins => $2) where session_id = $1',
			[session, minutes]
		);
	});
const refusal = (asked: Promise<unknown>) =>
	asked.then(
		() => 'done',
		(cause: Error) => cause.message
	);

proof('G14', 'in a group of two, a second facilitator has to agree', async (p) => {
	const { session, facilitator, group } = await letOut();
	const second = await store().addFacilitator(someName('Bela'), someKeys);
	const stranger = await store().addFacilitator(someName('Eve'), someKeys);
	await store().addInvitation(group.id, 'a'.repeat(64), '2099-01-01T00:00:00Z');
	await store().useInvitation('a'.repeat(64), second.id);
	expect(await refusal(store().takeEntries(session))).toBe('not_ready');
	await store().askNotesFile(session, facilitator.id);
	expect(fileNotice(await store().notesFile(session))).toBe('asked');
	await store().askNotesFile(session, second.id);
	expect((await store().notesFile(session))?.facilitator, 'asking again changes nothing').toBe(
		facilitator.id
	);
	for (const one of [facilitator, stranger])
		expect(await refusal(store().agreeNotesFile(session, one.id))).toBe('not_second');
	expect(await refusal(store().takeEntries(session))).toBe('not_ready');
	await store().agreeNotesFile(session, second.id);
	const file = fileOf(session, await store().takeEntries(session));
	expect(file).toContain('may leave');
	expect(file).not.toContain('stays');
	expect(fileNotice(await store().notesFile(session))).toBe('taken');
	await later(session, 61);
	expect(await refusal(store().takeEntries(session)), 'an hour later').toBe('not_ready');
	await store().stopNotesFile(session);
	expect(fileNotice(await store().notesFile(session)), 'that it was taken stays').toBe('taken');
	p.value(
		'0 files without a second facilitator; 1 of 3 notes in it, the one that may leave',
		'0; 1'
	);
});

proof('G14', 'in a group of one, ten minutes pass with notice on the summary', async (p) => {
	const { session, facilitator } = await letOut();
	await store().askNotesFile(session, facilitator.id);
	const asked = await store().notesFile(session);
	const minutes = (Date.parse(asked!.ready_at!) - Date.now()) / 60_000;
	expect(minutes).toBeGreaterThan(9.5);
	expect(minutes).toBeLessThanOrEqual(10.1);
	expect(fileNotice(asked)).toBe('asked');
	expect(await refusal(store().takeEntries(session))).toBe('not_ready');
	await later(session, 9);
	// asking again and again does not make it sooner, and not later
	await store().askNotesFile(session, facilitator.id);
	expect(await refusal(store().takeEntries(session))).toBe('not_ready');
	expect(await refusal(store().agreeNotesFile(session, facilitator.id))).toBe('not_second');
	await later(session, 2);
	expect((await store().takeEntries(session)).length).toBe(3);
	// stopped in time, it is as if nobody had asked
	const other = await letOut();
	await store().askNotesFile(other.session, other.facilitator.id);
	await store().stopNotesFile(other.session);
	expect(fileNotice(await store().notesFile(other.session))).toBeNull();
	expect(await refusal(store().takeEntries(other.session))).toBe('not_ready');
	p.value(`ready after ${minutes.toFixed(1)} min, 0 files before`, '10 min; 0');
});

proof(
	'G14',
	'no file of the server holds a note, and in the one a browser makes nothing can act',
	(p) => {
		// whoever gives a file gives it from one of these; none can open what was let out
		const giving = sources.filter(
			({ file, text }) => file.startsWith('src/routes/') && text.includes('fileToSave(')
		);
		expect(giving.length).toBeGreaterThanOrEqual(3);
		expect(giving.filter(({ text }) => /takeEntries|entries\(|pool\(/.test(text))).toEqual([]);
		// to be handed what the file is made of is written down, and happens in one place
		const handing = sources.filter(
			({ file, text }) => file.startsWith('src/routes/') && text.includes('takeEntries(')
		);
		expect(handing.map(({ file }) => file)).toEqual([
			'src/routes/console/[session]/review/file/+server.ts'
		]);
		const text = notesMarkdown(
			[entry('<script>x</script>\n# no heading\n[x](javascript:1)', true), entry('stays', false)],
			{ ...words, title: '# <b>' }
		);
		expect(text).not.toMatch(/(?<!\\)<script|^# no|(?<!\\)\]\(javascript|(?<!\\)<b>/m);
		expect(text).not.toContain('stays');
		p.value(`${giving.length} files of the server, 0 with notes`, '0');
	}
);
