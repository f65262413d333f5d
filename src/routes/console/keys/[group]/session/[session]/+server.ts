// The key of one session, sealed to its group; 404 once it is destroyed.

import { error, json } from '@sveltejs/kit';
import { isId } from '#lib/server/store/ask.ts';
import { groupFor } from '#lib/server/planning/whose.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { store, keys } = locals.house;
	const group = await groupFor(store, locals.facilitator!.id, params.group);
	const now = await store.groupKey(group.id);
	const kept =
		now?.public_key && isId(params.session)
			? await keys.session(params.session, now.public_key)
			: null;
	if (kept?.group !== group.id) error(404);
	return json({ sealed: kept.sealed });
};
