// What the test for the wall points phones to: the check-up of this computer, at the address they will use.

import { phoneOrigin } from '#lib/server/phone-origin.ts';
import { sessionFor } from '#lib/server/planning/whose.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	await sessionFor(locals.house.store, locals.facilitator!.id, params.session);
	return { checkup: `${phoneOrigin(locals.house.settings, url)}/checkup` };
};
