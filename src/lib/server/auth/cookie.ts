// The cookie that holds a sign-in id: over https bound to this host and secure, on a room's plain http without.

import type { Cookies } from '@sveltejs/kit';

const plainName = 'sign_in';
const hostName = '__Host-sign_in';
const nameFor = (url: URL) => (url.protocol === 'https:' ? hostName : plainName);

export function setSignInCookie(cookies: Cookies, url: URL, id: string): void {
	cookies.set(nameFor(url), id, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:'
	});
}

export function clearSignInCookie(cookies: Cookies, url: URL): void {
	cookies.delete(nameFor(url), { path: '/', secure: url.protocol === 'https:' });
}

export const signInCookie = (cookies: Cookies, url: URL): string | null =>
	cookies.get(nameFor(url)) ?? null;

/** The sign-in id in a cookie header, or null; takes anything. */
export function signInInHeader(header: string): string | null {
	for (const name of [hostName, plainName]) {
		const found = header.split(/;\s*/).find((pair) => pair.startsWith(`${name}=`));
		const id = found?.slice(name.length + 1) ?? '';
		if (/^[a-z0-9]{20,80}$/.test(id)) return id;
	}
	return null;
}
