// What was written for the group's care contacts alone: the sealed box, for them, as long as it lasts.

import { redirect } from '@sveltejs/kit';
import { envelopesOf, eveningFor, toldOf } from '../evening.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { kept, cares } = await eveningFor(event);
	const sealed = cares ? await envelopesOf(event.locals.house.store, kept.session) : null;
	if (!sealed || !kept.round) redirect(303, `/console/${event.params.session}/review`);
	event.setHeaders({ 'cache-control': 'no-store' });
	return {
		session: kept.session,
		group: kept.group,
		round: kept.round,
		crowd: kept.crowd,
		notes_until: kept.record.notes_until,
		told: await toldOf(event.locals.house.store, kept),
		sealed
	};
};
