// A facilitator has a new passphrase: the copies of all their groups are put beside the old ones, and the old ones go once the
// new key counts.

import * as v from 'valibot';
import { copiesOf, sealedKey } from '#lib/server/keys/group-keys.ts';
import type { KeysFolder } from '#lib/server/keys/keys-folder.ts';
import type { Store } from '#lib/server/store/store.ts';

const posted = v.array(
	v.strictObject({ group: v.string(), generation: v.number(), sealed: sealedKey })
);
type Posted = v.InferOutput<typeof posted>;

/** The copies that a form brings along as JSON; none where it is not that. */
export function copiesIn(text: string): Posted {
	const read = v.safeParse(v.pipe(v.string(), v.maxLength(100_000), v.parseJson(), posted), text);
	return read.success ? read.output : [];
}

/** Keeps the new copies; null when one is missing or a group has another key meanwhile: then nothing was touched. */
export async function resealCopies(
	store: Store,
	keys: KeysFolder,
	me: string,
	key: { readonly old: string; readonly next: string },
	given: Posted
): Promise<{ readonly after: () => Promise<void> } | null> {
	const needed = await copiesOf(store, keys, me, key.old);
	const found = needed.map((one) => ({
		...one,
		with: given.find(
			({ group, generation }) => group === one.group && generation === one.generation
		)
	}));
	if (found.some((one) => !one.with)) return null;
	for (const { group, groupKey, generation, with: made } of found) {
		const kept = { generation, sealed: made!.sealed };
		await keys.keepCopy(group, groupKey, { id: me, key: key.next }, kept);
	}
	const stay = needed.map((one) => ({ ...one, key: key.next }));
	return { after: () => keys.destroyCopiesBut(me, stay) };
}
