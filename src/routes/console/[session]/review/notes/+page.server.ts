// The sealed box, for whoever of the group may open it: this computer hands it out shut, and their browser opens it.

import { redirect } from '@sveltejs/kit';
import { askedOf, boxesOf, charactersOf, eveningFor } from '../evening.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { kept, reading, marks } = await eveningFor(event);
	const back = `/console/${event.params.session}/review`;
	if (reading.state !== 'may') redirect(303, back);
	const boxes = await boxesOf(event, kept.session);
	const own = boxes?.find(({ session }) => session === kept.session);
	if (!boxes || !own) redirect(303, back);
	event.setHeaders({ 'cache-control': 'no-store' });
	return {
		session: kept.session,
		group: kept.group,
		round: own.round,
		boxes,
		/** boxes that waited are opened with it */
		together: boxes.length > 1,
		/** whoever led reads nothing, and lets out what two others have read */
		led: reading.led,
		day: kept.record.day.slice(0, 10),
		notes_until: reading.until,
		/** of those who read for all, sealed */
		marks,
		/** writers who were asked, and what they answered, sealed; base64url */
		asked: await askedOf(event, kept.session),
		characters: charactersOf(kept),
		/** themes to tick: the patterns of what was played */
		offered: [...new Set(kept.record.scenes.flatMap(({ patterns }) => patterns))]
	};
};
