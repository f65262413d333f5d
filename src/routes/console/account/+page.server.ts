// A facilitator's own account: the passphrase, where they are signed in, and signing out there.

import { fail, redirect } from '@sveltejs/kit';
import { clearSignInCookie, setSignInCookie, signInCookie } from '#lib/server/auth/cookie.ts';
import { endEverySignIn } from '#lib/server/auth/lucia.ts';
import { endOneSignIn, openSignIns } from '#lib/server/auth/open-sign-ins.ts';
import { changeKeys } from '#lib/server/auth/sign-in.ts';
import { copiesIn, resealCopies } from '#lib/server/keys/reseal.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies, url }) => {
	const { id, name } = locals.facilitator!;
	const { store } = locals.house;
	const [open, salt, found] = await Promise.all([
		openSignIns(store, id, signInCookie(cookies, url)),
		store.houseSalt(),
		store.facilitatorNamed(name)
	]);
	return { name, open, salt, publicKey: found?.public_key ?? '' };
};

export const actions: Actions = {
	passphrase: async ({ request, cookies, url, locals, getClientAddress }) => {
		const form = await request.formData();
		const text = (field: string) => String(form.get(field) ?? '').slice(0, 100);
		const { store, keys } = locals.house;
		const { id, name } = locals.facilitator!;
		const copies = copiesIn(String(form.get('copies') ?? ''));
		const answer = await changeKeys(
			store,
			{ id, name, address: getClientAddress() },
			{
				old: text('old'),
				signIn: text('sign_in'),
				publicKey: text('public_key'),
				reseal: (old) => resealCopies(store, keys, id, { old, next: text('public_key') }, copies)
			}
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
