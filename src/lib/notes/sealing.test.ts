import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ENVELOPE_BYTES, pack, unpack } from './envelope.ts';
import { fingerprintOf, wordsOfKeys } from './fingerprint.ts';
import { blankNote } from './note.ts';
import { newKeyPair, publicKeyOf, seal, SEAL_BYTES, unseal } from './sealing.ts';

const keys = newKeyPair();
const round = '0d3f4c1e-0000-4000-8000-000000000001';
const note = { ...blankNote, text: 'Nobody looked at her while he spoke.' };

describe('a sealed envelope', () => {
	test('has 4,144 bytes, written in or not, and opens to what was put in', () => {
		for (const one of [note, null]) {
			const sealed = seal(pack(one), keys.publicKey, 'note', round);
			expect(sealed).toHaveLength(ENVELOPE_BYTES + SEAL_BYTES);
			expect(sealed).toHaveLength(4144);
			expect(unpack(unseal(sealed, keys.secretKey, 'note', round))).toEqual(one);
		}
	});

	test('opens for no other key, round or purpose', () => {
		const sealed = seal(pack(note), keys.publicKey, 'note', round);
		const other = round.replace('1', '2');
		expect(() => unseal(sealed, newKeyPair().secretKey, 'note', round)).toThrow();
		expect(() => unseal(sealed, keys.secretKey, 'note', other)).toThrow();
		expect(() => unseal(sealed, keys.secretKey, 'pool', round)).toThrow();
		expect(() => unseal(sealed.subarray(0, 40), keys.secretKey, 'note', round)).toThrow();
	});

	test('tells when a single bit of it was changed', () => {
		const sealed = seal(pack(note), keys.publicKey, 'note', round);
		fc.assert(
			fc.property(fc.nat(sealed.length - 1), fc.nat(7), (at, bit) => {
				const bent = sealed.slice();
				bent[at]! ^= 1 << bit;
				// the top bit of an X25519 key is not part of it (RFC 7748, 5), yet it is bound in
				expect(() => unseal(bent, keys.secretKey, 'note', round)).toThrow();
			}),
			{ numRuns: 60 }
		);
	});

	test('is never the same twice', () => {
		expect(seal(pack(null), keys.publicKey, 'note', round)).not.toEqual(
			seal(pack(null), keys.publicKey, 'note', round)
		);
	});

	test('refuses a public key that fits every secret', () => {
		expect(() => seal(pack(null), new Uint8Array(32), 'note', round)).toThrow();
	});
});

describe('a key to compare', () => {
	test('is 20 digits behind the address and four words on the wall, the same each time', () => {
		const again = publicKeyOf(keys.secretKey);
		expect(fingerprintOf(keys.publicKey)).toMatch(/^[0-9a-f]{20}$/);
		expect(fingerprintOf(again)).toBe(fingerprintOf(keys.publicKey));
		expect(wordsOfKeys(keys.publicKey)).toHaveLength(4);
		expect(wordsOfKeys(keys.publicKey).every((word) => /^[a-z]{3,8}$/.test(word))).toBe(true);
		expect(wordsOfKeys(newKeyPair().publicKey)).not.toEqual(wordsOfKeys(keys.publicKey));
	});
});
