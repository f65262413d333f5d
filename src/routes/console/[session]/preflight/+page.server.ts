// Before people come: what this computer sees for itself, and what the facilitator has ticked off for this session.

import { fail } from '@sveltejs/kit';
import { sessionFor } from '#lib/server/planning/whose.ts';
import { preflight } from '#lib/server/preflight/preflight.ts';
import { said } from '#lib/server/preflight/said.ts';
import { Refused } from '#lib/server/store/store.ts';
import { wordsOf } from '#lib/words/words.ts';
import type { Actions, PageServerLoad } from './$types';

/** One look at a time for everybody: forty lines are forty lines. */
let looking: ReturnType<typeof preflight> | null = null;

export const load: PageServerLoad = async ({ locals, params }) => {
	const { house, language } = locals;
	const { planned } = await sessionFor(house.store, locals.facilitator!.id, params.session);
	looking ??= preflight(house).finally(() => (looking = null));
	const [found, words, ticks] = await Promise.all([
		looking,
		wordsOf('preflight', language),
		house.store.prepared(planned.id)
	]);
	return {
		session: planned.id,
		title: planned.title,
		day: planned.day,
		lines: found.map((one) => ({ check: one.check, ...said(one, words) })),
		ticks
	};
};

export const actions: Actions = {
	tick: async ({ locals, params, request }) => {
		const { store } = locals.house;
		const { planned } = await sessionFor(store, locals.facilitator!.id, params.session);
		const { ticks } = await wordsOf('preflight', locals.language);
		const form = await request.formData();
		try {
			await store.prepare(
				planned.id,
				Object.keys(ticks).filter((name) => form.has(name))
			);
		} catch (cause) {
			if (cause instanceof Refused) return fail(409);
			throw cause;
		}
		return { kept: true };
	}
};
