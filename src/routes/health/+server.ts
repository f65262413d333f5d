// Is the house well? Asks the store for one round trip; for whoever watches over the computer.

import { text } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => {
	try {
		await locals.house.store.ping();
		return text('well');
	} catch {
		return text('The store does not answer.', { status: 503 });
	}
};
