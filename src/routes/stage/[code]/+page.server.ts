// The address of a stage: its display code put right, and where phones find this house.

import { redirect } from '@sveltejs/kit';
import { phoneOrigin } from '#lib/server/phone-origin.ts';
import { displayCodeLength, readCode } from '#lib/session/join-code.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals, url }) => {
	const code = readCode(params.code, displayCodeLength);
	if (code === null) redirect(303, `/stage?code=${encodeURIComponent(params.code.slice(0, 40))}`);
	if (code !== params.code) redirect(308, `/stage/${code}`);
	const origin = phoneOrigin(locals.house.settings, url);
	return { code, origin, address: new URL(origin).host };
};
