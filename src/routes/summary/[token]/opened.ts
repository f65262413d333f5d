// The notes of a summary, opened on the reader's own device with the key that stands behind the # of the whole link.

import type { Entry } from '#lib/notes/entry.ts';

/** shut: the link had no key · wrong: its key opens nothing here, perhaps it was cut short */
export type Opened = readonly Entry[] | 'shut' | 'wrong';

/** Takes the key and what was let out (base64url). What opens notes comes only when there are some to open. */
export async function openedWith(key: string, sealed: readonly string[]): Promise<Opened> {
	if (sealed.length === 0) return [];
	const { readEntries } = await import('#lib/face/reading-desk.ts');
	const entries = readEntries(key, sealed) ?? [];
	return entries.length === 0 ? 'wrong' : entries.map(({ entry }) => entry);
}
