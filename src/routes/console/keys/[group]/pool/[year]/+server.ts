// The key of a year's kept notes, sealed to the group: the one there is, or a first one.

import { error, json } from '@sveltejs/kit';
import { answered, readJson } from '#lib/server/keys/asked.ts';
import { inTurn, newPoolKey } from '#lib/server/keys/group-keys.ts';
import { Refused, Stale } from '#lib/server/store/store.ts';
import { poolUntil } from '#lib/notes/season.ts';
import { groupFor } from '#lib/server/planning/whose.ts';
import type { RequestHandler } from './$types';

const isYear = (text: string) => /^\d{4}$/.test(text);

export const GET: RequestHandler = async ({ locals, params }) => {
	const { store, keys } = locals.house;
	const group = await groupFor(store, locals.facilitator!.id, params.group);
	const now = await store.groupKey(group.id);
	const kept =
		now?.public_key && isYear(params.year)
			? await keys.pool(group.id, now.public_key, params.year)
			: null;
	if (!kept) error(404);
	return json({ sealed: kept.sealed, public_key: kept.public_key });
};

export const POST: RequestHandler = async ({ locals, params, request }) => {
	const { store, keys } = locals.house;
	const me = locals.facilitator!.id;
	const group = await groupFor(store, me, params.group);
	if (!isYear(params.year)) error(404);
	const { generation, public_key, sealed } = await readJson(request, newPoolKey);
	return answered(() =>
		inTurn(async () => {
			const now = await store.groupKey(group.id);
			if (!now?.public_key) throw new Refused('not_let_in');
			if (now.generation !== generation) throw new Stale('stale');
			const until = poolUntil(Number(params.year));
			const kept = { generation, until, sealed, public_key };
			if (!(await keys.keepNewPool(group.id, now.public_key, params.year, kept)))
				throw new Stale('stale');
			await store.keyWritten(group.id, generation);
			return json({});
		})
	);
};
