// A group's key, as its facilitators' browsers ask for it and leave it here: who holds a copy, a first key, a new one. All that
// passes through is sealed.

import * as v from 'valibot';
import type { CopyOf, KeysFolder } from '#lib/server/keys/keys-folder.ts';
import { Refused, Stale, type Store } from '#lib/server/store/store.ts';

/** 32 bytes, a key */
export const key = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));
/** 32 bytes sealed: 80 */
export const sealedKey = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{107}$/));
const id = v.pipe(v.string(), v.maxLength(40));
const generation = v.pipe(v.number(), v.integer(), v.minValue(0));

export const newGroupKey = v.strictObject({
	expected: generation,
	public_key: key,
	copies: v.pipe(
		v.array(v.strictObject({ facilitator: id, sealed: sealedKey })),
		v.minLength(1),
		v.maxLength(200)
	),
	sessions: v.pipe(v.array(v.strictObject({ session: id, sealed: sealedKey })), v.maxLength(2000)),
	pools: v.pipe(v.array(v.strictObject({ year: id, sealed: sealedKey })), v.maxLength(50))
});
export type NewGroupKey = v.InferOutput<typeof newGroupKey>;
export const newCopy = v.strictObject({ facilitator: id, sealed: sealedKey, generation });
export const newPoolKey = v.strictObject({ generation, public_key: key, sealed: sealedKey });
export type NewCopy = v.InferOutput<typeof newCopy>;

export interface GroupKeys {
	readonly generation: number;
	readonly public_key: string | null;
	/** how many keys were written for it when this was looked up */
	readonly written: number;
	/** the group's secret, sealed to whoever asks; null while they are not let in */
	readonly mine: string | null;
	readonly facilitators: readonly {
		readonly id: string;
		readonly name: string;
		readonly public_key: string;
		/** has a copy */
		readonly reads: boolean;
	}[];
	/** what a new key has to be sealed to anew */
	readonly sessions: readonly { readonly session: string; readonly sealed: string }[];
	readonly pools: readonly { readonly year: string; readonly sealed: string }[];
}

let turns: Promise<unknown> = Promise.resolve();
/** One change of keys after the other. */
export function inTurn<T>(change: () => Promise<T>): Promise<T> {
	const turn = turns.then(change);
	turns = turn.catch(() => {});
	return turn;
}

/** Takes who asks. Throws Refused('gone') where there is no such group. */
export async function groupKeys(
	store: Store,
	keys: KeysFolder,
	group: string,
	me: string
): Promise<GroupKeys> {
	const [now, people] = await Promise.all([store.groupKey(group), store.facilitatorsIn(group)]);
	if (!now) throw new Refused('gone');
	const groupKey = now.public_key;
	if (groupKey === null)
		return {
			...now,
			mine: null,
			facilitators: people.map((one) => ({ ...one, reads: false })),
			sessions: [],
			pools: []
		};
	// what a crash left of an older key goes, as it should have then
	await keys.destroyOlder(group, now.generation);
	const copies = await Promise.all(
		people.map(({ id, public_key }) => keys.copy(group, groupKey, { id, key: public_key }))
	);
	const at = people.findIndex(({ id }) => id === me);
	const sessions = await Promise.all(
		(await keys.sessionsOf(group, groupKey)).map(async (session) => {
			const kept = await keys.session(session, groupKey);
			return kept ? [{ session, sealed: kept.sealed }] : [];
		})
	);
	const pools = await Promise.all(
		(await keys.poolsOf(group, groupKey)).map(async (year) => {
			const kept = await keys.pool(group, groupKey, year);
			return kept ? [{ year, sealed: kept.sealed }] : [];
		})
	);
	return {
		...now,
		mine: copies[at]?.sealed ?? null,
		facilitators: people.map((one, nth) => ({ ...one, reads: copies[nth] !== null })),
		sessions: sessions.flat(),
		pools: pools.flat()
	};
}

/**
 * A first key or a new one: all copies, sessions and pools at once. Throws Stale when another key has come meanwhile or
 * something would be left behind, Refused('not_let_in') where only somebody with a copy may ask.
 */
export const renewGroupKey = (
	store: Store,
	keys: KeysFolder,
	group: string,
	me: string,
	asked: NewGroupKey
): Promise<void> =>
	inTurn(async () => {
		const before = await groupKeys(store, keys, group, me);
		if (before.generation !== asked.expected) throw new Stale('stale');
		if (before.public_key !== null && before.mine === null) throw new Refused('not_let_in');
		const person = new Map(before.facilitators.map((one) => [one.id, one]));
		if (!asked.copies.some(({ facilitator }) => facilitator === me)) throw new Stale('stale');
		if (asked.copies.some(({ facilitator }) => !person.has(facilitator))) throw new Stale('stale');
		const same = (one: readonly string[], other: readonly string[]) =>
			one.toSorted().join() === other.toSorted().join();
		const all =
			same(names(asked.sessions, 'session'), names(before.sessions, 'session')) &&
			same(names(asked.pools, 'year'), names(before.pools, 'year'));
		if (!all) throw new Stale('stale');

		const next = asked.expected + 1;
		const made = asked.public_key;
		const old = before.public_key;
		for (const { facilitator, sealed } of asked.copies) {
			const who = { id: facilitator, key: person.get(facilitator)!.public_key };
			await keys.keepCopy(group, made, who, { generation: next, sealed });
		}
		for (const { session, sealed } of asked.sessions) {
			const kept = await keys.session(session, old!);
			if (kept) await keys.keepSession(session, made, { ...kept, generation: next, sealed });
		}
		for (const { year, sealed } of asked.pools) {
			const kept = await keys.pool(group, old!, year);
			if (kept) await keys.keepPool(group, made, year, { ...kept, generation: next, sealed });
		}
		// from here on it counts; whoever loses this race has left files that nobody will ask for. Where another process wrote a
		// key meanwhile, this one loses: that key would be sealed to a group's key that is gone.
		await store.setGroupKey(group, asked.expected, made, before.written);
		await keys.destroyOlder(group, next);
	});

const names = <K extends string>(list: readonly Readonly<Record<K, string>>[], name: K) =>
	list.map((one) => one[name]);

/** Somebody with a copy lets in another facilitator of the group. Throws Stale, Refused('not_let_in'). */
export const letIn = (
	store: Store,
	keys: KeysFolder,
	group: string,
	me: string,
	{ facilitator, sealed, generation }: NewCopy
): Promise<void> =>
	inTurn(async () => {
		const now = await groupKeys(store, keys, group, me);
		if (now.mine === null) throw new Refused('not_let_in');
		const who = now.facilitators.find(({ id }) => id === facilitator);
		if (!who || now.generation !== generation) throw new Stale('stale');
		const to = { id: who.id, key: who.public_key };
		await keys.keepCopy(group, now.public_key!, to, { generation, sealed });
	});

/** The copies that somebody's own new key needs, one for each group where they have one now. */
export async function copiesOf(
	store: Store,
	keys: KeysFolder,
	me: string,
	myKey: string
): Promise<(CopyOf & { readonly generation: number; readonly sealed: string })[]> {
	const found = [];
	for (const { id: group } of await store.groupsOf(me)) {
		const now = await store.groupKey(group);
		if (!now?.public_key) continue;
		const kept = await keys.copy(group, now.public_key, { id: me, key: myKey });
		if (kept) found.push({ group, groupKey: now.public_key, key: myKey, ...kept });
	}
	return found;
}
