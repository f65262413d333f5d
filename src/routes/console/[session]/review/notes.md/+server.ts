// The file of notes that may leave the group, when two facilitators agreed or ten minutes' notice was given.
// By POST only: taking it is written down.

import { error, redirect } from '@sveltejs/kit';
import { fileToSave } from '#lib/server/afterwards/file.ts';
import { summaryForGroup } from '#lib/server/afterwards/for-group.ts';
import { notesMarkdown } from '#lib/server/afterwards/notes-file.ts';
import { sheetOf } from '#lib/server/afterwards/sheet.ts';
import { dayAfter } from '#lib/server/room/closing.ts';
import { Refused } from '#lib/server/store/store.ts';
import { wordsOf } from '#lib/words/words.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ params, locals }) => {
	const { store } = locals.house;
	const found = await summaryForGroup(store, locals.facilitator, params.session);
	if (!found) error(404);
	const sheet = sheetOf(found.kept, dayAfter(Date.now(), 0));
	const words = await wordsOf('summary', locals.language);
	try {
		const notes = await store.takeNotes(found.kept.session);
		return fileToSave(notesMarkdown(notes, sheet, words), `notes-${sheet.day}.md`, 'text/markdown');
	} catch (thrown) {
		if (!(thrown instanceof Refused) || thrown.code !== 'not_ready') throw thrown;
		redirect(303, `/console/${params.session}/review?done=not-ready#notes-file`);
	}
};
