// The end of an evening: what stays is kept in one transaction, the rest is forgotten in the same one.

import { randomBytes } from 'node:crypto';
import { enterBlock } from '#lib/session/phases.ts';
import type { Session, Time } from '#lib/session/session.ts';
import { summarise } from '#lib/session/summary.ts';
import { sessionOf, sound } from '#lib/server/room/sound.ts';
import { Damaged, Stale, type Store } from '#lib/server/store/store.ts';

/** the usual review window, in days */
const week = 7;

/** Keeps the record and gives the token of the link to it. Throws what the store throws; then nothing has changed. */
export async function closeEvening(
	store: Store,
	closing: { session: Session; group: string; expected: number; now: Time }
): Promise<string> {
	const { session, group, expected, now } = closing;
	const { facilitator } = session.joker;
	const groups = await store.groupsOf(facilitator);
	const days = groups.find(({ id }) => id === group)?.review_days ?? week;
	const token = randomBytes(24).toString('base64url');
	await store.closeSession({
		session: session.id,
		expected,
		record: summarise(session),
		token,
		joker: facilitator,
		windowCloses: dayAfter(now, days),
		notesUntil: session.plan.notes_until
	});
	return token;
}

/**
 * Closes the evenings that nobody closed: in which nothing has happened for a whole day, today being an ISO day. What was
 * kept is kept as if the Joker had closed them. Gives each with the seq it ends at; one that goes on just now is left alone.
 */
export async function closeForgotten(
	store: Store,
	today: string,
	now: Time
): Promise<readonly { readonly session: string; readonly seq: number }[]> {
	const found = await Promise.all(
		(await store.forgotten(today)).map((id) => store.liveSession(id))
	);
	// whoever came back while it was read is not in it any more; whoever comes back later makes the writing stale
	const still = found.length > 0 ? await store.forgotten(today) : [];
	const closed = [];
	for (const live of found) {
		if (!live || !still.includes(live.session)) continue;
		try {
			const session = closedAt(sessionOf(sound(live)), now);
			await closeEvening(store, { session, group: live.group, expected: live.seq, now });
			closed.push({ session: live.session, seq: session.seq });
		} catch (cause) {
			// one that cannot be shown waits for whoever mends it
			if (!(cause instanceof Stale || cause instanceof Damaged)) throw cause;
		}
	}
	return closed;
}

/** The link to the record of an evening that another process has closed; null when there is none. */
export const closedElsewhere = async (store: Store, session: string): Promise<string | null> =>
	(await store.summary(session))?.token ?? null;

/** The evening as it was here last, closed. */
export const closedAt = (session: Session, now: Time): Session => ({
	...enterBlock(session, session.plan.blocks.length, now),
	seq: session.seq + 1
});

/** The ISO day so many days after a moment, as this computer counts days. */
export function dayAfter(now: Time, days: number): string {
	const date = new Date(now);
	const noon = new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, 12);
	const two = (part: number) => String(part).padStart(2, '0');
	return `${noon.getFullYear()}-${two(noon.getMonth() + 1)}-${two(noon.getDate())}`;
}
