// A session in under a minute: what, when, how long, which scenes.

import { fail, redirect } from '@sveltejs/kit';
import { agreementStarters } from '#lib/catalogue/decks.ts';
import { scenePack } from '#lib/catalogue/pack.ts';
import { isTemplateId, templateBlocks, templates } from '#lib/catalogue/templates.ts';
import { scenesIn } from '#lib/server/planning/about-forms.ts';
import { dayOf, isDay } from '#lib/server/planning/days.ts';
import { longestTitle } from '#lib/server/planning/plan-forms.ts';
import { groupFor } from '#lib/server/planning/whose.ts';
import { Refused } from '#lib/server/store/store.ts';
import { lineOf } from '#lib/session/plain-text.ts';
import type { Actions, PageServerLoad } from './$types';

const groupIn = (url: URL) => url.searchParams.get('group') ?? '';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { store } = locals.house;
	const group = await groupFor(store, locals.facilitator!.id, groupIn(url));
	return {
		group: { id: group.id, name: group.name },
		series: await store.seriesOf(group.id),
		templates,
		today: dayOf(new Date()),
		scenes: scenePack.map(({ id, title, kind, patterns, level, players, content_notes }) => ({
			id,
			title,
			kind,
			patterns,
			level,
			players,
			content_notes
		}))
	};
};

export const actions: Actions = {
	default: async ({ request, locals, url }) => {
		const { store } = locals.house;
		const group = await groupFor(store, locals.facilitator!.id, groupIn(url));
		const form = await request.formData();
		const text = (name: string, most: number) => lineOf(form.get(name), most);
		const typed = {
			title: text('title', longestTitle),
			day: text('day', 20),
			template: text('template', 20),
			scenes: scenesIn(form),
			series: text('series', 60),
			newSeries: text('new_series', 80)
		};
		const { template } = typed;
		if (!typed.title) return fail(422, { ...typed, problem: 'title' as const });
		if (!isDay(typed.day)) return fail(422, { ...typed, problem: 'day' as const });
		if (!isTemplateId(template)) return fail(422, { ...typed, problem: 'template' as const });
		if (typed.scenes.length === 0) return fail(422, { ...typed, problem: 'scenes' as const });
		let series = (await store.seriesOf(group.id)).find(({ id }) => id === typed.series)?.id ?? null;
		if (typed.newSeries)
			try {
				series = (await store.addSeries(group.id, typed.newSeries)).id;
			} catch (cause) {
				if (cause instanceof Refused) return fail(422, { ...typed, problem: 'series' as const });
				throw cause;
			}
		const planned = await store.planSession(group.id, {
			series,
			title: typed.title,
			day: typed.day,
			template,
			blocks: templateBlocks(template),
			scenes: typed.scenes,
			agreements: agreementStarters.map((line) => line.text),
			show_time: false,
			readers: 'by_lot',
			small_group: template === 'small_group',
			fit: []
		});
		redirect(303, `/console/${planned.id}`);
	}
};
