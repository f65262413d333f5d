// A ticket out of the hat: eight signs that admit one envelope at the shared tablet, and a receipt to keep or to tear up.
// The house keeps neither. What it keeps opens only with the eight signs, and each guess at them costs a tenth of a second
// and more: so nobody who later reads an old copy of the database finds the envelope of a ticket. See decision 25.

import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { argon2id } from 'hash-wasm';
import { codeFrom, readCode } from '#lib/session/join-code.ts';
import { writerOf } from './asking.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import type { Writer } from './note.ts';
import { newReceipt, receiptHashes, RECEIPT_HASH_BYTES, type ReceiptHashes } from './receipt.ts';

/** 40 bits; together with the cost below about a thousand years of one computer's guessing */
export const TICKET_SIGNS = 8;
/** Argon2id: 32 MiB, three passes, one lane. */
const COST = { memorySize: 32 * 1024, iterations: 3, parallelism: 1, hashLength: 32 } as const;

export const PASS_BYTES = 32;
const NONCE_BYTES = 24;
const TAG_BYTES = 16;
/** the three hashes of a receipt and how its writer is asked, locked */
export const LOCKED_BYTES = NONCE_BYTES + 5 * RECEIPT_HASH_BYTES + TAG_BYTES;

/** Sixteen bytes that belong to one session, so that nobody can work ahead. */
export const ticketSalt = (session: string): Uint8Array =>
	sha256(utf8ToBytes(`spectactor ticket salt 1 ${session}`)).subarray(0, 16);

/** The code somebody meant, or null. Forgives what a join code forgives. */
export const readTicketCode = (typed: string): string | null => readCode(typed, TICKET_SIGNS);

/** What eight signs stand for. */
export interface Admission {
	/** shown to the house, once, with the envelope */
	readonly pass: Uint8Array;
	/** opens what the house keeps beside the pass; stays in the browser */
	readonly key: Uint8Array;
}

/** Takes a code as `readTicketCode` gives it and the session's salt; works for a moment. */
export async function admissionOf(code: string, salt: Uint8Array): Promise<Admission> {
	const secret = await argon2id({ password: code, salt, outputType: 'binary', ...COST });
	const half = (use: string) => hkdf(sha256, secret, salt, utf8ToBytes(use), PASS_BYTES);
	const admission = {
		pass: half('spectactor ticket pass 1'),
		key: half('spectactor ticket key 1')
	};
	secret.fill(0);
	return admission;
}

/** What the house keeps of a pass. */
export const ticketHash = (pass: Uint8Array): Uint8Array => sha256(pass);

/** A ticket as the browser that prints it holds it. */
export interface HatTicket {
	/** eight signs */
	readonly code: string;
	/** sixteen bytes, printed on the half to keep */
	readonly receipt: Uint8Array;
	/** these two are all that the house is given */
	readonly hash: Uint8Array;
	readonly locked: Uint8Array;
}

/** Draws a new ticket for a session. */
export async function drawTicket(salt: Uint8Array): Promise<HatTicket> {
	const code = codeFrom(randomBytes(TICKET_SIGNS));
	const receipt = newReceipt();
	const { pass, key } = await admissionOf(code, salt);
	const { envelope, entry, pool } = receiptHashes(receipt);
	const writer = writerOf(receipt);
	const [asked, answer] = [fromBase64url(writer.key)!, fromBase64url(writer.answer)!];
	const nonce = randomBytes(NONCE_BYTES);
	const open = concatBytes(envelope, entry, pool, asked, answer);
	const shut = xchacha20poly1305(key, nonce).encrypt(open);
	key.fill(0);
	return { code, receipt, hash: ticketHash(pass), locked: concatBytes(nonce, shut) };
}

/** What a ticket's note is kept under, and how its writer can be asked. */
export interface TicketReceipt {
	readonly hashes: ReceiptHashes;
	/** null for a ticket that was drawn before writers could be asked */
	readonly writer: Writer | null;
}

/** Opens what the house kept beside a ticket; throws when the key is another's. */
export function receiptIn(locked: Uint8Array, key: Uint8Array): TicketReceipt {
	const nonce = locked.subarray(0, NONCE_BYTES);
	const open = xchacha20poly1305(key, nonce).decrypt(locked.subarray(NONCE_BYTES));
	const nth = (n: number) => open.slice(n * RECEIPT_HASH_BYTES, (n + 1) * RECEIPT_HASH_BYTES);
	return {
		hashes: { envelope: nth(0), entry: nth(1), pool: nth(2) },
		writer:
			locked.length === LOCKED_BYTES
				? { key: toBase64url(nth(3)), answer: toBase64url(nth(4)) }
				: null
	};
}
