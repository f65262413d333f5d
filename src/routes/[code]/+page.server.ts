// Reads the code out of the address: written another way it is put right, and nonsense goes back to the code page.

import { redirect } from '@sveltejs/kit';
import { readCode } from '#lib/session/join-code.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const code = readCode(params.code);
	if (code === null) redirect(303, `/?code=${encodeURIComponent(params.code.slice(0, 40))}`);
	if (code !== params.code) redirect(308, `/${code}`);
	return { code };
};
