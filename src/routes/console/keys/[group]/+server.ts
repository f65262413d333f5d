// The key of a group: how things stand with it, and a first or a new one. Only for its facilitators.

import { json } from '@sveltejs/kit';
import { answered, readJson } from '#lib/server/keys/asked.ts';
import { groupKeys, newGroupKey, renewGroupKey } from '#lib/server/keys/group-keys.ts';
import { groupFor } from '#lib/server/planning/whose.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
	const { store, keys } = locals.house;
	const me = locals.facilitator!.id;
	const group = await groupFor(store, me, params.group);
	return answered(async () => json(await groupKeys(store, keys, group.id, me)));
};

export const POST: RequestHandler = async ({ locals, params, request }) => {
	const { store, keys } = locals.house;
	const me = locals.facilitator!.id;
	const group = await groupFor(store, me, params.group);
	const asked = await readJson(request, newGroupKey);
	return answered(async () => {
		await renewGroupKey(store, keys, group.id, me, asked);
		return json({});
	});
};
