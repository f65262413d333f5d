// What goes on paper for one session: its parts, its scenes, and what its group lends to it.

import { fail } from '@sveltejs/kit';
import { sceneById } from '#lib/catalogue/pack.ts';
import { sessionFor } from '#lib/server/planning/whose.ts';
import { newHandOver } from '#lib/server/room/hand-over-code.ts';
import { Refused } from '#lib/server/store/store.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { planned, group } = await sessionFor(
		locals.house.store,
		locals.facilitator!.id,
		params.session
	);
	return {
		session: planned.id,
		title: planned.title,
		day: planned.day,
		open: planned.status === 'planned' || planned.status === 'live',
		blocks: planned.blocks,
		scenes: planned.scenes.flatMap((id) => sceneById(id) ?? []),
		group: { name: group.name, contacts: group.contacts, quiet_place: group.quiet_place }
	};
};

export const actions: Actions = {
	/** A new hand-over code; shown once, on this page, and kept as a hash. The one before counts no longer. */
	async code({ locals, params }) {
		const { store } = locals.house;
		const { planned } = await sessionFor(store, locals.facilitator!.id, params.session);
		const { printed, hash } = newHandOver(planned.id);
		try {
			await store.setHandOver(planned.id, hash);
		} catch (cause) {
			if (cause instanceof Refused) return fail(422, { over: true });
			throw cause;
		}
		return { code: printed };
	}
};
