// The summary behind its link, and answers to it. No account, no cookie; an answer is not tied to anybody.

import { error, fail, redirect } from '@sveltejs/kit';
import { summaryByLink } from '#lib/server/afterwards/by-link.ts';
import { fileNotice } from '#lib/server/afterwards/notes-file.ts';
import { mostLetters, readReply, type Written } from '#lib/server/afterwards/reply.ts';
import { passageOf, sectionsOf } from '#lib/server/afterwards/sections.ts';
import { sheetOf } from '#lib/server/afterwards/sheet.ts';
import type { NamingFound } from '#lib/server/afterwards/naming-known.ts';
import { dayAfter } from '#lib/server/room/closing.ts';
import { Refused } from '#lib/server/store/store.ts';
import { wordsOf } from '#lib/words/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url, setHeaders }) => {
	const kept = await summaryByLink(locals.house.store, params.token);
	if (!kept) error(404);
	setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
	const words = await wordsOf('summary', locals.language);
	const sheet = sheetOf(kept, dayAfter(Date.now(), 0));
	const answer = url.searchParams.get('answer');
	return {
		sheet,
		/** what was let out of the box, shut: it opens with the key behind the # of the whole link */
		entries: (await locals.house.store.entries(kept.session)).map((one) =>
			Buffer.from(one, 'base64').toString('base64url')
		),
		sections: sectionsOf(sheet.scenes, words),
		about: passageOf(kept.record, url.searchParams.get('about') ?? ''),
		file: fileNotice(await locals.house.store.notesFile(kept.session)),
		answered: answer === 'kept' || answer === 'waiting' ? answer : null,
		mostLetters
	};
};

type Problem = 'empty' | 'kind' | 'too_long' | 'names' | 'published' | 'full' | 'gone' | 'not_kept';

/** What somebody wrote goes back to them and nowhere else. */
const refuse = (
	status: number,
	problem: Problem,
	written: Written,
	more: { over?: number; found?: readonly NamingFound[] } = {}
) => fail(status, { problem, written, over: more.over ?? 0, found: more.found ?? [] });

const refusals: readonly Problem[] = ['published', 'full', 'gone'];

export const actions: Actions = {
	answer: async ({ params, request, locals }) => {
		const { store } = locals.house;
		const kept = await summaryByLink(store, params.token);
		if (!kept) error(404);
		const form = await request.formData();
		const read = readReply(
			{
				kind: form.get('kind'),
				about: form.get('about'),
				text: form.get('text'),
				wait: form.get('wait') === 'yes'
			},
			kept.record
		);
		if ('refused' in read) return refuse(422, read.refused, read.written, read);
		try {
			await store.addReply(params.token, read.taken, read.waits);
		} catch (thrown) {
			const problem = refusals.find((one) => thrown instanceof Refused && thrown.code === one);
			return refuse(problem ? 409 : 503, problem ?? 'not_kept', read.taken);
		}
		redirect(303, `?answer=${read.waits ? 'waiting' : 'kept'}#answer`);
	}
};
