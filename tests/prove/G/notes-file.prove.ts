// A file of notes is never made by one person alone and unnoticed, and holds only what may leave.

import { expect } from 'vitest';
import { fileNotice, notesMarkdown } from '#lib/server/afterwards/notes-file.ts';
import { record, withBox, someName, passphraseHash } from '#lib/server/store/promises/gathering.ts';
import { testDatabase } from '#lib/server/store/test-database.ts';
import { summaryWords } from '#lib/words/en/summary.ts';
import { proof } from '../proof.ts';
import { sources } from './sources.ts';

const { store, sql } = testDatabase();

/** An evening whose notes are let out: one may leave the group, two may not. */
async function letOut() {
	const evening = await withBox(store(), 6);
	const note = (text: string, leave?: boolean) => ({
		text,
		prompt: '',
		aloud: false,
		keep: true,
		...(leave === undefined ? {} : { leave })
	});
	await store().releaseNotes(
		evening.session,
		[note('may leave', true), note('stays', false), note('never asked')],
		[]
	);
	return evening;
}
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
	const second = await store().addFacilitator(someName('Bela'), passphraseHash);
	const stranger = await store().addFacilitator(someName('Eve'), passphraseHash);
	await store().addInvitation(group.id, 'a'.repeat(64), '2099-01-01T00:00:00Z');
	await store().useInvitation('a'.repeat(64), second.id);
	expect(await refusal(store().takeNotes(session))).toBe('not_ready');
	await store().askNotesFile(session, facilitator.id);
	expect(fileNotice(await store().notesFile(session))).toBe('asked');
	await store().askNotesFile(session, second.id);
	expect((await store().notesFile(session))?.facilitator, 'asking again changes nothing').toBe(
		facilitator.id
	);
	for (const one of [facilitator, stranger])
		expect(await refusal(store().agreeNotesFile(session, one.id))).toBe('not_second');
	expect(await refusal(store().takeNotes(session))).toBe('not_ready');
	await store().agreeNotesFile(session, second.id);
	expect((await store().takeNotes(session)).map(({ text }) => text)).toEqual(['may leave']);
	expect(fileNotice(await store().notesFile(session))).toBe('taken');
	await later(session, 61);
	expect(await refusal(store().takeNotes(session)), 'an hour later').toBe('not_ready');
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
	expect(await refusal(store().takeNotes(session))).toBe('not_ready');
	await later(session, 9);
	// asking again and again does not make it sooner, and not later
	await store().askNotesFile(session, facilitator.id);
	expect(await refusal(store().takeNotes(session))).toBe('not_ready');
	expect(await refusal(store().agreeNotesFile(session, facilitator.id))).toBe('not_second');
	await later(session, 2);
	expect((await store().takeNotes(session)).length).toBe(1);
	// stopped in time, it is as if nobody had asked
	const other = await letOut();
	await store().askNotesFile(other.session, other.facilitator.id);
	await store().stopNotesFile(other.session);
	expect(fileNotice(await store().notesFile(other.session))).toBeNull();
	expect(await refusal(store().takeNotes(other.session))).toBe('not_ready');
	p.value(`ready after ${minutes.toFixed(1)} min, 0 files before`, '10 min; 0');
});

proof('G14', 'no other file holds a note, and in this one nothing can act', (p) => {
	// whoever gives a file gives it from one of these; only one of them takes the notes
	const giving = sources.filter(
		({ file, text }) => file.startsWith('src/routes/') && text.includes('fileToSave(')
	);
	expect(giving.length).toBeGreaterThanOrEqual(4);
	expect(giving.filter(({ text }) => text.includes('takeNotes(')).map(({ file }) => file)).toEqual([
		'src/routes/console/[session]/review/notes.md/+server.ts'
	]);
	const { title, group, day } = record();
	const text = notesMarkdown(
		[{ text: '<script>x</script>\n# no heading\n[x](javascript:1)', prompt: '', aloud: false }],
		{ title, group, day },
		summaryWords
	);
	expect(text).not.toMatch(/(?<!\\)<script|^# no|(?<!\\)\]\(javascript/m);
	p.value(`${giving.length} files, 1 with notes`, '1');
});
