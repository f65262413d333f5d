// How the box stands, for the shared tablet that asks every few seconds: what anybody with the room's code may know.

import { json } from '@sveltejs/kit';
import { ticketSalt } from '#lib/notes/hat-ticket.ts';
import { roomOfCode } from '#lib/server/room-of-code.ts';
import { readCode } from '#lib/session/join-code.ts';
import { tabletView } from '#lib/session/tablet-view.ts';
import type { RequestHandler } from './$types';

const plain = { 'cache-control': 'no-store' };

/** The tablet's view, and the salt of the evening's tickets; null where no room has this code. */
export const GET: RequestHandler = async ({ params, locals, getClientAddress }) => {
	const { rooms, now } = locals.house;
	const code = readCode(params.code);
	try {
		const room = code && (await roomOfCode(rooms, code, getClientAddress(), now()));
		const salt = room && Buffer.from(ticketSalt(room.id)).toString('base64url');
		return json(room && { ...tabletView(room.session), salt }, { headers: plain });
	} catch {
		return json(null, { status: 503, headers: plain });
	}
};
