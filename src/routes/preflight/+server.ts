// The pre-flight for `npm run preflight`, which shows the key out of the data folder. Nobody else finds anything here.

import { error, json } from '@sveltejs/kit';
import { mayAsk } from '#lib/server/preflight/key.ts';
import { preflight } from '#lib/server/preflight/preflight.ts';
import { said } from '#lib/server/preflight/said.ts';
import { wordsOf } from '#lib/words/words.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, request }) => {
	if (!mayAsk(request.headers.get('authorization'))) error(404);
	const words = await wordsOf('preflight', locals.language);
	const lines = (await preflight(locals.house)).map((found) => said(found, words));
	const bad = lines.filter(({ state }) => state === 'bad').length;
	const { good, bad: red, look, title, yourself, ticks } = words;
	return json({
		title,
		states: { good, bad: red, look },
		lines,
		verdict: bad === 0 ? words.allGood : words.notGood(bad),
		bad,
		yourself,
		ticks: Object.values(ticks).map(({ name, says }) => ({ name, says }))
	});
};
