// The ticket of a phone: the house gives each phone one before anybody writes, and cannot know it again.
// VOPRF of RFC 9497 (ristretto255-SHA512): the phone checks that all phones were served with one and the same key.
// Source: trust.md 3.5 (phases 1 and 4).

import { ristretto255_oprf } from '@noble/curves/ed25519.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js';

const { voprf } = ristretto255_oprf;

const TOKEN_BYTES = 32;

export interface Issuer {
	readonly secretKey: Uint8Array;
	readonly publicKey: Uint8Array;
}

/** Keys of one round; the secret is forgotten when the box is sealed. */
export const newIssuer = (): Issuer => voprf.generateKeyPair();

/** What a phone keeps to itself while it waits for its ticket. */
export interface Asked {
	readonly token: Uint8Array;
	readonly blind: Uint8Array;
	readonly blinded: Uint8Array;
}

/** Draws a token; only `blinded` (32 bytes) goes to the house. */
export function askForTicket(): Asked {
	const token = randomBytes(TOKEN_BYTES);
	return { token, ...voprf.blind(token) };
}

export interface Evaluation {
	readonly evaluated: Uint8Array;
	readonly proof: Uint8Array;
}

/** The house's part: blind, so it learns nothing of the token. Throws on what is no blinded element. */
export const giveTicket = (issuer: Issuer, blinded: Uint8Array): Evaluation =>
	voprf.blindEvaluate(issuer.secretKey, issuer.publicKey, blinded);

/** A ticket for one envelope: the token, and the secret that proves the house gave it. */
export interface Ticket {
	readonly token: Uint8Array;
	readonly mac: Uint8Array;
}

/** Checks the house's proof against the key that everybody was shown; throws when another key was used. */
export function takeTicket(asked: Asked, given: Evaluation, publicKey: Uint8Array): Ticket {
	const { token, blind, blinded } = asked;
	const mac = voprf.finalize(token, blind, given.evaluated, blinded, publicKey, given.proof);
	return { token, mac };
}

/** The secret of a token, made anew by whoever holds the round's secret key. */
export function macOf(issuer: Pick<Issuer, 'secretKey'>, token: Uint8Array): Uint8Array {
	const { evaluate } = voprf as typeof voprf & {
		evaluate(secretKey: Uint8Array, input: Uint8Array): Uint8Array;
	};
	return evaluate(issuer.secretKey, token);
}

/** Ties a ticket to one envelope of one round, so that it cannot be moved to another (trust.md 3.5, phase 4). */
export function tagOf(
	mac: Uint8Array,
	round: string,
	envelope: Uint8Array,
	receiptHash: Uint8Array
): Uint8Array {
	const place = utf8ToBytes(`spectactor ticket 1 ${round.length}:${round}`);
	return hmac(sha256, mac, concatBytes(place, receiptHash, envelope));
}
