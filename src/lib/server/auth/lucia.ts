// Sign-ins kept by Lucia over the store, which knows only hashes of their ids. The only file that names Lucia.

import { createHash } from 'node:crypto';
import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia';
import type { Facilitator, SignIn } from '#lib/server/store/people-kept.ts';
import type { Store } from '#lib/server/store/store.ts';

declare module 'lucia' {
	interface Register {
		Lucia: ReturnType<typeof luciaOver>;
		DatabaseSessionAttributes: { readonly ends_at: string };
		DatabaseUserAttributes: { readonly name: string };
	}
}

/** Nobody stays signed in longer than this, milliseconds. */
export const longest = 12 * 3_600_000;
/** Unused for so long, a sign-in is over. An open console counts as use. */
export const idle = 30 * 60_000;
/** Use is written down this often at most, milliseconds. */
const noticed = 60_000;

export const hashOf = (id: string) => createHash('sha256').update(id).digest('hex');

/** Lucia's questions, asked of the store. The id itself is never kept, only its hash. */
export function signInAdapter(store: Store): Adapter {
	const known = (id: string, kept: SignIn): DatabaseSession => ({
		id,
		userId: kept.facilitator,
		expiresAt: new Date(kept.expires_at),
		attributes: { ends_at: kept.ends_at }
	});
	return {
		async getSessionAndUser(id) {
			const found = await store.signIn(hashOf(id));
			if (!found) return [null, null];
			const { id: user, name } = found.facilitator;
			return [known(id, found.signIn), { id: user, attributes: { name } }];
		},
		async getUserSessions(facilitator) {
			const all = await store.signInsOf(facilitator);
			return all.map((kept) => known(kept.id_hash, kept));
		},
		setSession: ({ id, userId, expiresAt, attributes }) =>
			store.addSignIn({
				id_hash: hashOf(id),
				facilitator: userId,
				expires_at: expiresAt.toISOString(),
				ends_at: attributes.ends_at
			}),
		updateSessionExpiration: (id, expiresAt) =>
			store.moveSignInExpiry(hashOf(id), expiresAt.toISOString()),
		deleteSession: (id) => store.endSignIn(hashOf(id)),
		deleteUserSessions: (facilitator) => store.endSignInsOf(facilitator),
		deleteExpiredSessions: () => store.sweepSignIns()
	};
}

function luciaOver(store: Store) {
	return new Lucia(signInAdapter(store), {
		sessionExpiresIn: new TimeSpan(idle, 'ms'),
		getSessionAttributes: ({ ends_at }) => ({ ends_at }),
		getUserAttributes: ({ name }) => ({ name })
	});
}

/** Who `id` is signed in as, or null. Using a sign-in keeps it alive until its absolute end. */
export async function signedInAs(
	store: Store,
	id: string,
	now = new Date()
): Promise<Facilitator | null> {
	const lucia = luciaOver(store);
	const { session, user } = await lucia.validateSession(id);
	if (!session) return null;
	if (new Date(session.ends_at) <= now) {
		await lucia.invalidateSession(id);
		return null;
	}
	// Lucia itself moves the end only in the second half: whoever was here at minute 14 would be out at 30
	const ends = new Date(now.getTime() + idle);
	if (ends.getTime() - session.expiresAt.getTime() > noticed)
		await store.moveSignInExpiry(hashOf(id), ends.toISOString());
	return { id: user.id, name: user.name };
}

/** A new sign-in; gives the id for the cookie. */
export async function beginSignIn(
	store: Store,
	facilitator: string,
	now = new Date()
): Promise<string> {
	const ends_at = new Date(now.getTime() + longest).toISOString();
	return (await luciaOver(store).createSession(facilitator, { ends_at })).id;
}

export const endSignIn = (store: Store, id: string): Promise<void> =>
	luciaOver(store).invalidateSession(id);

/** Ends all sign-ins of somebody, as after a change of passphrase. */
export const endEverySignIn = (store: Store, facilitator: string): Promise<void> =>
	luciaOver(store).invalidateUserSessions(facilitator);
