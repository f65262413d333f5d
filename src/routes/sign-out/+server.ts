// Signing out: the sign-in ends here and on the wire. By POST only, so that no link can do it.

import { redirect } from '@sveltejs/kit';
import { clearSignInCookie, signInCookie } from '#lib/server/auth/cookie.ts';
import { endSignIn } from '#lib/server/auth/lucia.ts';
import { log } from '#lib/server/log.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ cookies, url, locals }) => {
	const id = signInCookie(cookies, url);
	if (id) await endSignIn(locals.house.store, id);
	if (locals.facilitator)
		log('signed_out', {
			facilitator: locals.facilitator.name,
			hour: new Date().toISOString().slice(0, 13)
		});
	// consoles on other devices, signed in for themselves, go on
	await locals.house.checkSignIns();
	clearSignInCookie(cookies, url);
	redirect(303, '/sign-in');
};
