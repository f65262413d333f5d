// Where phones put their sealed envelopes, without a cookie or a name; the same size and the same few answers for everybody.

import { text } from '@sveltejs/kit';
import { REDEEMING_BYTES, readRedeeming } from '#lib/notes/post.ts';
import { broughtEnvelope } from '#lib/server/brought-envelope.ts';
import { bytesOf, isRound, plain } from '#lib/server/box/posted.ts';
import type { RequestHandler } from './$types';

/** `open` or `sealed`: a public value, the same for all. */
export const GET: RequestHandler = async ({ params, locals }) => {
	if (!isRound(params.round)) return text('open', { status: 404, headers: plain });
	try {
		return text(await locals.house.box.state(params.round), { headers: plain });
	} catch {
		return text('open', { status: 503, headers: plain });
	}
};

/** Takes a token, its tag, a receipt's hash and the envelope; answers one of `boxAnswers`. */
export const POST: RequestHandler = async ({ params, request, locals, getClientAddress }) => {
	const body = isRound(params.round) ? await bytesOf(request, REDEEMING_BYTES) : null;
	const redeeming = body && readRedeeming(body);
	if (!redeeming) return text('not_open', { status: 400, headers: plain });
	try {
		const { box, now } = locals.house;
		const answer = await broughtEnvelope(box, params.round, redeeming, getClientAddress(), now());
		if (answer === 'wait') return text('not_open', { status: 429, headers: plain });
		return text(answer, { headers: plain });
	} catch {
		return text('not_open', { status: 503, headers: plain });
	}
};
