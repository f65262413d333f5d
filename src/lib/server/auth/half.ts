// What the house checks instead of a passphrase: the half that a browser makes of it to sign in, kept only as its hash.

import { createHash, timingSafeEqual } from 'node:crypto';
import * as v from 'valibot';
import type { FacilitatorWithKeys, KnownKeys } from '#lib/server/store/people-kept.ts';

const bytes32 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/));

/** Is this 32 bytes in base64url, as a browser makes them? A passphrase is not. */
export const isHalf = (text: string): boolean => v.is(bytes32, text);

const hashOf = (half: string) =>
	createHash('sha256').update(Buffer.from(half, 'base64url')).digest();

/** What is kept of both halves, or null where one of them is none. */
export function knownKeys(signIn: string, publicKey: string): KnownKeys | null {
	if (!isHalf(signIn) || !isHalf(publicKey)) return null;
	return { sign_in_hash: hashOf(signIn).toString('base64url'), public_key: publicKey };
}

const nobodys = Buffer.alloc(32);

/**
 * Does the half fit what is kept? With nobody of that name the same work is done, and the answer is no, so that names
 * cannot be found by trying. One quick hash is enough: it was Argon2id that made the half, out of 77 bits or more.
 */
export function halfFits(found: FacilitatorWithKeys | null, signIn: string): boolean {
	const kept = found ? Buffer.from(found.sign_in_hash, 'base64url') : nobodys;
	const fits = timingSafeEqual(kept, hashOf(signIn));
	return found !== null && isHalf(signIn) && fits;
}
