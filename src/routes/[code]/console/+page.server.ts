// The glass console's address: the join code put right, and tonight's plan for whoever knows it.

import { redirect } from '@sveltejs/kit';
import { glassPlan } from '#lib/server/glass-plan.ts';
import { phoneOrigin } from '#lib/server/phone-origin.ts';
import { readCode } from '#lib/session/join-code.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url, getClientAddress }) => {
	const code = readCode(params.code);
	if (code === null) redirect(303, `/?code=${encodeURIComponent(params.code.slice(0, 40))}`);
	if (code !== params.code) redirect(308, `/${code}/console`);
	const { rooms, settings } = locals.house;
	const plan = await glassPlan(rooms, code, getClientAddress(), Date.now());
	const origin = phoneOrigin(settings, url);
	return { code, plan, addresses: { phone: `${origin}/${code}`, stage: `${origin}/stage` } };
};
