// Where a facilitator is signed in: to look at, and to end one by one.

import { hashOf, idle, longest } from '#lib/server/auth/lucia.ts';
import type { Store } from '#lib/server/store/store.ts';

export interface OpenSignIn {
	/** tells it from the others; opens nothing */
	readonly id_hash: string;
	/** of this very device */
	readonly here: boolean;
	/** minutes since it began, and since it was last used */
	readonly began: number;
	readonly used: number;
}

/** The sign-ins of somebody that still count, this device's first, then the latest used. */
export async function openSignIns(
	store: Store,
	facilitator: string,
	id: string | null,
	now = new Date()
): Promise<OpenSignIn[]> {
	const here = id && hashOf(id);
	const since = (moment: string, length: number) =>
		Math.max(0, Math.round((now.getTime() - Date.parse(moment) + length) / 60_000));
	return (await store.signInsOf(facilitator))
		.filter((kept) => Date.parse(kept.expires_at) > now.getTime())
		.map(({ id_hash, expires_at, ends_at }) => ({
			id_hash,
			here: id_hash === here,
			began: since(ends_at, longest),
			used: since(expires_at, idle)
		}))
		.toSorted((a, b) => Number(b.here) - Number(a.here) || a.used - b.used);
}

/** Ends one sign-in of this facilitator's; another's is left alone. */
export async function endOneSignIn(
	store: Store,
	facilitator: string,
	idHash: string
): Promise<void> {
	const own = await store.signInsOf(facilitator);
	if (own.some((kept) => kept.id_hash === idHash)) await store.endSignIn(idHash);
}
