import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { concatBytes, randomBytes } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import {
	admissionOf,
	drawTicket,
	LOCKED_BYTES,
	readTicketCode,
	receiptIn,
	ticketHash,
	ticketSalt
} from './hat-ticket.ts';
import { writerOf } from './asking.ts';
import { receiptHashes } from './receipt.ts';

const salt = ticketSalt('00000000-0000-4000-8000-000000000001');

describe('a hat ticket', () => {
	test('typed, opens the receipt it was printed with; the house is given neither', async () => {
		const { code, receipt, hash, locked } = await drawTicket(salt);
		expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
		const typed = readTicketCode(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `)!;
		const { pass, key } = await admissionOf(typed, salt);
		expect(ticketHash(pass)).toEqual(hash);
		expect(receiptIn(locked, key)).toEqual({
			hashes: receiptHashes(receipt),
			writer: writerOf(receipt)
		});
		expect(locked).toHaveLength(LOCKED_BYTES);
		const kept = Buffer.concat([hash, locked]);
		for (const one of [receipt, ...Object.values(receiptHashes(receipt))])
			expect(kept.includes(Buffer.from(one))).toBe(false);
	});

	test('drawn before writers could be asked, opens its receipt all the same', async () => {
		const { code, receipt } = await drawTicket(salt);
		const { key } = await admissionOf(code, salt);
		const { envelope, entry, pool } = receiptHashes(receipt);
		const nonce = randomBytes(24);
		const shut = xchacha20poly1305(key, nonce).encrypt(concatBytes(envelope, entry, pool));
		expect(receiptIn(concatBytes(nonce, shut), key)).toEqual({
			hashes: { envelope, entry, pool },
			writer: null
		});
	});

	test('of another session, or of another code, opens nothing', async () => {
		const { code, hash, locked } = await drawTicket(salt);
		const elsewhere = await admissionOf(code, ticketSalt('another'));
		const another = await admissionOf(code === '00000000' ? '00000001' : '00000000', salt);
		for (const { pass, key } of [elsewhere, another]) {
			expect(ticketHash(pass)).not.toEqual(hash);
			expect(() => receiptIn(locked, key)).toThrow();
		}
	});

	test('is never drawn twice', async () => {
		const drawn = await Promise.all(Array.from({ length: 8 }, () => drawTicket(salt)));
		for (const part of ['code', 'receipt', 'hash', 'locked'] as const)
			expect(new Set(drawn.map((one) => String(one[part]))).size).toBe(8);
	});
});

test.each(['', 'K7M2QX4', 'K7M2QX4TT', 'K7M2QX4!', 'x'.repeat(90)])('%j is no code', (typed) => {
	expect(readTicketCode(typed)).toBeNull();
});
