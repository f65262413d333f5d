// The sealed box, for whoever of the group may open it: this computer hands it out shut, and their browser opens it.

import { redirect } from '@sveltejs/kit';
import { charactersOf, envelopesOf, eveningFor, toldOf } from '../evening.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { kept, reading, marks } = await eveningFor(event);
	const back = `/console/${event.params.session}/review`;
	if (reading.state !== 'may' || !kept.round) redirect(303, back);
	const sealed = await envelopesOf(event.locals.house.store, kept.session);
	if (!sealed) redirect(303, back);
	event.setHeaders({ 'cache-control': 'no-store' });
	return {
		session: kept.session,
		group: kept.group,
		round: kept.round,
		crowd: kept.crowd,
		day: kept.record.day.slice(0, 10),
		notes_until: kept.record.notes_until,
		told: await toldOf(event.locals.house.store, kept),
		sealed,
		/** of those who read for all, sealed */
		marks,
		characters: charactersOf(kept),
		/** themes to tick: the patterns of what was played */
		offered: [...new Set(kept.record.scenes.flatMap(({ patterns }) => patterns))]
	};
};
