// Finds a finished evening for a facilitator of its group. For everybody else there is no such evening.

import type { Facilitator } from '#lib/server/store/people-kept.ts';
import type { KeptSummary, Store } from '#lib/server/store/store.ts';

export interface ForGroup {
	readonly kept: KeptSummary;
	/** all facilitators of the group, the asking one among them */
	readonly facilitators: readonly Facilitator[];
}

/** Takes who asks and for which session; gives the summary, or null where it is not theirs or not there. */
export async function summaryForGroup(
	store: Pick<Store, 'summary' | 'facilitatorsIn'>,
	facilitator: Facilitator | null,
	session: string
): Promise<ForGroup | null> {
	const kept = facilitator && (await store.summary(session));
	if (!kept) return null;
	const facilitators = await store.facilitatorsIn(kept.group);
	return facilitators.some(({ id }) => id === facilitator.id) ? { kept, facilitators } : null;
}
