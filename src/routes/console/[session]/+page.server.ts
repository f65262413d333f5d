// The planner of one session: its run sheet, its scenes, what its series remembers, and the doors.

import { redirect } from '@sveltejs/kit';
import { fitQuestions, offersFor } from '#lib/catalogue/fit.ts';
import { scenePack } from '#lib/catalogue/pack.ts';
import { checkPlan } from '#lib/catalogue/plan-check.ts';
import { isTemplateId, templateBlocks } from '#lib/catalogue/templates.ts';
import { makeRoom, withRoom } from '#lib/catalogue/runsheet.ts';
import {
	about,
	agreements,
	level,
	readers,
	scenesIn,
	ticked
} from '#lib/server/planning/about-forms.ts';
import { edited, type Edit } from '#lib/server/planning/edit-sheet.ts';
import { isInTheWay } from '#lib/server/planning/may-open.ts';
import { addition, putBack, sheetBefore, sheetEdits } from '#lib/server/planning/plan-forms.ts';
import { previouslyLines } from '#lib/server/planning/previously.ts';
import { sessionFor } from '#lib/server/planning/whose.ts';
import type { Block } from '#lib/session/plan.ts';
import { wordsOf } from '#lib/words/words.ts';
import { minutesOf } from '../days.ts';
import { change, dropPlan, openTheDoors } from './change.server.ts';
import { memoryOf } from './memory.server.ts';
import type { Actions, PageServerLoad } from './$types';

const usualShort = 20;
const shortIn = (given: string | null) => {
	const minutes = Number(given ?? usualShort);
	return Number.isInteger(minutes) && minutes >= 0 && minutes <= 600 ? minutes : usualShort;
};

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { store } = locals.house;
	const { planned, group } = await sessionFor(store, locals.facilitator!.id, params.session);
	if (planned.status === 'live') redirect(303, `/console/${planned.id}/live`);
	if (planned.status !== 'planned') redirect(303, `/console/${planned.id}/review`);
	const [brief, series, words, pool] = await Promise.all([
		store.brief(group.id, planned.series, planned.day),
		store.seriesOf(group.id),
		wordsOf('console', locals.language),
		store.pool(group.id)
	]);
	const { contacts, quiet_place } = group;
	return {
		planned,
		group: {
			id: group.id,
			name: group.name,
			alone: group.facilitators === 1,
			contacts,
			quiet_place
		},
		series,
		me: locals.facilitator!.name,
		start: minutesOf(url.searchParams.get('start')),
		short: shortIn(url.searchParams.get('short')),
		findings: checkPlan(planned.blocks, { scenes: planned.scenes }).map((finding) => ({
			finding,
			inTheWay: isInTheWay(finding)
		})),
		fit: { questions: fitQuestions, instead: offersFor(planned.fit) },
		scenes: scenePack.map(({ id, title, kind, patterns, level, players, content_notes }) => ({
			id,
			title,
			kind,
			patterns,
			level,
			players,
			content_notes
		})),
		card: previouslyLines(brief, words.previously),
		memory: memoryOf(brief, planned.scenes),
		/** what the group keeps, shut */
		pool: pool.map(({ season, until, sealed }) => ({
			until,
			season,
			sealed: Buffer.from(sealed, 'base64').toString('base64url')
		}))
	};
};

const sheet = (blocks: readonly Block[] | null) => blocks && { blocks };
const withEdit = (blocks: readonly Block[], edit: Edit | null) =>
	sheet(edit && edited(blocks, edit));

export const actions: Actions = {
	sheet: (event) => change(event, (form, { blocks }) => sheet(sheetEdits(form, blocks))),
	back: (event) => change(event, (form, { blocks }) => withEdit(blocks, putBack(form))),
	add: (event) => change(event, (form, { blocks }) => withEdit(blocks, addition(form, blocks))),
	undo: (event) => change(event, (form) => sheet(sheetBefore(form))),
	restore: (event) =>
		change(event, (_, { template }) =>
			sheet(isTemplateId(template) ? templateBlocks(template) : null)
		),
	shorten: (event) =>
		change(event, (form, { blocks }) => {
			const by = shortIn(String(form.get('short') ?? ''));
			return sheet(withRoom(blocks, makeRoom(blocks, by)));
		}),
	about: (event) =>
		change(event, async (form, { group }) => {
			const series = await event.locals.house.store.seriesOf(group);
			return about(
				form,
				series.map(({ id }) => id)
			);
		}),
	readers: (event) => change(event, readers),
	level: (event) => change(event, level),
	scenes: (event) => change(event, (form) => ({ scenes: scenesIn(form) })),
	agreements: (event) => change(event, (form) => ({ agreements: agreements(form) })),
	fit: (event) => change(event, (form) => ({ fit: ticked(form) })),
	open: openTheDoors,
	remove: dropPlan
};
