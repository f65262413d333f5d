// Finds the summary that a link opens. Whatever is no link of ours is not even looked for.

import type { KeptSummary, Store } from '#lib/server/store/store.ts';

/** Takes what stood in the address; gives the summary, or null. */
export async function summaryByLink(
	store: Pick<Store, 'summaryByToken'>,
	token: string
): Promise<KeptSummary | null> {
	return /^[\w-]{16,64}$/.test(token) ? store.summaryByToken(token) : null;
}
