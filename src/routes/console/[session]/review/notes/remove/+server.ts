// A harmful text goes now: a sealed envelope or an entry of this evening, named by its hash.

import { text, type RequestHandler } from '@sveltejs/kit';
import { readHash } from '#lib/server/afterwards/shut-entries.ts';
import { eveningFor } from '../../evening.server.ts';

export const POST: RequestHandler<{ session: string }> = async (event) => {
	const { kept } = await eveningFor(event);
	const hash = readHash(await event.request.json().catch(() => null));
	if (!hash) return text('not_kept', { status: 422 });
	await event.locals.house.store.removeNow(kept.session, hash);
	return text('kept');
};
