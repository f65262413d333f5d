// Where a tablet shows a hat ticket before its note is written: it learns whether the ticket counts, and what only its code opens.

import { text } from '@sveltejs/kit';
import { PASS_BYTES } from '#lib/notes/hat-ticket.ts';
import { shownTicket } from '#lib/server/shown-ticket.ts';
import type { RequestHandler } from './$types';

const plain = { 'cache-control': 'no-store' };

/** Takes a ticket's pass, 32 bytes; gives what is locked with its code, 136 bytes, or unknown, used, wait, not_open. */
export const POST: RequestHandler = async ({ params, request, locals, getClientAddress }) => {
	const pass = new Uint8Array(await request.arrayBuffer());
	if (pass.length !== PASS_BYTES) return text('unknown', { status: 400, headers: plain });
	const { store, box, now } = locals.house;
	try {
		const ticket = await shownTicket(store, params.round, pass, getClientAddress(), now());
		if (ticket === 'wait') return text('wait', { status: 429, headers: plain });
		if (ticket === 'unknown') return text('unknown', { status: 404, headers: plain });
		if (box.holdsTicket(params.round, ticket.hash))
			return text('used', { status: 409, headers: plain });
		const headers = { ...plain, 'content-type': 'application/octet-stream' };
		return new Response(Buffer.from(ticket.locked, 'base64'), { headers });
	} catch {
		return text('not_open', { status: 503, headers: plain });
	} finally {
		pass.fill(0);
	}
};
