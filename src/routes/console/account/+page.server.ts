// A facilitator's own account: the passphrase, where they are signed in, and signing out there.

import { fail, redirect } from '@sveltejs/kit';
import { clearSignInCookie, setSignInCookie, signInCookie } from '#lib/server/auth/cookie.ts';
import { endEverySignIn } from '#lib/server/auth/lucia.ts';
import { endOneSignIn, openSignIns } from '#lib/server/auth/open-sign-ins.ts';
import { changePassphrase } from '#lib/server/auth/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies, url }) => {
	const { id, name } = locals.facilitator!;
	return { name, open: await openSignIns(locals.house.store, id, signInCookie(cookies, url)) };
};

export const actions: Actions = {
	passphrase: async ({ request, cookies, url, locals, getClientAddress }) => {
		const form = await request.formData();
		const text = (field: string) => String(form.get(field) ?? '').slice(0, 500);
		const { id, name } = locals.facilitator!;
		const answer = await changePassphrase(
			locals.house.store,
			{ id, name, address: getClientAddress() },
			text('old'),
			text('next')
		);
		if ('refused' in answer)
			return answer.refused === 'wait'
				? fail(429, { problem: null, wait: answer.seconds, changed: false })
				: fail(422, { problem: answer.refused, wait: 0, changed: false });
		locals.house.closeSocketsOf(id);
		setSignInCookie(cookies, url, answer.id);
		return { problem: null, wait: 0, changed: true };
	},
	one: async ({ request, locals }) => {
		const { id } = locals.facilitator!;
		const which = String((await request.formData()).get('which') ?? '');
		await endOneSignIn(locals.house.store, id, which);
		await locals.house.checkSignIns();
		redirect(303, '/console/account');
	},
	everywhere: async ({ cookies, url, locals }) => {
		const { id } = locals.facilitator!;
		await endEverySignIn(locals.house.store, id);
		locals.house.closeSocketsOf(id);
		clearSignInCookie(cookies, url);
		redirect(303, '/sign-in');
	}
};
