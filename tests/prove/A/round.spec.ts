// What goes over the wire when all phones send, and what a neighbour sees: nothing that tells who wrote.
// Source: trust.md 5.1, A07, A08; 5.5, C12.

import { expect, test, type Page, type Request } from '@playwright/test';
import { REDEEMING_BYTES } from '#lib/notes/post.ts';
import { gathering } from '../../support/gathering.ts';
import { proved } from '../proved.ts';

test.setTimeout(180_000);

const usual = new Set([
	'accept',
	'accept-encoding',
	'accept-language',
	'cache-control',
	'connection',
	'content-length',
	'content-type',
	'host',
	'origin',
	'pragma',
	'sec-ch-ua',
	'sec-ch-ua-mobile',
	'sec-ch-ua-platform',
	'sec-fetch-dest',
	'sec-fetch-mode',
	'sec-fetch-site',
	'user-agent'
]);

/** Everything this page is told from now on, frame by frame, beside the signs of life. */
async function overhears(page: Page): Promise<string[]> {
	const heard: string[] = [];
	const client = await page.context().newCDPSession(page);
	await client.send('Network.enable');
	client.on('Network.webSocketFrameReceived', ({ response }) => {
		if (/^4\d/.test(response.payloadData)) heard.push(response.payloadData);
	});
	return heard;
}

/** The pictures of a screen without what is written on it. */
const picture = (page: Page) =>
	page.screenshot({
		animations: 'disabled',
		caret: 'hide',
		style: 'textarea, .left { visibility: hidden !important }'
	});

test('A07 A08 C12 the sending shows nothing of who wrote: requests, frames, screens', async ({
	browser
}) => {
	await gathering(browser, 6, async ({ joker, phones, goTo }) => {
		await goTo('reflection.writing');
		const [writer, other] = phones as [Page, Page];
		// a facilitator may write on a phone on which they are signed in: nor does that travel along
		const { origin } = new URL(writer.url());
		await writer
			.context()
			.addCookies([{ name: 'sign_in', value: 'a'.repeat(40), url: origin, sameSite: 'Lax' }]);
		for (const page of [writer, other]) {
			await expect(page.getByText('The same four words?')).toBeVisible();
			// both have looked into what stands before the note
			await page
				.locator('details')
				.first()
				.evaluate((it: HTMLDetailsElement) => (it.open = true));
		}
		const text = writer.getByLabel('Your note', { exact: true });
		await text.fill('we waited for somebody to say it');
		await writer.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
		for (const page of [writer, other]) await page.evaluate(() => scrollTo(0, 0));
		const differing: string[] = [];
		const same = async (where: string) => {
			if (!(await picture(writer)).equals(await picture(other))) differing.push(where);
		};
		await same('writing');

		const posts: Request[] = [];
		for (const page of phones)
			page.on('request', (request) => {
				if (request.method() === 'POST' && /\/box\/[^/]+$/.test(request.url())) posts.push(request);
			});
		const heard = await Promise.all(phones.map(overhears));
		await joker.ask({ type: 'advance', from: 'reflection.writing' });
		for (const page of [writer, other])
			await expect(page.getByRole('heading', { name: 'All phones send together' })).toBeVisible();
		await same('sending');
		await joker.until('the sealed box', ({ moment }) => moment === 'reflection.sealed');
		for (const page of phones)
			await expect(page.getByText('This phone keeps nothing of yours.')).toBeVisible();
		await same('sealed');

		// each phone's request: the same headers with the same values, one length, nothing that names it
		const headers = await Promise.all(posts.map((request) => request.allHeaders()));
		const odd = headers.flatMap((of) =>
			Object.keys(of).filter((name) => !name.startsWith(':') && !usual.has(name))
		);
		const kinds = new Set(headers.map((of) => JSON.stringify(Object.entries(of).sort())));
		const lengths = new Set(posts.map((request) => request.postDataBuffer()?.length));
		expect(odd).toEqual([]);
		expect(kinds.size).toBe(1);
		expect([...lengths]).toEqual([REDEEMING_BYTES]);
		expect(posts.length).toBeGreaterThanOrEqual(phones.length);

		// what was said to each phone from the opening of the sending to the seal
		const seen = heard.map((frames) => [
			...new Set(
				frames.flatMap((frame) => /\["view",\{"seq":\d+,"view":(.*)\}\]$/.exec(frame)?.[1] ?? [])
			)
		]);
		const others = heard.flat().filter((frame) => !/\["(view|beat)",/.test(frame));
		expect(new Set(seen.map((views) => views.join('\n'))).size).toBe(1);
		expect(seen[0]!.length).toBeGreaterThan(0);
		expect(others).toEqual([]);

		expect(differing).toEqual([]);
		proved(
			`${posts.length} sendings: ${odd.length} headers of ours, ${kinds.size} kind of request, ${[...lengths].join()} bytes; ${seen[0]!.length} views to ${phones.length} phones, all the same, ${others.length} other frames; ${differing.length} of 3 screens differ outside the words`,
			'0, 1, 4240; all the same, 0; 0'
		);
	});
});
