// Somebody who has a copy of the group's key lets in another facilitator of the group.

import { json } from '@sveltejs/kit';
import { answered, readJson } from '#lib/server/keys/asked.ts';
import { letIn, newCopy } from '#lib/server/keys/group-keys.ts';
import { groupFor } from '#lib/server/planning/whose.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ locals, params, request }) => {
	const { store, keys } = locals.house;
	const me = locals.facilitator!.id;
	const group = await groupFor(store, me, params.group);
	const asked = await readJson(request, newCopy);
	return answered(async () => {
		await letIn(store, keys, group.id, me, asked);
		return json({});
	});
};
