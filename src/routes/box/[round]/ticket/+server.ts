// Where a tablet drops in the envelope of a hat ticket, without a cookie or a name; the same size and the same few answers.

import { createHash } from 'node:crypto';
import { text } from '@sveltejs/kit';
import { ENVELOPE_BYTES } from '#lib/notes/envelope.ts';
import { PASS_BYTES } from '#lib/notes/hat-ticket.ts';
import { RECEIPT_HASH_BYTES } from '#lib/notes/receipt.ts';
import { SEAL_BYTES } from '#lib/notes/sealing.ts';
import { shownTicket } from '#lib/server/shown-ticket.ts';
import type { RequestHandler } from './$types';

const plain = { 'cache-control': 'no-store' };
const head = PASS_BYTES + RECEIPT_HASH_BYTES;
const whole = head + ENVELOPE_BYTES + SEAL_BYTES;

/** Takes pass ‖ receipt hash ‖ sealed envelope; answers in_box, kept, late, refused or not_open. */
export const POST: RequestHandler = async ({ params, request, locals, getClientAddress }) => {
	const body = new Uint8Array(await request.arrayBuffer());
	if (body.length !== whole) return text('not_open', { status: 400, headers: plain });
	const { store, box, now } = locals.house;
	const { round } = params;
	const pass = body.subarray(0, PASS_BYTES);
	const sealed = body.slice(head);
	try {
		// once sealed, its ticket is gone, and the envelope is known by itself
		const hash = createHash('sha256').update(sealed).digest('base64');
		if (await store.envelopeKept(round, hash)) return text('kept', { headers: plain });
		const ticket = await shownTicket(store, round, pass, getClientAddress(), now());
		if (ticket === 'wait') return text('not_open', { status: 429, headers: plain });
		if (ticket === 'unknown') {
			const late = (await box.state(round)) === 'sealed';
			return text(late ? 'late' : 'refused', { headers: plain });
		}
		const receiptHash = body.slice(PASS_BYTES, head);
		const answer = await box.collectTicket(round, ticket.hash, sealed, receiptHash);
		return text(answer, { headers: plain });
	} catch {
		return text('not_open', { status: 503, headers: plain });
	} finally {
		body.fill(0);
	}
};
