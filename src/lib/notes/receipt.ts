// Twelve words with which a writer can take a note back, without anybody knowing whose it is.
// Source: trust.md 3.9. Without a receipt the hash is chance, so that wanting one cannot be seen.

import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js';

export const RECEIPT_BYTES = 16;
export const RECEIPT_HASH_BYTES = 32;

export const newReceipt = (): Uint8Array => randomBytes(RECEIPT_BYTES);

/** What stands beside the envelope; with no receipt, as many bytes of chance. */
export const receiptHash = (receipt: Uint8Array | null): Uint8Array =>
	receipt ? hashed('refl-receipt-v1', receipt) : randomBytes(RECEIPT_HASH_BYTES);

/** What stands beside the same note in the group's pool: another hash, so that the two cannot be tied. */
export const poolReceiptHash = (receipt: Uint8Array | null): Uint8Array =>
	receipt ? hashed('refl-pool-v1', receipt) : randomBytes(RECEIPT_HASH_BYTES);

/** What stands beside what readers let out of the note: yet another hash. */
export const entryReceiptHash = (receipt: Uint8Array | null): Uint8Array =>
	receipt ? hashed('refl-entry-v1', receipt) : randomBytes(RECEIPT_HASH_BYTES);

/** Under which names a note with a receipt is kept, one after the other. */
export interface ReceiptHashes {
	readonly envelope: Uint8Array;
	readonly entry: Uint8Array;
	readonly pool: Uint8Array;
}

export const receiptHashes = (receipt: Uint8Array): ReceiptHashes => ({
	envelope: receiptHash(receipt),
	entry: entryReceiptHash(receipt),
	pool: poolReceiptHash(receipt)
});

const hashed = (use: string, receipt: Uint8Array) => sha256(concatBytes(utf8ToBytes(use), receipt));

/** Twelve words. */
export const receiptWords = (receipt: Uint8Array): string => entropyToMnemonic(receipt, wordlist);

/** Takes words as people type them; gives the receipt, or null when they are not twelve words that fit. */
export function receiptOf(typed: string): Uint8Array | null {
	try {
		const words = typed.toLowerCase().match(/[a-z]+/g) ?? [];
		return mnemonicToEntropy(words.join(' '), wordlist);
	} catch {
		return null;
	}
}
