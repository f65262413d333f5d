// The summary as a text file.

import { error } from '@sveltejs/kit';
import { summaryByLink } from '#lib/server/afterwards/by-link.ts';
import { fileToSave } from '#lib/server/afterwards/file.ts';
import { summaryMarkdown } from '#lib/server/afterwards/markdown.ts';
import { sheetOf } from '#lib/server/afterwards/sheet.ts';
import { dayAfter } from '#lib/server/room/closing.ts';
import { wordsOf } from '#lib/words/words.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals }) => {
	const kept = await summaryByLink(locals.house.store, params.token);
	if (!kept) error(404);
	const sheet = sheetOf(kept, dayAfter(Date.now(), 0));
	const words = await wordsOf('summary', locals.language);
	return fileToSave(summaryMarkdown(sheet, words), `summary-${sheet.day}.md`, 'text/markdown');
};
