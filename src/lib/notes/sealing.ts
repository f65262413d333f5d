// Shuts an envelope on the phone so that only the holder of the session's secret key can open it.
// X25519 with a key made for this one envelope, HKDF-SHA-256, XChaCha20-Poly1305; works on plain http.
// Source: trust.md 3.5 (phase 3): 4,096 bytes become 4,144, and the round is bound in.

import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

export const KEY_BYTES = 32;
/** the one-time public key and the seal's tag */
export const SEAL_BYTES = 32 + 16;

export interface KeyPair {
	readonly secretKey: Uint8Array;
	readonly publicKey: Uint8Array;
}

/** A new pair of keys for a group or a session. */
export const newKeyPair = (): KeyPair => x25519.keygen();

export const publicKeyOf = (secretKey: Uint8Array): Uint8Array => x25519.getPublicKey(secretKey);

/** What the seal is for: the same bytes cannot be opened as anything else. */
export type Purpose =
	'note' | 'pool' | 'marks' | 'session key' | 'group key' | 'question' | 'answer';

function cipher(shared: Uint8Array, once: Uint8Array, to: Uint8Array, bound: Uint8Array) {
	const made = hkdf(sha256, shared, concatBytes(once, to), utf8ToBytes('spectactor seal 1'), 56);
	return xchacha20poly1305(made.subarray(0, 32), made.subarray(32), bound);
}

/** The purpose and the place (id of a round, a session, a group) are bound in, each with its length. */
function binding(purpose: Purpose, place: string): Uint8Array {
	return utf8ToBytes(`${purpose.length}:${purpose}${place.length}:${place}`);
}

/** Takes bytes and the public key (32 bytes) they are for; gives 48 bytes more. */
export function seal(
	bytes: Uint8Array,
	publicKey: Uint8Array,
	purpose: Purpose,
	place: string
): Uint8Array<ArrayBuffer> {
	const once = x25519.keygen();
	const shared = x25519.getSharedSecret(once.secretKey, publicKey);
	const shut = cipher(shared, once.publicKey, publicKey, binding(purpose, place)).encrypt(bytes);
	once.secretKey.fill(0);
	shared.fill(0);
	return new Uint8Array([...once.publicKey, ...shut]);
}

/** Opens what was sealed for this secret key, purpose and place; throws when it was not, or was changed. */
export function unseal(
	sealed: Uint8Array,
	secretKey: Uint8Array,
	purpose: Purpose,
	place: string
): Uint8Array {
	if (sealed.length < SEAL_BYTES) throw new Error('too short to be sealed');
	const once = sealed.subarray(0, KEY_BYTES);
	const shared = x25519.getSharedSecret(secretKey, once);
	const opened = cipher(shared, once, publicKeyOf(secretKey), binding(purpose, place)).decrypt(
		sealed.subarray(KEY_BYTES)
	);
	shared.fill(0);
	return opened;
}
