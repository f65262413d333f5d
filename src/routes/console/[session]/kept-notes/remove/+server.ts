// A kept note goes now, for everybody in the group: named by its hash.

import { text, type RequestHandler } from '@sveltejs/kit';
import { readHash } from '#lib/server/afterwards/shut-entries.ts';
import { sessionFor } from '#lib/server/planning/whose.ts';

export const POST: RequestHandler<{ session: string }> = async ({ locals, params, request }) => {
	const { store } = locals.house;
	const { group } = await sessionFor(store, locals.facilitator!.id, params.session);
	const hash = readHash(await request.json().catch(() => null));
	if (!hash) return text('not_kept', { status: 422 });
	await store.removeFromPool(group.id, hash);
	return text('kept');
};
