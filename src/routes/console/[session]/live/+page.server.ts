// Tonight's plan and addresses, for a facilitator of the group whose evening it is.

import { error, redirect } from '@sveltejs/kit';
import { phoneOrigin } from '#lib/server/phone-origin.ts';
import type { PageServerLoad } from './$types';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const load: PageServerLoad = async ({ params, locals, url }) => {
	const { house, facilitator } = locals;
	if (!facilitator || !uuid.test(params.session)) error(404);
	const live = await house.store.liveSession(params.session);
	if (!live) redirect(303, `/console/${params.session}`);
	const groups = await house.store.groupsOf(facilitator.id);
	if (!groups.some((group) => group.id === live.group)) error(404);
	const origin = phoneOrigin(house.settings, url);
	return {
		session: params.session,
		group: live.group,
		plan: live.plan,
		addresses: {
			phone: `${origin}/${live.state.code}`,
			stage: `${origin}/stage/${live.display_code}`,
			review: `/console/${params.session}/review`,
			paper: `/console/${params.session}/print`,
			tickets: `/console/${params.session}/tickets`
		}
	};
};
