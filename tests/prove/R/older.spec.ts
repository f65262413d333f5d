// A page from before an update meets a house from after it. Source: trust.md 4.4, "update during a workshop".

import { expect, test, type Page } from '@playwright/test';
import { gathering, isSame, mark } from '../../support/gathering.ts';
import { proved } from '../proved.ts';

test.setTimeout(150_000);

/** A page says what an older one would say, until it is loaded again. */
async function speakOlder(page: Page): Promise<() => void> {
	let older = true;
	await page.routeWebSocket(/socket\.io/, (line) => {
		const house = line.connectToServer();
		line.onMessage((message) =>
			house.send(older ? message.toString().replace('"version":', '"version":9') : message)
		);
	});
	return () => (older = false);
}

/** The line breaks and comes up again. */
async function gap(page: Page): Promise<void> {
	await page.context().setOffline(true);
	await expect(page.getByText(/One moment|Looking for the room/)).toBeVisible();
	await page.context().setOffline(false);
}

test('R30 old client, new server: loads itself again between scenes, and never while people play', async ({
	browser
}) => {
	await gathering(browser, 2, async ({ joker, phones, goTo }) => {
		const [spoken, built] = phones as [Page, Page];
		const errors: string[] = [];
		for (const page of phones) page.on('pageerror', ({ message }) => errors.push(message));

		// the same language, a newer build: noticed when the line comes back
		await goTo('casting');
		await built.route('**/version.json', (route) => route.fulfill({ json: { version: 'newer' } }));
		await joker.ask({ type: 'skip', from: 'casting', why: 'on' });
		await joker.until('the scene', ({ moment }) => moment === 'model_run');
		await expect(built.getByRole('button', { name: /Stop!/ })).toBeVisible();
		await mark(built);
		const told = built.waitForResponse('**/version.json');
		await gap(built);
		await told;
		await built.waitForTimeout(5_000);
		expect(await isSame(built)).toBe(true);
		await expect(built.getByRole('button', { name: /Stop!/ })).toBeVisible();
		await built.unroute('**/version.json');
		await joker.ask({ type: 'skip', from: 'model_run', why: 'on' });
		await joker.until('after the scene', ({ moment }) => moment !== 'model_run');
		await goTo('de_role');
		await expect.poll(() => isSame(built).catch(() => false), { timeout: 15_000 }).toBe(false);
		await expect(built.getByRole('button', { name: 'Come in' })).toHaveCount(0);

		// another language: turned away with a sentence and a button, and loaded again by itself
		await spoken.addInitScript(() => {
			const open = performance.now.bind(performance);
			performance.now = () => open() + 61_000;
		});
		const younger = await speakOlder(spoken);
		await spoken.reload();
		await expect(spoken.getByRole('heading', { name: 'This page is older' })).toBeVisible();
		await mark(spoken);
		younger();
		await expect.poll(() => isSame(spoken).catch(() => false), { timeout: 15_000 }).toBe(false);
		await expect(spoken.getByRole('heading', { name: 'This page is older' })).toHaveCount(0);
		await expect(spoken.getByRole('button', { name: 'More' })).toBeVisible();
		expect(errors).toEqual([]);
		proved(
			'1 of 1 newer builds waited for the end of the scene, 1 of 1 other languages loaded again, 0 errors',
			'all, 0'
		);
	});
});
