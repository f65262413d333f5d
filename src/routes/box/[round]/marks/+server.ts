// Where a phone that reads for all puts what it says becomes of the notes: sealed, so that this computer cannot read it.

import { text } from '@sveltejs/kit';
import { MOST_MARKS_BYTES, SEAT_BYTES } from '#lib/notes/post.ts';
import { isRound, plain } from '#lib/server/box/posted.ts';
import { readerAt } from '#lib/server/room/reader-at.ts';
import { seatOf } from '#lib/server/room/seat-of.ts';
import { Refused } from '#lib/server/store/store.ts';
import type { RequestHandler } from './$types';

/** Takes the phone's secret and sealed marks; answers kept, or 404 for everybody who does not read. */
export const POST: RequestHandler = async ({ params, request, locals }) => {
	const most = SEAT_BYTES + MOST_MARKS_BYTES;
	const said = Number(request.headers.get('content-length') ?? most + 1);
	if (!isRound(params.round) || said > most) return text('no', { status: 400, headers: plain });
	const body = new Uint8Array(await request.arrayBuffer());
	if (body.length <= SEAT_BYTES || body.length > most)
		return text('no', { status: 400, headers: plain });
	const { rooms, store } = locals.house;
	try {
		const seat = seatOf(body.subarray(0, SEAT_BYTES));
		const here = await readerAt(rooms, store, params.round, seat);
		if (!here) return text('no', { status: 404, headers: plain });
		const key = Buffer.from(here.reader.key, 'base64url').toString('base64');
		const sealed = Buffer.from(body.subarray(SEAT_BYTES)).toString('base64');
		await store.keepMarks(params.round, key, sealed);
		return text('kept', { headers: plain });
	} catch (cause) {
		return text('no', { status: cause instanceof Refused ? 404 : 503, headers: plain });
	} finally {
		body.fill(0);
	}
};
