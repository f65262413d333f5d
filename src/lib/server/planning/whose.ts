// May this facilitator see and change this session, this group? A key to the group is all that counts.

import { error } from '@sveltejs/kit';
import type { Group } from '#lib/server/store/people-kept.ts';
import type { PlannedSession, Store } from '#lib/server/store/store.ts';

/** The group, when the facilitator has a key to it. Otherwise there is no such page. */
export async function groupFor(store: Store, facilitator: string, id: string): Promise<Group> {
	const group = (await store.groupsOf(facilitator)).find((one) => one.id === id);
	return group ?? error(404);
}

/** The session with its group. Otherwise there is no such page. */
export async function sessionFor(
	store: Store,
	facilitator: string,
	id: string
): Promise<{ readonly planned: PlannedSession; readonly group: Group }> {
	const planned = await store.plannedSession(id);
	if (!planned) error(404);
	return { planned, group: await groupFor(store, facilitator, planned.group) };
}
