// Takes a code, in any writing, to the door of its room; works without a script.

import { redirect } from '@sveltejs/kit';
import { readCode } from '#lib/session/join-code.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
	const typed = url.searchParams.get('code');
	const code = typed === null ? null : readCode(typed);
	if (code !== null) redirect(303, `/${code}`);
	return { typed: typed?.slice(0, 40) ?? '' };
};
