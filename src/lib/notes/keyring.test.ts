// What a passphrase makes in the browser, and what a receipt is.

import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { COST, folded, masterOf, saltOf } from './keyring.ts';
import { newReceipt, poolReceiptHash, receiptHash, receiptOf, receiptWords } from './receipt.ts';
import { newKeyPair, publicKeyOf, seal, unseal } from './sealing.ts';

const house = new Uint8Array(randomBytes(16));

describe('a facilitator’s passphrase', () => {
	test('makes the same two halves each time, others with another salt or passphrase', async () => {
		const salt = saltOf(house, 'Ana');
		const one = await masterOf('six words drawn from a hat', salt);
		expect(await masterOf('six words drawn from a hat', salt)).toEqual(one);
		expect(one.signIn).not.toEqual(one.secretKey);
		const others = [
			await masterOf('six words drawn from a hat', saltOf(house, 'Bela')),
			await masterOf('six words drawn from a hat', saltOf(randomBytes(16), 'Ana')),
			await masterOf('six words drawn from a bag', salt)
		];
		for (const other of others) {
			expect(other.signIn).not.toEqual(one.signIn);
			expect(other.secretKey).not.toEqual(one.secretKey);
		}
	}, 30_000);

	test('costs 64 MiB and three passes, and is the same however its letters were composed', async () => {
		expect(COST).toEqual({ memorySize: 65_536, iterations: 3, parallelism: 1, hashLength: 32 });
		const salt = saltOf(house, 'Ana');
		const composed = await masterOf('caf\u00e9 au lait ce matin', salt);
		expect(await masterOf('cafe\u0301 au lait ce matin', salt)).toEqual(composed);
	}, 30_000);

	test('opens what is sealed to its public half: the group’s key, in its place and no other', async () => {
		const { secretKey } = await masterOf('six words drawn from a hat', saltOf(house, 'Ana'));
		const group = newKeyPair();
		const sealed = seal(group.secretKey, publicKeyOf(secretKey), 'group key', 'group-1');
		expect(unseal(sealed, secretKey, 'group key', 'group-1')).toEqual(group.secretKey);
		expect(() => unseal(sealed, newKeyPair().secretKey, 'group key', 'group-1')).toThrow();
		expect(() => unseal(sealed, secretKey, 'group key', 'group-2')).toThrow();
		expect(() => unseal(sealed, secretKey, 'session key', 'group-1')).toThrow();
	}, 30_000);
});

describe('the salt of a name', () => {
	test('is sixteen bytes, the same however the name is typed, and another in another house', () => {
		const salt = saltOf(house, 'Éva Łoś');
		expect(salt).toHaveLength(16);
		for (const typed of ['éva łoś', '  ÉVA   ŁOŚ ', 'Éva Łoś'.normalize('NFD'), 'Éva\u0000Łoś'])
			expect(saltOf(house, typed)).toEqual(salt);
		expect(saltOf(house, 'Eva Łoś')).not.toEqual(salt);
		expect(saltOf(randomBytes(16), 'Éva Łoś')).not.toEqual(salt);
		expect(folded(' A\t b ')).toBe('a b');
	});
});

describe('a receipt', () => {
	test('is twelve words, forgiven their capitals, commas and lines', () => {
		const receipt = newReceipt();
		const words = receiptWords(receipt);
		expect(words.split(' ')).toHaveLength(12);
		expect(receiptOf(words)).toEqual(receipt);
		expect(receiptOf(` ${words.toUpperCase().replaceAll(' ', ',\n')} `)).toEqual(receipt);
		expect(receiptOf(words.split(' ').slice(1).join(' '))).toBeNull();
		expect(receiptOf('not twelve words')).toBeNull();
	});

	test('leaves another trace in the session than in the pool; none leaves as many bytes', () => {
		const receipt = newReceipt();
		expect(receiptHash(receipt)).toEqual(receiptHash(receipt));
		expect(receiptHash(receipt)).not.toEqual(poolReceiptHash(receipt));
		expect(receiptHash(null)).toHaveLength(receiptHash(receipt).length);
		expect(receiptHash(null)).not.toEqual(receiptHash(null));
	});
});
