// Takes a display code, in any writing, to its stage; works without a script.

import { redirect } from '@sveltejs/kit';
import { displayCodeLength, readCode } from '#lib/session/join-code.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
	const typed = url.searchParams.get('code');
	const code = typed === null ? null : readCode(typed, displayCodeLength);
	if (code !== null) redirect(303, `/stage/${code}`);
	return { typed: typed?.slice(0, 40) ?? '' };
};
