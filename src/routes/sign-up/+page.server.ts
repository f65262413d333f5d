// Making an account: the first with the code of the terminal, the others with an invitation.
// Who has an account already joins the group they are invited to.

import { fail, redirect } from '@sveltejs/kit';
import { setSignInCookie } from '#lib/server/auth/cookie.ts';
import { safePath } from '#lib/server/auth/guard.ts';
import { invitationHash, signUp } from '#lib/server/auth/sign-in.ts';
import { Refused, type Store } from '#lib/server/store/store.ts';
import type { Actions, PageServerLoad } from './$types';

const invitationIn = (url: URL) => (url.searchParams.get('invitation') ?? '').slice(0, 100);

export const load: PageServerLoad = async ({ locals, url }) => {
	const { store } = locals.house;
	const code = invitationIn(url);
	if (!code && locals.facilitator) redirect(303, '/console');
	const invitation = code ? await store.invitation(invitationHash(code)) : null;
	return {
		first: !(await store.anyFacilitator()),
		salt: await store.houseSalt(),
		group: invitation?.group_name ?? null,
		/** who is asked to join, being signed in */
		name: locals.facilitator?.name ?? null,
		signIn: `/sign-in?to=${encodeURIComponent(safePath(url.pathname + url.search))}`
	};
};

async function join(store: Store, facilitator: string, url: URL) {
	try {
		await store.useInvitation(invitationHash(invitationIn(url)), facilitator);
	} catch (cause) {
		if (!(cause instanceof Refused)) throw cause;
		return fail(422, { name: '', group: '', code: '', problem: 'wrong_code' as const, wait: 0 });
	}
	redirect(303, '/console');
}

export const actions: Actions = {
	default: async ({ request, cookies, url, locals, getClientAddress }) => {
		if (locals.facilitator) return join(locals.house.store, locals.facilitator.id, url);
		const form = await request.formData();
		const text = (field: string, most: number) => String(form.get(field) ?? '').slice(0, most);
		const typed = { name: text('name', 200), group: text('group', 200), code: text('code', 60) };
		const answer = await signUp(locals.house.store, {
			...typed,
			signIn: text('sign_in', 100),
			publicKey: text('public_key', 100),
			invitation: invitationIn(url),
			address: getClientAddress()
		});
		if ('refused' in answer)
			return answer.refused === 'wait'
				? fail(429, { ...typed, problem: null, wait: answer.seconds })
				: fail(422, { ...typed, problem: answer.refused, wait: 0 });
		setSignInCookie(cookies, url, answer.id);
		redirect(303, '/console');
	}
};
