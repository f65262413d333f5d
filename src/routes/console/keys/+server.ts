// Who is asking, for their browser: the house's salt, their public key, and the copies that are sealed to it.

import { json } from '@sveltejs/kit';
import { copiesOf } from '#lib/server/keys/group-keys.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => {
	const { store, keys } = locals.house;
	const { id, name } = locals.facilitator!;
	const [found, salt] = await Promise.all([store.facilitatorNamed(name), store.houseSalt()]);
	const public_key = found?.public_key ?? '';
	const copies = await copiesOf(store, keys, id, public_key);
	return json({
		id,
		name,
		salt,
		public_key,
		copies: copies.map(({ group, generation, sealed }) => ({ group, generation, sealed }))
	});
};
