// Where phones put their envelopes, without a cookie or a name; the same size and the same few answers for everybody.

import { text } from '@sveltejs/kit';
import { envelopeBytes } from '#lib/server/box/box.ts';
import { readCode } from '#lib/session/join-code.ts';
import { roomOfCode } from '#lib/server/room-of-code.ts';
import { secretBytes, seatOf } from '#lib/server/room/seat-of.ts';
import type { RequestHandler } from './$types';

const isRound = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
const plain = { 'cache-control': 'no-store' };

/** `open` or `sealed`: a public value, the same for all. */
export const GET: RequestHandler = async ({ params, locals }) => {
	if (!isRound(params.round)) return text('open', { status: 404, headers: plain });
	try {
		return text(await locals.house.box.state(params.round), { headers: plain });
	} catch {
		return text('open', { status: 503, headers: plain });
	}
};

/** Takes the phone's secret and its envelope, one after the other; answers in_box, kept, late or not_open. */
export const POST: RequestHandler = async ({ params, request, locals, getClientAddress }) => {
	const whole = secretBytes + envelopeBytes;
	if (Number(request.headers.get('content-length') ?? whole) !== whole || !isRound(params.round))
		return text('not_open', { status: 400, headers: plain });
	const body = new Uint8Array(await request.arrayBuffer());
	if (body.length !== whole) return text('not_open', { status: 400, headers: plain });
	const seat = seatOf(body.subarray(0, secretBytes));
	const envelope = body.slice(secretBytes);
	body.fill(0);
	try {
		const { rooms, now } = locals.house;
		const code = readCode(request.headers.get('x-room') ?? '');
		if (code !== null && !rooms.ofRound(params.round))
			await roomOfCode(rooms, code, getClientAddress(), now());
		return text(await locals.house.box.collect(params.round, seat, envelope), { headers: plain });
	} catch {
		return text('not_open', { status: 503, headers: plain });
	}
};
