import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from '#lib/notes/base64url.ts';
import { randomId } from './random-id.ts';

describe('random names', () => {
	it.each([0, 1, 2, 3, 16, 31])(
		'writes and reads %i bytes as the rest of the world does',
		(size) => {
			const bytes = crypto.getRandomValues(new Uint8Array(size));
			expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
			expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
		}
	);

	it('makes 22 letters of 16 bytes, never twice the same', () => {
		expect(randomId()).toMatch(/^[A-Za-z0-9_-]{22}$/);
		expect(randomId()).not.toBe(randomId());
	});

	it('refuses what is not base64url', () => {
		expect(fromBase64url('a+b=')).toBeNull();
		expect(fromBase64url('abcde')).toBeNull();
	});
});
