// The facilitator's sessions, group by group: going on, planned, open for answers, published.

import { fail, redirect } from '@sveltejs/kit';
import { invitationHash } from '#lib/server/auth/sign-in.ts';
import { lineOf } from '#lib/session/plain-text.ts';
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

/** The code in a pasted link, or what was pasted when it is the code alone. */
function codeIn(pasted: string): string {
	return /[?&]invitation=([\w-]+)/.exec(pasted)?.[1] ?? pasted;
}

export const actions: Actions = {
	group: async ({ request, locals }) => {
		const name = lineOf((await request.formData()).get('name'), 200);
		if (name.length < 2 || name.length > 80)
			return fail(422, { name, link: '', problem: 'short' as const });
		const group = await locals.house.store.addGroup(name, locals.facilitator!.id);
		redirect(303, `/console/groups/${group.id}`);
	},
	join: async ({ request, locals }) => {
		const link = lineOf((await request.formData()).get('link'), 300);
		try {
			await locals.house.store.useInvitation(invitationHash(codeIn(link)), locals.facilitator!.id);
		} catch (cause) {
			if (cause instanceof Refused) return fail(422, { name: '', link, problem: 'gone' as const });
			throw cause;
		}
		redirect(303, '/console');
	}
};
