// Where each phone of a round fetches its ticket, once, before anybody sends: what it brings is blinded.

import { text } from '@sveltejs/kit';
import { ASKING_BYTES, readAsking, writeGiven } from '#lib/notes/post.ts';
import { bytesOf, isRound, plain } from '#lib/server/box/posted.ts';
import { seatOf } from '#lib/server/room/seat-of.ts';
import type { RequestHandler } from './$types';

/** Takes the phone's secret and 32 blinded bytes; gives 96 bytes, or 404 when the phone is not of the round, 409 after other bytes. */
export const POST: RequestHandler = async ({ params, request, locals }) => {
	const body = isRound(params.round) ? await bytesOf(request, ASKING_BYTES) : null;
	const asking = body && readAsking(body);
	body?.fill(0);
	if (!asking) return text('not_open', { status: 400, headers: plain });
	try {
		const seat = seatOf(asking.seat);
		asking.seat.fill(0);
		const given = await locals.house.box.ticket(params.round, seat, asking.blinded);
		if (given === 'not_open') return text('not_open', { status: 404, headers: plain });
		if (given === 'other') return text('refused', { status: 409, headers: plain });
		return new Response(writeGiven(given), {
			headers: { ...plain, 'content-type': 'application/octet-stream' }
		});
	} catch {
		return text('not_open', { status: 503, headers: plain });
	}
};
