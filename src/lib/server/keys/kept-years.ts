// The days of a group's keys for kept notes follow what the group has decided, also where a crash came in between.

import { inTurn } from '#lib/server/keys/group-keys.ts';
import type { KeysFolder } from '#lib/server/keys/keys-folder.ts';
import type { KeptYear } from '#lib/server/store/kept-years.ts';
import type { Store } from '#lib/server/store/store.ts';

/** Gives the years of a group; each key that is here gets its day, never an earlier one. */
export const yearsOf = (
	store: Pick<Store, 'poolYears' | 'groupKey'>,
	keys: KeysFolder,
	group: string,
	today: string
): Promise<KeptYear[]> =>
	inTurn(async () => {
		const years = await store.poolYears(group, today);
		const renewed = years.filter(({ state, renewed }) => state !== 'over' && renewed.length > 0);
		const now = renewed.length > 0 ? await store.groupKey(group) : null;
		for (const { year, until } of now?.public_key ? renewed : [])
			await keys.prolongPool(group, now!.public_key!, String(year), until);
		return years;
	});
