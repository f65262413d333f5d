// The tries of the evening as a table.

import { error } from '@sveltejs/kit';
import { summaryByLink } from '#lib/server/afterwards/by-link.ts';
import { fileToSave } from '#lib/server/afterwards/file.ts';
import { ledgerCsv } from '#lib/server/afterwards/csv.ts';
import { sheetOf } from '#lib/server/afterwards/sheet.ts';
import { dayAfter } from '#lib/server/room/closing.ts';
import { wordsOf } from '#lib/words/words.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals }) => {
	const kept = await summaryByLink(locals.house.store, params.token);
	if (!kept) error(404);
	const sheet = sheetOf(kept, dayAfter(Date.now(), 0));
	const words = await wordsOf('summary', locals.language);
	return fileToSave(ledgerCsv(sheet, words), `tries-${sheet.day}.csv`, 'text/csv');
};
