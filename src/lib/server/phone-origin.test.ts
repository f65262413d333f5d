import { describe, expect, test, vi } from 'vitest';

vi.mock('../../welcome.js', () => ({ roomAddress: vi.fn(() => '192.168.1.20') }));

const { phoneOrigin } = await import('./phone-origin.ts');
const { roomAddress } = await import('../../welcome.js');
const plain = { webAddress: null };

describe('the address phones are given', () => {
	test('is the one in the settings, whatever the laptop calls itself', () => {
		const settings = { webAddress: 'https://forum.example.org' };
		expect(phoneOrigin(settings, new URL('http://localhost:3000/stage'))).toBe(
			'https://forum.example.org'
		);
	});

	test('is the one the page was asked under, when that is not localhost', () => {
		expect(phoneOrigin(plain, new URL('http://10.0.0.7:3000/stage'))).toBe('http://10.0.0.7:3000');
	});

	test.each(['localhost', '127.0.0.1', '[::1]'])('is the one in the room instead of %s', (own) => {
		expect(phoneOrigin(plain, new URL(`http://${own}:3000/stage`))).toBe(
			'http://192.168.1.20:3000'
		);
	});

	test('leaves a usual port out', () => {
		expect(phoneOrigin(plain, new URL('http://localhost/stage'))).toBe('http://192.168.1.20');
	});

	test('stays localhost on a computer without a network', () => {
		vi.mocked(roomAddress).mockReturnValueOnce(null);
		expect(phoneOrigin(plain, new URL('http://localhost:3000/'))).toBe('http://localhost:3000');
	});
});
