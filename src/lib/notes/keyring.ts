// The facilitators' keys: a passphrase makes a master secret in the browser; one half signs in, the other opens the
// group's key, which opens each session's. Source: trust.md 3.2. The house sees none of the secrets.

import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { argon2id } from 'hash-wasm';

/** Argon2id: 64 MiB, three passes, one lane (trust.md 3.2, 6.1). */
const COST = { memorySize: 64 * 1024, iterations: 3, parallelism: 1, hashLength: 32 } as const;
export const SALT_BYTES = 16;
const NONCE_BYTES = 24;

export const newSalt = (): Uint8Array => randomBytes(SALT_BYTES);

export interface Master {
	/** what the house checks instead of the passphrase, 32 bytes */
	readonly signIn: Uint8Array;
	/** wraps this facilitator's copy of the group's key; never leaves the browser */
	readonly wrapping: Uint8Array;
}

/** Takes a passphrase and its salt (16 bytes); about 0.6 s of work. */
export async function masterOf(passphrase: string, salt: Uint8Array): Promise<Master> {
	const secret = await argon2id({
		password: passphrase.normalize('NFKC'),
		salt,
		outputType: 'binary',
		...COST
	});
	const half = (use: string) => hkdf(sha256, secret, salt, utf8ToBytes(use), 32);
	return { signIn: half('spectactor sign-in 1'), wrapping: half('spectactor wrapping 1') };
}

/** Wraps a secret key under a key of 32 bytes; `place` (a group's, a session's id) is bound in. */
export function wrap(secret: Uint8Array, key: Uint8Array, place: string): Uint8Array {
	const nonce = randomBytes(NONCE_BYTES);
	const shut = xchacha20poly1305(key, nonce, utf8ToBytes(`wrap 1 ${place}`)).encrypt(secret);
	return concatBytes(nonce, shut);
}

/** Opens what `wrap` gave; throws when key or place are others. */
export function unwrap(wrapped: Uint8Array, key: Uint8Array, place: string): Uint8Array {
	const nonce = wrapped.subarray(0, NONCE_BYTES);
	return xchacha20poly1305(key, nonce, utf8ToBytes(`wrap 1 ${place}`)).decrypt(
		wrapped.subarray(NONCE_BYTES)
	);
}
