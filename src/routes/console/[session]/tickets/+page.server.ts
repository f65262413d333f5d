// Hat tickets of one session: how many count, and new ones. Their codes never come here, only what each is known by.

import { fail } from '@sveltejs/kit';
import { fingerprintOf } from '#lib/notes/fingerprint.ts';
import { LOCKED_BYTES, PASS_BYTES } from '#lib/notes/hat-ticket.ts';
import { phoneOrigin } from '#lib/server/phone-origin.ts';
import { sessionFor } from '#lib/server/planning/whose.ts';
import type { KeptTicket } from '#lib/server/store/hat-tickets.ts';
import { Refused } from '#lib/server/store/store.ts';
import type { BoxKeys } from '#lib/session/round.ts';
import type { Actions, PageServerLoad } from './$types';

/** tickets that may come at once */
const most = 96;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { store, settings } = locals.house;
	const { planned } = await sessionFor(store, locals.facilitator!.id, params.session);
	const [count, live] = await Promise.all([
		store.countTickets(planned.id),
		store.liveSession(planned.id)
	]);
	const origin = phoneOrigin(settings, url);
	return {
		session: planned.id,
		title: planned.title,
		open: planned.status === 'planned' || planned.status === 'live',
		count,
		origin,
		tablet: live && `${origin}/tablet/${live.state.code}`,
		/** which keys the tablet has to be given; behind the # of its address, so never sent */
		keys: live?.state.box ? fingerprint(live.state.box.keys) : null
	};
};

export const actions: Actions = {
	/** Keeps what was drawn in the browser: of each ticket its hash and what is locked with its code. */
	async keep({ locals, params, request }) {
		const { store } = locals.house;
		const { planned } = await sessionFor(store, locals.facilitator!.id, params.session);
		const tickets = read(String((await request.formData()).get('tickets') ?? ''));
		if (!tickets) return fail(422, { why: 'failed' as const });
		try {
			await store.addTickets(planned.id, tickets);
		} catch (cause) {
			if (!(cause instanceof Refused)) throw cause;
			const why =
				cause.code === 'gone' ? 'over' : cause.code === 'too_many' ? 'too_many' : 'failed';
			return fail(422, { why: why as 'over' | 'too_many' | 'failed' });
		}
		return { kept: tickets.length };
	},
	/** None of the tickets counts any more. */
	async end({ locals, params }) {
		const { store } = locals.house;
		const { planned } = await sessionFor(store, locals.facilitator!.id, params.session);
		await store.endTickets(planned.id);
		return { ended: true };
	}
};

const fingerprint = ({ session, tokens }: BoxKeys) =>
	fingerprintOf(...[session, tokens].map((key) => Buffer.from(key, 'base64url')));

const isBase64 = (text: string, bytes: number) =>
	/^[A-Za-z0-9+/]*={0,2}$/.test(text) && Buffer.from(text, 'base64').length === bytes;

/** `hash locked` in base64, a ticket a line; null for anything else. */
function read(text: string): KeptTicket[] | null {
	const tickets = text.split('\n').map((line) => {
		const [hash = '', locked = ''] = line.split(' ');
		return { hash, locked };
	});
	const fine = tickets.every(
		({ hash, locked }) => isBase64(hash, PASS_BYTES) && isBase64(locked, LOCKED_BYTES)
	);
	return fine && tickets.length <= most ? tickets : null;
}
