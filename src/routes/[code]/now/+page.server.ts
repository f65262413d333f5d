// Where the room is, in plain words and without a script: what anybody with the code may read off the wall.

import { redirect } from '@sveltejs/kit';
import { roomOfCode } from '#lib/server/room-of-code.ts';
import { readCode } from '#lib/session/join-code.ts';
import { stageView } from '#lib/session/stage-view.ts';
import { stageWords } from '#lib/words/en/stage.ts';
import type { PageServerLoad } from './$types';
import { said } from './said.ts';

/** nothing on this page needs a script, and nothing on it loads one */
export const csr = false;

export const load: PageServerLoad = async ({ params, locals, getClientAddress }) => {
	const code = readCode(params.code);
	if (code === null) redirect(303, `/?code=${encodeURIComponent(params.code.slice(0, 40))}`);
	if (code !== params.code) redirect(308, `/${code}/now`);
	const room = await roomOfCode(locals.house.rooms, code, getClientAddress(), Date.now());
	return { code, now: room && said(stageView(room.session), stageWords) };
};
