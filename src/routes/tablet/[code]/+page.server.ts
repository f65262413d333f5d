// The shared tablet of a room, under the room's code in any writing.

import { redirect } from '@sveltejs/kit';
import { readCode } from '#lib/session/join-code.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const code = readCode(params.code);
	if (code === null) redirect(303, `/?code=${encodeURIComponent(params.code.slice(0, 40))}`);
	if (code !== params.code) redirect(308, `/tablet/${code}`);
	return { code };
};
