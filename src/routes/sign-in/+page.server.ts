// The door for facilitators: a name, and what their browser makes of the passphrase.

import { fail, redirect } from '@sveltejs/kit';
import { setSignInCookie, signInCookie } from '#lib/server/auth/cookie.ts';
import { safePath } from '#lib/server/auth/guard.ts';
import { endSignIn } from '#lib/server/auth/lucia.ts';
import { signIn } from '#lib/server/auth/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	if (locals.facilitator) redirect(303, safePath(url.searchParams.get('to')));
	const { store } = locals.house;
	if (!(await store.anyFacilitator())) redirect(303, '/sign-up');
	return { salt: await store.houseSalt() };
};

export const actions: Actions = {
	default: async ({ request, cookies, url, locals, getClientAddress }) => {
		const form = await request.formData();
		const name = String(form.get('name') ?? '').slice(0, 200);
		const answer = await signIn(locals.house.store, {
			name,
			signIn: String(form.get('sign_in') ?? '').slice(0, 100),
			address: getClientAddress()
		});
		if ('refused' in answer)
			return fail(answer.refused === 'wait' ? 429 : 422, {
				name,
				wait: answer.refused === 'wait' ? answer.seconds : 0
			});
		const before = signInCookie(cookies, url);
		if (before) await endSignIn(locals.house.store, before);
		setSignInCookie(cookies, url, answer.id);
		redirect(303, safePath(url.searchParams.get('to')));
	}
};
