// The summary for other programs.

import { error } from '@sveltejs/kit';
import { summaryByLink } from '#lib/server/afterwards/by-link.ts';
import { fileToSave } from '#lib/server/afterwards/file.ts';
import { summaryJson } from '#lib/server/afterwards/json.ts';
import { sheetOf } from '#lib/server/afterwards/sheet.ts';
import { dayAfter } from '#lib/server/room/closing.ts';

import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, locals }) => {
	const kept = await summaryByLink(locals.house.store, params.token);
	if (!kept) error(404);
	const sheet = sheetOf(kept, dayAfter(Date.now(), 0));
	return fileToSave(summaryJson(sheet), `summary-${sheet.day}.json`, 'application/json');
};
