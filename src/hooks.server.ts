// What happens before and after every page: the house is open, we know who is signed in, and the headers are right.

import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { readSettings } from '#settings';
import { firstCode } from '#lib/server/auth/first-code.ts';
import { handleSignIn, signedInBy } from '#lib/server/auth/guard.ts';
import { headersFor } from '#lib/server/headers.ts';
import { houseHere, leaveHouse, openHouse } from '#lib/server/house.ts';
import { log } from '#lib/server/log.ts';
import { leaveKey } from '#lib/server/preflight/key.ts';
import { Damaged } from '#lib/server/store/store.ts';
import { chooseLanguage, directionOf, languageCookie } from '#lib/words/words.ts';

let opening: Promise<void> | undefined;

export const init: ServerInit = () => {
	// in development both Vite and the first request come here, and again when a file has changed
	if (!houseHere()) opening ??= open();
	return opening;
};

async function open(): Promise<void> {
	const house = await openHouse(readSettings(process.env), {
		facilitatorOf: signedInBy,
		firstCode,
		say: (sentence) => void process.stdout.write(`${sentence}\n`)
	});
	leaveKey(house.settings.dataFolder);
	leaveHouse(house);
}

const enterHouse: Handle = ({ event, resolve }) => {
	event.locals.house = houseHere()!;
	return resolve(event);
};

/** An address whose signs do not add up leads nowhere; SvelteKit would fall over what we throw for it. */
const refuseUnreadable: Handle = ({ event, resolve }) => {
	try {
		decodeURI(event.url.pathname);
	} catch {
		return new Response('There is no such page.', { status: 400 });
	}
	return resolve(event);
};

const asksOnly = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Nothing is done on the word of another site's page, whatever it sends and however it calls it. */
const refuseOtherSites: Handle = ({ event, resolve }) => {
	const { request, url, locals } = event;
	if (asksOnly.has(request.method)) return resolve(event);
	const origin = request.headers.get('origin');
	const known =
		origin === null || origin === url.origin || locals.house.settings.origins.includes(origin);
	const site = request.headers.get('sec-fetch-site') ?? 'same-origin';
	if (known && (site === 'same-origin' || site === 'none')) return resolve(event);
	return new Response('Not from this page.', { status: 403 });
};

const sendWell: Handle = async ({ event, resolve }) => {
	const { locals, cookies, request } = event;
	locals.language = chooseLanguage(
		cookies.get(languageCookie),
		request.headers.get('accept-language')
	);
	const response = await resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%lang%', locals.language).replace('%dir%', directionOf(locals.language))
	});
	for (const [name, value] of Object.entries(headersFor(event.url.protocol, event.url.hostname)))
		if (name !== 'content-security-policy' || !response.headers.has(name))
			response.headers.set(name, value);
	if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
	return response;
};

export const handle = sequence(
	enterHouse,
	sendWell,
	refuseUnreadable,
	refuseOtherSites,
	handleSignIn
);

/** Whatever broke, people get one sentence and the log gets one word. */
export const handleError: HandleServerError = ({ status, error }) => {
	if (error instanceof Damaged)
		return {
			message: 'What was kept of this evening cannot be read. Other evenings are not touched.'
		};
	if (status < 500) return { message: 'There is no such page.' };
	log('page_failed', { status: '5xx' });
	return { message: 'Something here did not work. Nothing that was kept is lost.' };
};
