// Questions to writers, all at once and shut: this computer cannot read them, nor tell whose notes they are about.

import { text, type RequestHandler } from '@sveltejs/kit';
import { readQuestions } from '#lib/server/afterwards/shut-entries.ts';
import { Refused } from '#lib/server/store/store.ts';
import { eveningFor } from '../../evening.server.ts';

export const POST: RequestHandler<{ session: string }> = async (event) => {
	const { kept, reading } = await eveningFor(event);
	if (reading.state === 'read') return text('read_already', { status: 409 });
	if (reading.state !== 'may') return text('too_few', { status: 409 });
	const questions = readQuestions(await event.request.json().catch(() => null));
	if (!questions) return text('not_kept', { status: 422 });
	try {
		await event.locals.house.store.askWriters(kept.session, questions);
	} catch (thrown) {
		if (thrown instanceof Refused) return text('not_kept', { status: 409 });
		return text('not_kept', { status: 503 });
	}
	return text('kept');
};
