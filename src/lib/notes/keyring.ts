// A facilitator's keys: a passphrase makes two halves in the browser. One signs in; the other opens what is sealed to this
// facilitator, the group's key first of all. Source: trust.md 3.2. The house sees neither the passphrase nor the second half.

import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { argon2id } from 'hash-wasm';

/** Argon2id: 64 MiB, three passes, one lane (trust.md 3.2, 6.1). */
export const COST = {
	memorySize: 64 * 1024,
	iterations: 3,
	parallelism: 1,
	hashLength: 32
} as const;
export const SALT_BYTES = 16;

export interface Master {
	/** what the house checks instead of the passphrase, 32 bytes */
	readonly signIn: Uint8Array;
	/** X25519: opens what is sealed to this facilitator; never leaves the browser */
	readonly secretKey: Uint8Array;
}

/** A name as it counts, however it is typed: capitals, spaces and ways of writing an accent make no difference. */
export const folded = (name: string): string =>
	name
		.normalize('NFKC')
		.replace(/[\p{Cc}\s]+/gu, ' ')
		.trim()
		.toLowerCase();

/**
 * The salt of a name in a house: 16 bytes. Everybody can work it out, so nobody has to ask the house for it, and the house
 * tells nobody by its answer which names it knows.
 */
export const saltOf = (houseSalt: Uint8Array, name: string): Uint8Array =>
	sha256(concatBytes(utf8ToBytes('spectactor salt 1'), houseSalt, utf8ToBytes(folded(name)))).slice(
		0,
		SALT_BYTES
	);

/** Takes a passphrase and its salt (16 bytes); about 0.6 s of work. */
export async function masterOf(passphrase: string, salt: Uint8Array): Promise<Master> {
	const made = await argon2id({
		password: passphrase.normalize('NFKC'),
		salt,
		outputType: 'binary',
		...COST
	});
	const half = (use: string) => hkdf(sha256, made, salt, utf8ToBytes(use), 32);
	const master = { signIn: half('spectactor sign-in 1'), secretKey: half('spectactor key 1') };
	made.fill(0);
	return master;
}
