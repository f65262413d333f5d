// Reading the box of notes, by whoever of the group may; and letting some of them out, once.
// What stands in a note never reaches a log, an error or a form: the form only says what becomes of which.

import { error, fail, redirect } from '@sveltejs/kit';
import { sceneById } from '#lib/catalogue/pack.ts';
import { summaryForGroup } from '#lib/server/afterwards/for-group.ts';
import { notesToRead, openedNotes, readingFor } from '#lib/server/afterwards/reading.ts';
import { choiceIn, released, releasesOf, type Choice } from '#lib/server/afterwards/release.ts';
import { dayAfter } from '#lib/server/room/closing.ts';
import { Refused, type KeptSummary, type Store } from '#lib/server/store/store.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The evening, if this facilitator may open its box now; else back to the review, which says why not. */
async function mayRead({ locals, params }: Pick<RequestEvent, 'locals' | 'params'>) {
	const found = await summaryForGroup(locals.house.store, locals.facilitator, params.session);
	if (!found) error(404);
	const today = dayAfter(Date.now(), 0);
	const { state } = readingFor(found.kept, locals.facilitator!.id, found.facilitators, today);
	return { kept: found.kept, state };
}

const patternsOf = ({ record }: KeptSummary) => [
	...new Set(record.scenes.flatMap(({ patterns }) => patterns))
];
const charactersOf = ({ record }: KeptSummary) =>
	record.scenes.flatMap(({ scene }) => sceneById(scene)?.roles.map(({ name }) => name) ?? []);

const review = (session: string) => `/console/${session}/review`;

/** Null where there is nothing to open any more. */
async function open(store: Store, session: string) {
	try {
		return openedNotes(await store.openRound(session));
	} catch (thrown) {
		if (thrown instanceof Refused) return null;
		throw thrown;
	}
}

export const load: PageServerLoad = async (event) => {
	const { kept, state } = await mayRead(event);
	if (state !== 'may') redirect(303, review(event.params.session));
	const opened = await open(event.locals.house.store, kept.session);
	if (!opened) redirect(303, review(event.params.session));
	event.setHeaders({ 'cache-control': 'no-store' });
	return {
		session: kept.session,
		notes: notesToRead(opened, charactersOf(kept)).map((note) => ({
			...note,
			releases: releasesOf(note.sharing)
		})),
		offered: patternsOf(kept)
	};
};

type Problem =
	'theme_long' | 'theme_names' | 'themes_many' | 'read_already' | 'too_few' | 'not_kept';

/** What the reader had chosen goes back with the refusal, so that a page without scripts does not lose it. */
const refuse = (
	status: number,
	problem: Problem,
	chosen: readonly (Choice & { readonly key: string })[] = [],
	where: { readonly theme: string; readonly key: string } = { theme: '', key: '' }
) => fail(status, { problem, chosen, theme: where.theme, key: where.key });

export const actions: Actions = {
	release: async (event) => {
		const { kept, state } = await mayRead(event);
		if (state === 'read') return refuse(409, 'read_already');
		if (state !== 'may') redirect(303, review(event.params.session));
		const { store } = event.locals.house;
		const opened = await open(store, kept.session);
		if (!opened) return refuse(409, 'too_few');
		const form = await event.request.formData();
		const chosen = opened.map(({ key }) => ({ key, ...choiceIn(form, key) }));
		const out = released(opened, (key) => choiceIn(form, key), patternsOf(kept));
		if ('refused' in out) return refuse(422, out.refused, chosen, out);
		try {
			await store.releaseNotes(kept.session, out.notes, out.themes);
		} catch (thrown) {
			const code = thrown instanceof Refused ? thrown.code : '';
			if (code === 'read_already' || code === 'too_few') return refuse(409, code);
			return refuse(503, 'not_kept', chosen);
		}
		redirect(303, `${review(event.params.session)}?done=let-out`);
	}
};
