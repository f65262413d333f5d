// What a facilitator's browser does with the key of a group: makes it, lets others in, puts a new one in its place, and makes
// the key of each gathering.

import { newKeyPair, publicKeyOf, seal, type Purpose } from '#lib/notes/sealing.ts';
import { KeyProblem, keyPost, type GroupKeyState, type KeyPost } from './keys-post.ts';
import type { Keys } from './keys.svelte.ts';
import { fromBase64url, toBase64url } from '#lib/notes/base64url.ts';

const sealed = (secret: Uint8Array, publicKey: string, purpose: Purpose, place: string) => {
	const to = fromBase64url(publicKey);
	if (to?.length !== 32) throw new KeyProblem('gone');
	return toBase64url(seal(secret, to, purpose, place));
};

const copiesFor = (
	secret: Uint8Array,
	group: string,
	people: readonly { readonly id: string; readonly public_key: string }[]
) =>
	people.map(({ id, public_key }) => ({
		facilitator: id,
		sealed: sealed(secret, public_key, 'group key', group)
	}));

/** The first key of a group, for everybody who is in it now. Needs no passphrase: it is sealed to public keys. */
async function firstKey(group: string, now: GroupKeyState, post: KeyPost): Promise<void> {
	const { secretKey, publicKey } = newKeyPair();
	const made = {
		expected: now.generation,
		public_key: toBase64url(publicKey),
		copies: copiesFor(secretKey, group, now.facilitators),
		sessions: [],
		pools: []
	};
	secretKey.fill(0);
	await post.setGroup(group, made).catch((cause: unknown) => {
		// somebody else was faster: then theirs is the group's
		if (!(cause instanceof KeyProblem) || cause.what !== 'changed') throw cause;
	});
}

/** How things stand with a group's key; made now where there was none. Throws KeyProblem. */
export async function withKey(group: string, post: KeyPost = keyPost): Promise<GroupKeyState> {
	const now = await post.group(group);
	if (now.public_key !== null) return now;
	await firstKey(group, now, post);
	return post.group(group);
}

/** What opening the doors sends along; the secret is forgotten here at once. */
export async function newSessionKey(group: string, session: string, post: KeyPost = keyPost) {
	const { generation, public_key } = await withKey(group, post);
	if (public_key === null) throw new KeyProblem('unreachable');
	const { secretKey, publicKey } = newKeyPair();
	const fields = {
		session_public: toBase64url(publicKey),
		session_sealed: sealed(secretKey, public_key, 'session key', session),
		key_generation: String(generation)
	};
	secretKey.fill(0);
	return fields;
}

/** Lets a facilitator of the group read what it keeps. Throws KeyProblem; 'changed': look again, then try again. */
export async function letIn(
	keys: Keys,
	group: string,
	who: { readonly id: string; readonly public_key: string },
	post: KeyPost = keyPost
): Promise<void> {
	const secret = await keys.groupSecret(group);
	const { generation, public_key } = await post.group(group);
	if (toBase64url(publicKeyOf(secret)) !== public_key) {
		keys.forgetGroup(group);
		throw new KeyProblem('changed');
	}
	const [copy] = copiesFor(secret, group, [who]);
	await post.letIn(group, { ...copy, generation });
}

/**
 * A new key for a group, as after somebody has left: whoever reads now goes on reading, everything that is still kept is
 * sealed anew, and no older copy opens anything. Throws KeyProblem; 'changed': look again, then try again.
 */
export async function renewKey(keys: Keys, group: string, post: KeyPost = keyPost): Promise<void> {
	const now = await post.group(group);
	const next = newKeyPair();
	const to = toBase64url(next.publicKey);
	const sessions = [];
	for (const { session, sealed: old } of now.sessions) {
		const secret = await keys.openInGroup(group, old, 'session key', session);
		sessions.push({ session, sealed: sealed(secret, to, 'session key', session) });
	}
	const pools = [];
	for (const { year, sealed: old } of now.pools) {
		const place = `pool ${group} ${year}`;
		const secret = await keys.openInGroup(group, old, 'group key', place);
		pools.push({ year, sealed: sealed(secret, to, 'group key', place) });
	}
	const readers = now.facilitators.filter(({ reads }) => reads);
	const copies = copiesFor(next.secretKey, group, readers);
	next.secretKey.fill(0);
	await post.setGroup(group, { expected: now.generation, public_key: to, copies, sessions, pools });
	keys.forgetGroup(group);
}

/** The copies of all groups, sealed to a new key of one's own. The old one has to be unlocked. */
export function resealMine(
	keys: Keys,
	copies: readonly {
		readonly group: string;
		readonly generation: number;
		readonly sealed: string;
	}[],
	publicKey: Uint8Array
) {
	const to = toBase64url(publicKey);
	return copies.map(({ group, generation, sealed: old }) => ({
		group,
		generation,
		sealed: sealed(keys.openMine(old, 'group key', group), to, 'group key', group)
	}));
}
