// A key as people can compare it: four words on the wall and on the phone, and 80 bits in the QR's address.
// Source: trust.md 3.2, 3.5 (phase 0).

import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { wordlist } from '@scure/bip39/wordlists/english.js';

const FINGERPRINT_BYTES = 10;
const WORDS = 4;
const BITS_A_WORD = 11;

const digest = (publicKeys: readonly Uint8Array[]) =>
	sha256(concatBytes(utf8ToBytes('spectactor key 1'), ...publicKeys));

/** 20 hexadecimal digits; they stand behind the # of an address and are never sent. */
export function fingerprintOf(...publicKeys: readonly Uint8Array[]): string {
	return [...digest(publicKeys).subarray(0, FINGERPRINT_BYTES)]
		.map((byte) => byte.toString(16).padStart(2, '0'))
		.join('');
}

/** Four words (44 bits) for the session's key and the round's key together. */
export function wordsOfKeys(...publicKeys: readonly Uint8Array[]): readonly string[] {
	const bits = [...digest(publicKeys)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
	return Array.from({ length: WORDS }, (_, at) => {
		const start = at * BITS_A_WORD;
		return wordlist[parseInt(bits.slice(start, start + BITS_A_WORD), 2)] ?? '';
	});
}
