// Notes are let out, once and for good: shut entries from a reader's browser, which this computer cannot read or check.

import { text, type RequestHandler } from '@sveltejs/kit';
import { InParts } from '#lib/server/afterwards/in-parts.ts';
import { readBrought } from '#lib/server/afterwards/shut-entries.ts';
import { Refused } from '#lib/server/store/store.ts';
import { eveningFor } from '../../evening.server.ts';

const parts = new InParts();

export const POST: RequestHandler<{ session: string }> = async (event) => {
	const { kept, reading } = await eveningFor(event);
	if (reading.state === 'read') return text('read_already', { status: 409 });
	if (reading.state !== 'may') return text('too_few', { status: 409 });
	const brought = readBrought(await event.request.json().catch(() => null));
	if (!brought) return text('not_kept', { status: 422 });
	const who = `${kept.session} ${event.locals.facilitator!.id}`;
	const whole = parts.add(who, brought);
	if (!whole) return text('more', { status: 202 });
	const { entries, pool } = whole;
	try {
		await event.locals.house.store.releaseEntries(kept.session, entries, brought.season, pool);
	} catch (thrown) {
		const code = thrown instanceof Refused ? thrown.code : '';
		if (code === 'read_already' || code === 'too_few') return text(code, { status: 409 });
		return text('not_kept', { status: 503 });
	}
	return text('kept');
};
