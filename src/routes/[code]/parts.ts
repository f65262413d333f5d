// The phone's pages in parts, so that a phone can be used before all of them have come through the air.

import type { Component } from 'svelte';
import type { PhoneBody } from '#lib/session/phone-face.ts';
import type { Part } from './part-of.ts';

export type Load = () => Promise<{ default: Component<{ body: PhoneBody }> }>;

export const parts = {
	early: () => import('./_moments/Early.svelte'),
	forum: () => import('./_moments/Forum.svelte'),
	after: () => import('./_moments/After.svelte')
} satisfies Record<Part, Load>;

/** Fetches everything once, one after the other; what does not come is asked for again when needed. */
export async function fetchAll(): Promise<void> {
	for (const load of [parts.early, parts.forum, parts.after, () => import('./Sheets.svelte')])
		await load().catch(() => {});
}
