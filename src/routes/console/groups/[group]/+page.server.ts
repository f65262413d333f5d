// A group's own settings, its facilitators, and the ways in and out. Only for its facilitators.

import { createHash, randomBytes } from 'node:crypto';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { yearsOf } from '#lib/server/keys/kept-years.ts';
import { phoneOrigin } from '#lib/server/phone-origin.ts';
import { groupFor } from '#lib/server/planning/whose.ts';
import { dayAfter } from '#lib/server/room/closing.ts';
import { Refused } from '#lib/server/store/store.ts';
import type { Actions, PageServerLoad } from './$types';
import { settingsOf, typedIn } from './settings.ts';

const invitationDays = 7;

const groupHere = ({
	locals,
	params
}: Pick<RequestEvent<{ group: string }>, 'locals' | 'params'>) =>
	groupFor(locals.house.store, locals.facilitator!.id, params.group);

export const load: PageServerLoad = async ({ locals, params }) => {
	const group = await groupHere({ locals, params });
	const { store, keys } = locals.house;
	return {
		group,
		years: await yearsOf(store, keys, group.id, dayAfter(Date.now(), 0)),
		you: locals.facilitator!.id,
		facilitators: await store.facilitatorsIn(group.id),
		care: await store.careContacts(group.id)
	};
};

/** A refusal is said in words, whatever it was: the page shows how things stand now. */
async function decided(
	decide: (year: number, me: string, today: string) => Promise<void>,
	{ request, locals }: Pick<RequestEvent, 'request' | 'locals'>
) {
	const year = /^20\d\d$/.exec(String((await request.formData()).get('year')))?.[0];
	if (!year) return fail(422, { year: 'not' as const });
	try {
		await decide(Number(year), locals.facilitator!.id, dayAfter(Date.now(), 0));
	} catch (cause) {
		if (!(cause instanceof Refused)) throw cause;
		return fail(409, { year: 'not' as const });
	}
	return { year: 'kept' as const };
}

export const actions: Actions = {
	settings: async ({ request, locals, params }) => {
		const group = await groupHere({ locals, params });
		const typed = typedIn(await request.formData());
		const settings = settingsOf(typed);
		if ('problem' in settings) return fail(422, { typed, problem: settings.problem });
		await locals.house.store.changeGroup(group.id, settings);
		return { saved: true };
	},
	/** Who is shown notes about harm to a person: those ticked, and nobody else. */
	care: async ({ request, locals, params }) => {
		const { store } = locals.house;
		const group = await groupHere({ locals, params });
		const chosen = (await request.formData()).getAll('care');
		for (const { id } of await store.facilitatorsIn(group.id))
			await store.setCare(group.id, id, chosen.includes(id));
		return { cares: true };
	},
	invite: async ({ locals, params, url, setHeaders }) => {
		const group = await groupHere({ locals, params });
		const code = randomBytes(32).toString('base64url');
		const expires = new Date(Date.now() + invitationDays * 86_400_000).toISOString();
		await locals.house.store.addInvitation(
			group.id,
			createHash('sha256').update(code).digest('hex'),
			expires
		);
		setHeaders({ 'cache-control': 'no-store' });
		return {
			link: `${phoneOrigin(locals.house.settings, url)}/sign-up?invitation=${code}`,
			until: expires.slice(0, 10)
		};
	},
	/** One more year for what is kept of a year: proposed by one facilitator, confirmed by another. */
	propose_year: async (event) => {
		const group = await groupHere(event);
		return decided(async (year, me, today) => {
			await event.locals.house.store.proposeRenewal(group.id, year, me, today);
		}, event);
	},
	confirm_year: async (event) => {
		const group = await groupHere(event);
		const { store, keys } = event.locals.house;
		return decided(async (year, me, today) => {
			await store.confirmRenewal(group.id, year, me, today);
			await yearsOf(store, keys, group.id, today);
		}, event);
	},
	leave: async ({ locals, params }) => {
		const group = await groupHere({ locals, params });
		const { id } = locals.facilitator!;
		try {
			await locals.house.store.leaveGroup(group.id, id);
			await locals.house.keys.destroyCopies(group.id, id);
		} catch (cause) {
			if (cause instanceof Refused && cause.code === 'last_facilitator')
				return fail(422, { last: true });
			throw cause;
		}
		// consoles of this group stay open only for those who have a key to it
		await locals.house.checkSignIns();
		redirect(303, '/console');
	}
};
