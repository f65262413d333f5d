import { describe, expect, test } from 'vitest';
import { masterOf, newSalt, unwrap, wrap } from './keyring.ts';
import { newReceipt, poolReceiptHash, receiptHash, receiptOf, receiptWords } from './receipt.ts';
import { newKeyPair } from './sealing.ts';

describe('a facilitator’s passphrase', () => {
	test('makes the same two halves each time, others with another salt or passphrase', async () => {
		const salt = newSalt();
		const one = await masterOf('six words drawn from a hat', salt);
		expect(await masterOf('six words drawn from a hat', salt)).toEqual(one);
		expect(one.signIn).not.toEqual(one.wrapping);
		const others = [
			await masterOf('six words drawn from a hat', newSalt()),
			await masterOf('six words drawn from a bag', salt)
		];
		for (const other of others) {
			expect(other.signIn).not.toEqual(one.signIn);
			expect(other.wrapping).not.toEqual(one.wrapping);
		}
	}, 30_000);

	test('opens the group’s key, and no other key does, nor in another place', () => {
		const [key, other] = [newKeyPair().secretKey, newKeyPair().secretKey];
		const { secretKey } = newKeyPair();
		const wrapped = wrap(secretKey, key, 'group-1');
		expect(unwrap(wrapped, key, 'group-1')).toEqual(secretKey);
		expect(() => unwrap(wrapped, other, 'group-1')).toThrow();
		expect(() => unwrap(wrapped, key, 'group-2')).toThrow();
		expect(() =>
			unwrap(
				wrapped.map((byte) => byte ^ 1),
				key,
				'group-1'
			)
		).toThrow();
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
