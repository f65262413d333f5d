// What goes on paper for one session: its parts, its scenes, and what its group lends to it.

import { sceneById } from '#lib/catalogue/pack.ts';
import { sessionFor } from '#lib/server/planning/whose.ts';
import type { PageServerLoad } from './$types';

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
		blocks: planned.blocks,
		scenes: planned.scenes.flatMap((id) => sceneById(id) ?? []),
		group: { name: group.name, contacts: group.contacts, quiet_place: group.quiet_place }
	};
};
