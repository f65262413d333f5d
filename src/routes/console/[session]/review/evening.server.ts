// A finished evening as a facilitator of its group meets it. For everybody else there is no such evening.

import { error, type RequestEvent } from '@sveltejs/kit';
import { sceneById } from '#lib/catalogue/pack.ts';
import { summaryForGroup } from '#lib/server/afterwards/for-group.ts';
import { mayCare, readingFor } from '#lib/server/afterwards/reading.ts';
import { dayAfter } from '#lib/server/room/closing.ts';
import { Refused, type KeptSummary, type Store } from '#lib/server/store/store.ts';

type Event = Pick<RequestEvent<{ session: string }>, 'locals' | 'params'>;

/** What was kept, whether the box is theirs to open now, and whether notes for the care contacts are. */
export async function eveningFor({ locals, params }: Event) {
	const { store } = locals.house;
	const me = locals.facilitator;
	const found = await summaryForGroup(store, me, params.session);
	if (!found || !me) error(404);
	const { kept, facilitators } = found;
	const today = dayAfter(Date.now(), 0);
	const marks = url(await store.marks(kept.session));
	return {
		kept,
		facilitators,
		today,
		marks,
		reading: readingFor(kept, me.id, facilitators, today, marks.length),
		cares: mayCare(kept, me.id, await store.careContacts(kept.group), today)
	};
}

const url = (sealed: readonly string[]) =>
	sealed.map((one) => Buffer.from(one, 'base64').toString('base64url'));

/** Writers whom this evening's readers asked, by their mailbox, each with the sealed answer that is to be seen by now. */
export async function askedOf({ locals }: Pick<Event, 'locals'>, session: string) {
	const { store, now } = locals.house;
	return (await store.answers(session, new Date(now()).toISOString())).map((one) => ({
		mailbox: url([one.mailbox])[0]!,
		answer: one.answer === null ? null : url([one.answer])[0]!
	}));
}

/**
 * The boxes that are opened together on this evening's page, shut, each with what stands now of who reads, how carefully and
 * until when; null where there is nothing to open any more. From now on it is always these.
 */
export async function boxesOf({ locals }: Pick<Event, 'locals'>, session: string) {
	try {
		const boxes = await locals.house.store.openBox(
			session,
			locals.facilitator!.id,
			dayAfter(Date.now(), 0)
		);
		return boxes.map(({ session, round, crowd, sealed, ...told }) => ({
			session,
			round,
			crowd,
			told,
			sealed: url(sealed)
		}));
	} catch (thrown) {
		if (thrown instanceof Refused) return null;
		throw thrown;
	}
}

/** What was let out, sealed, as a browser reads it. */
export const entriesOf = async (store: Store, session: string) => url(await store.entries(session));

/** Names of the evening's characters: they point at nobody. */
export const charactersOf = ({ record }: KeptSummary) =>
	record.scenes.flatMap(({ scene }) => sceneById(scene)?.roles.map(({ name }) => name) ?? []);
