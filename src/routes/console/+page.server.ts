// The facilitator's sessions, group by group: going on, planned, open for answers, published.

import { fail, redirect } from '@sveltejs/kit';
import { Refused } from '#lib/server/store/store.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { store } = locals.house;
	const groups = await store.groupsOf(locals.facilitator!.id);
	return {
		groups: await Promise.all(
			groups.map(async ({ id, name }) => ({
				id,
				name,
				sessions: (await store.sessionsOf(id)).map(({ id, title, day, status }) => ({
					id,
					title,
					day,
					status
				}))
			}))
		)
	};
};

export const actions: Actions = {
	group: async ({ request, locals }) => {
		const name = String((await request.formData()).get('name') ?? '')
			.trim()
			.slice(0, 60);
		if (name.length < 2) return fail(422, { name, problem: 'nameShort' as const });
		try {
			await locals.house.store.addGroup(name, locals.facilitator!.id);
		} catch (cause) {
			if (cause instanceof Refused) return fail(422, { name, problem: 'nameTaken' as const });
			throw cause;
		}
		redirect(303, '/console');
	}
};
