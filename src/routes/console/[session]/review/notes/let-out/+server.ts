// Notes are let out, once and for good: shut entries from a reader's browser, which this computer cannot read or check.

import { text, type RequestHandler } from '@sveltejs/kit';
import { readBrought } from '#lib/server/afterwards/shut-entries.ts';
import { Refused } from '#lib/server/store/store.ts';
import { eveningFor } from '../../evening.server.ts';

export const POST: RequestHandler<{ session: string }> = async (event) => {
	const { kept, reading } = await eveningFor(event);
	if (reading.state === 'read') return text('read_already', { status: 409 });
	if (reading.state !== 'may') return text('too_few', { status: 409 });
	const brought = readBrought(await event.request.json().catch(() => null));
	if (!brought) return text('not_kept', { status: 422 });
	const { entries, season, pool } = brought;
	try {
		await event.locals.house.store.releaseEntries(kept.session, entries, season, pool);
	} catch (thrown) {
		const code = thrown instanceof Refused ? thrown.code : '';
		if (code === 'read_already' || code === 'too_few') return text(code, { status: 409 });
		return text('not_kept', { status: 503 });
	}
	return text('kept');
};
