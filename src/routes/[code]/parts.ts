// The phone's pages in parts, so that a phone can be used before all of them have come through the air.

import type { Component } from 'svelte';
import type { PhoneBody } from '#lib/session/phone-face.ts';

export type Load = () => Promise<{ default: Component<{ body: PhoneBody }> }>;

export const parts = {
	early: () => import('./_moments/Early.svelte'),
	forum: () => import('./_moments/Forum.svelte'),
	after: () => import('./_moments/After.svelte')
} satisfies Record<string, Load>;
export type Part = keyof typeof parts;

const early: readonly PhoneBody['kind'][] = [
	'lobby',
	'check_in',
	'agreements',
	'warm_up',
	'part',
	'break',
	'scene_choice',
	'casting',
	'first_talk'
];
const after: readonly PhoneBody['kind'][] = [
	'de_role',
	'analysis',
	'debrief',
	'commitments',
	'reflection',
	'check_out',
	'closed'
];

/** Which part a moment's page is in. */
export const partOf = (kind: PhoneBody['kind']): Part =>
	early.includes(kind) ? 'early' : after.includes(kind) ? 'after' : 'forum';

/** Fetches everything once, one after the other; what does not come is asked for again when needed. */
export async function fetchAll(): Promise<void> {
	for (const load of [parts.early, parts.forum, parts.after, () => import('./Sheets.svelte')])
		await load().catch(() => {});
}
