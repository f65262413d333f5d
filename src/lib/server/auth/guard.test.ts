// No page of the console for anybody who is not signed in, however its address is written; and no way off this site.

import type { RequestEvent } from '@sveltejs/kit';
import { expect, test, vi } from 'vitest';
import type { Store } from '#lib/server/store/store.ts';
import { handleSignIn, safePath } from './guard.ts';

const store = {
	signIn: async () => null,
	endSignIn: async () => {}
} as unknown as Store;

function visit(address: string, route: string | null, method = 'GET', cookie?: string) {
	const url = new URL(address, 'http://hall.local');
	const event = {
		url,
		route: { id: route },
		request: new Request(url, { method }),
		cookies: { get: () => cookie },
		locals: { house: { store }, facilitator: undefined }
	} as unknown as RequestEvent;
	const resolve = vi.fn(async () => new Response('the page'));
	const answer = Promise.resolve()
		.then(() => handleSignIn({ event, resolve }))
		.then(
			() => 'let in',
			(thrown: { status: number; location: string }) => `${thrown.status} ${thrown.location}`
		);
	return { answer, event };
}

test.each([
	['/console', '/console'],
	['/console/scenes?text=a', '/console/scenes'],
	['/%63onsole/scenes', '/console/scenes'],
	['/%63%6Fnsole', '/console'],
	['/console/nowhere', null]
])('%s asks to sign in first', async (address, route) => {
	for (const cookie of [undefined, 'x'.repeat(40)]) {
		const { answer } = visit(address, route, 'GET', cookie);
		expect(await answer).toBe(`303 /sign-in?to=${encodeURIComponent(address)}`);
	}
});

test('a form of the console is not done, and leads back to its page without doing it', async () => {
	const { answer } = visit('/console/new?/plan', '/console/new', 'POST');
	expect(await answer).toBe('303 /sign-in?to=%2Fconsole%2Fnew');
});

test.each([
	['/', '/'],
	['/K7M2QX', '/[code]'],
	['/sign-in', '/sign-in'],
	['/consoles', '/[code]'],
	['/K7M2QX/console', '/[code]/console']
])('%s is open to everyone', async (address, route) => {
	const { answer, event } = visit(address, route);
	expect(await answer).toBe('let in');
	expect(event.locals.facilitator).toBeNull();
});

test.each([
	[null],
	[''],
	['console'],
	['//elsewhere.example'],
	['/\\elsewhere.example'],
	['/\t/elsewhere.example'],
	['https://elsewhere.example'],
	['javascript:alert(1)'],
	['/console\r\nset-cookie: a=b'],
	['/console#there'],
	['/<script>']
])('afterwards nobody is sent to %j', (to) => {
	expect(safePath(to)).toBe('/console');
});

test.each(['/console', '/console/new?group=a-1', '/sign-up?invitation=aB_-9'])(
	'afterwards one may go to %s',
	(to) => {
		expect(safePath(to)).toBe(to);
	}
);
