// Hands the sealed envelopes to a phone that was drawn to read for all; only there can they be opened.

import { json, text } from '@sveltejs/kit';
import { SEAT_BYTES } from '#lib/notes/post.ts';
import { bytesOf, isRound, plain } from '#lib/server/box/posted.ts';
import { readerAt } from '#lib/server/room/reader-at.ts';
import { seatOf } from '#lib/server/room/seat-of.ts';
import { Refused } from '#lib/server/store/store.ts';
import type { RequestHandler } from './$types';

/** Takes the phone's secret; gives how many were sealed and the envelopes (base64url), or 404 for everybody who does not read. */
export const POST: RequestHandler = async ({ params, request, locals }) => {
	const secret = isRound(params.round) ? await bytesOf(request, SEAT_BYTES) : null;
	if (!secret) return text('no', { status: 400, headers: plain });
	const { rooms, store } = locals.house;
	try {
		const here = await readerAt(rooms, store, params.round, seatOf(secret));
		if (!here) return text('no', { status: 404, headers: plain });
		const sealed = await store.sealedEnvelopes(here.session);
		const written = sealed.map((one) => Buffer.from(one, 'base64').toString('base64url'));
		return json({ crowd: here.crowd, sealed: written }, { headers: plain });
	} catch (cause) {
		return text('no', { status: cause instanceof Refused ? 404 : 503, headers: plain });
	} finally {
		secret.fill(0);
	}
};
