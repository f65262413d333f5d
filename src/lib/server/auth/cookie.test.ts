// The cookie of a sign-in: bound to this host wherever there is https, unreadable for pages, and read with care.

import type { Cookies } from '@sveltejs/kit';
import { expect, test, vi } from 'vitest';
import { clearSignInCookie, setSignInCookie, signInInHeader } from './cookie.ts';

const id = 'a2b3'.repeat(10);
const jar = () => ({ set: vi.fn(), delete: vi.fn(), get: vi.fn() });

test('over https it is secure and bound to the host; on plain http it cannot be; never for scripts', () => {
	for (const [address, name, secure] of [
		['https://hall.example/sign-in', '__Host-sign_in', true],
		['http://192.168.0.4:4300/sign-in', 'sign_in', false]
	] as const) {
		const cookies = jar();
		setSignInCookie(cookies as unknown as Cookies, new URL(address), id);
		const flags = { path: '/', httpOnly: true, sameSite: 'lax', secure };
		// no domain, no date: it goes with the browser, and to no other host
		expect(cookies.set).toHaveBeenCalledExactlyOnceWith(name, id, flags);
		clearSignInCookie(cookies as unknown as Cookies, new URL(address));
		expect(cookies.delete).toHaveBeenCalledExactlyOnceWith(name, { path: '/', secure });
	}
});

test.each([
	[`sign_in=${id}`, id],
	[`other=1; __Host-sign_in=${id}; sign_in=${'z'.repeat(40)}`, id],
	[`a=b;sign_in=${id}`, id],
	['', null],
	['sign_in=', null],
	['sign_in=short', null],
	[`sign_in=${id.toUpperCase()}`, null],
	[`xsign_in=${id}`, null],
	[`sign_in=${'a'.repeat(5000)}`, null],
	[`sign_in=${id}\u0000`, null],
	[';;;===', null]
])('in the header %j stands %j', (header, found) => {
	expect(signInInHeader(header)).toBe(found);
});
