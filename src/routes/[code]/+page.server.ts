// Reads the code out of the address: written another way it is put right, and nonsense goes back to the code page.

import { redirect } from '@sveltejs/kit';
import { betterBrowser } from '#lib/server/mini-browser.ts';
import { phoneOrigin } from '#lib/server/phone-origin.ts';
import { readCode } from '#lib/session/join-code.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, request, locals, url }) => {
	const code = readCode(params.code);
	if (code === null) redirect(303, `/?code=${encodeURIComponent(params.code.slice(0, 40))}`);
	if (code !== params.code) redirect(308, `/${code}`);
	const browser = betterBrowser(request.headers.get('user-agent') ?? '');
	const address = `${new URL(phoneOrigin(locals.house.settings, url)).host}/${code}`;
	return { code, elsewhere: browser && { browser, address } };
};
