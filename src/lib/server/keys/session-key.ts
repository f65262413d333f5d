// The key of a gathering, made in the browser of whoever opens the doors: kept before they open, and gone if they do not.

import { inTurn, key, sealedKey } from '#lib/server/keys/group-keys.ts';
import type { KeysFolder } from '#lib/server/keys/keys-folder.ts';
import { Refused, Stale, type Store } from '#lib/server/store/store.ts';
import * as v from 'valibot';

const posted = v.object({
	session_public: key,
	session_sealed: sealedKey,
	key_generation: v.pipe(v.string(), v.regex(/^\d{1,6}$/), v.transform(Number))
});

/**
 * Takes the form of the doors and opens them with its key. Throws Refused('no_key') for a form without one (no JavaScript, or
 * not ours) and Refused('key_changed') when the group has a new key meanwhile, or somebody else opens at this moment.
 */
export const withSessionKey = <T>(
	{ store, keys }: { readonly store: Store; readonly keys: KeysFolder },
	about: { readonly group: string; readonly session: string; readonly until: string },
	form: FormData,
	open: (sessionKey: string) => Promise<T>
): Promise<T> =>
	inTurn(async () => {
		const read = v.safeParse(posted, Object.fromEntries(form));
		if (!read.success) throw new Refused('no_key');
		const { session_public, session_sealed: sealed, key_generation: generation } = read.output;
		const now = await store.groupKey(about.group);
		if (!now?.public_key || now.generation !== generation) throw new Refused('key_changed');
		const planned = await store.plannedSession(about.session);
		if (planned?.status !== 'planned') throw new Refused('not_planned');
		const kept = { generation, sealed, group: about.group, until: about.until };
		if (!(await keys.keepNewSession(about.session, now.public_key, kept)))
			throw new Refused('key_changed');
		await store.keyWritten(about.group, generation).catch(async (cause) => {
			// another process has given the group a new key since we looked: nothing would open what is sealed to the old one
			if (!(cause instanceof Stale)) throw cause;
			await keys.destroySession(about.session);
			throw new Refused('key_changed');
		});
		try {
			return await open(session_public);
		} catch (cause) {
			if (cause instanceof Refused) await keys.destroySession(about.session);
			throw cause;
		}
	});
