// A session in under a minute: what, when, how long, which scenes.

import { fail, redirect } from '@sveltejs/kit';
import { agreementStarters } from '#lib/catalogue/decks.ts';
import { scenePack, sceneById } from '#lib/catalogue/pack.ts';
import { isTemplateId, templateBlocks, templates } from '#lib/catalogue/templates.ts';
import { groupFor } from '#lib/server/planning/whose.ts';
import { Refused } from '#lib/server/store/store.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { store } = locals.house;
	const group = await groupFor(store, locals.facilitator!.id, url.searchParams.get('group') ?? '');
	return {
		group: { id: group.id, name: group.name },
		series: await store.seriesOf(group.id),
		templates,
		today: new Date().toISOString().slice(0, 10),
		scenes: scenePack.map(({ id, title, patterns, level, players, content_notes, kind }) => ({
			id,
			title,
			patterns,
			level,
			players,
			content_notes,
			kind
		}))
	};
};

const isDay = (text: string) =>
	/^\d{4}-\d{2}-\d{2}$/.test(text) &&
	!Number.isNaN(Date.parse(`${text}T12:00:00Z`)) &&
	new Date(`${text}T12:00:00Z`).toISOString().startsWith(text);

export const actions: Actions = {
	default: async ({ request, locals, url }) => {
		const { store } = locals.house;
		const group = await groupFor(
			store,
			locals.facilitator!.id,
			url.searchParams.get('group') ?? ''
		);
		const form = await request.formData();
		const text = (name: string, most: number) =>
			String(form.get(name) ?? '')
				.trim()
				.slice(0, most);
		const typed = {
			title: text('title', 80),
			day: text('day', 10),
			template: text('template', 20),
			scenes: form.getAll('scene').map(String),
			series: text('series', 60),
			newSeries: text('new_series', 60)
		};
		const known = typed.scenes.filter((id) => sceneById(id)).slice(0, 8);
		const { template } = typed;
		if (!typed.title) return fail(422, { ...typed, problem: 'title' as const });
		if (!isDay(typed.day)) return fail(422, { ...typed, problem: 'day' as const });
		if (!isTemplateId(template)) return fail(422, { ...typed, problem: 'template' as const });
		if (known.length === 0) return fail(422, { ...typed, problem: 'scenes' as const });
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
			scenes: known,
			agreements: agreementStarters.map((line) => line.text),
			show_time: false,
			readers: group.facilitators > 1 ? 'other_facilitator' : 'joker_too',
			small_group: template === 'small_group',
			fit: []
		});
		redirect(303, `/console/${planned.id}`);
	}
};
