// The notes for the file that may leave the group, still shut, when two facilitators agreed or ten minutes' notice was given.
// By POST only: taking them is written down. The browser opens them and leaves out what may not leave.

import { error, json, type RequestHandler } from '@sveltejs/kit';
import { Refused } from '#lib/server/store/store.ts';
import { eveningFor } from '../evening.server.ts';

export const POST: RequestHandler<{ session: string }> = async (event) => {
	const { kept } = await eveningFor(event);
	try {
		const sealed = await event.locals.house.store.takeEntries(kept.session);
		return json({
			sealed: sealed.map((one) => Buffer.from(one, 'base64').toString('base64url'))
		});
	} catch (thrown) {
		if (!(thrown instanceof Refused) || thrown.code !== 'not_ready') throw thrown;
		error(409);
	}
};
