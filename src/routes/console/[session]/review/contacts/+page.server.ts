// What was written for the group's care contacts alone: the sealed box, for them, as long as it lasts.

import { redirect } from '@sveltejs/kit';
import { boxesOf, eveningFor } from '../evening.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { kept, cares } = await eveningFor(event);
	const boxes = cares ? await boxesOf(event, kept.session) : null;
	if (!boxes) redirect(303, `/console/${event.params.session}/review`);
	event.setHeaders({ 'cache-control': 'no-store' });
	return {
		session: kept.session,
		group: kept.group,
		notes_until: boxes.map(({ told }) => told.until).sort()[0] ?? kept.record.notes_until,
		boxes
	};
};
