// Who is signed in, for pages and for consoles on the wire; and no page of the console for anybody else.

import { redirect, type Handle, type RequestEvent } from '@sveltejs/kit';
import { signInCookie, signInInHeader } from '#lib/server/auth/cookie.ts';
import { signedInAs } from '#lib/server/auth/lucia.ts';
import type { Store } from '#lib/server/store/store.ts';

/** For the wire: the facilitator of a cookie header with their groups, or null. */
export async function signedInBy(
	store: Store,
	cookies: string
): Promise<{ readonly id: string; readonly groups: readonly string[] } | null> {
	const id = signInInHeader(cookies);
	const facilitator = id && (await signedInAs(store, id));
	if (!facilitator) return null;
	const groups = await store.groupsOf(facilitator.id);
	return { id: facilitator.id, groups: groups.map((group) => group.id) };
}

/** A path of this site to go to afterwards, or the console. Takes anything. */
export function safePath(to: string | null): string {
	return to !== null && /^\/(?![/\\])[\w\-./?=&%]*$/.test(to) ? to : '/console';
}

/** By the page it leads to, not only by how it is written: `/%63onsole` is the console too. */
const isConsole = ({ route, url }: Pick<RequestEvent, 'route' | 'url'>) =>
	[route.id ?? '', url.pathname].some((path) => /^\/console(\/|$)/.test(path));

/** Finds out who is signed in; sends everybody else from the console to the sign-in page. */
export const handleSignIn: Handle = async ({ event, resolve }) => {
	const { url, cookies, locals } = event;
	const id = signInCookie(cookies, url);
	locals.facilitator = id ? await signedInAs(locals.house.store, id) : null;
	if (isConsole(event) && !locals.facilitator) {
		const to = event.request.method === 'GET' ? url.pathname + url.search : url.pathname;
		redirect(303, `/sign-in?to=${encodeURIComponent(safePath(to))}`);
	}
	return resolve(event);
};
