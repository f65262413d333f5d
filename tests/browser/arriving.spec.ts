// From the door into the room where its page does not come through: nobody is stuck, nothing is lost, nothing is asked without end.

import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { fetchRaw, moduleGraph } from '../bench/graph.js';
import { MOST_RELOADS } from '../../src/routes/[code]/on-its-way.svelte.ts';
import { counted, gathering, observe, unsent } from '../support/gathering.ts';
import { phoneSize } from '../support/people.ts';

const comeIn = (page: Page) => page.getByRole('button', { name: 'Come in' });
const finding = (page: Page) => page.getByRole('heading', { name: 'Looking for the room…' });
const loadAgain = (page: Page) => page.getByRole('button', { name: 'Load again' });
const inside = (page: Page) => page.getByRole('heading', { name: 'You are in' });

/** Lets nothing through to these phones but the door and what it needs; gives how to let the rest through. */
async function onlyTheDoor(context: BrowserContext, address: string) {
	const { scripts, styles } = await moduleGraph(await fetchRaw(address));
	const door = new Set([...scripts, ...styles].map(({ url }) => url));
	let shut = true;
	let kept = 0;
	await context.route('**/_app/immutable/**', (route) => {
		if (!shut || door.has(route.request().url())) return route.continue();
		kept += 1;
		return route.abort('connectionreset');
	});
	return { kept: () => kept, open: () => void (shut = false) };
}

test('the room’s page does not come: it is said, loads again twice at most, and a press helps', async ({
	browser
}) => {
	await gathering(browser, 0, async ({ house, code }) => {
		const context = await browser.newContext(phoneSize);
		const page = await context.newPage();
		const address = `${house.origin}/${code}`;
		const way = await onlyTheDoor(context, address);
		let loads = 0;
		page.on('domcontentloaded', () => (loads += 1));
		await page.goto(address);
		await comeIn(page).click();
		await expect(finding(page)).toBeVisible();
		await expect.poll(() => loads, { timeout: 30_000 }).toBe(1 + MOST_RELOADS);
		await expect(loadAgain(page)).toBeVisible();
		// it goes on asking, on this page
		const asked = way.kept();
		await expect.poll(() => way.kept() > asked + 1, { timeout: 30_000 }).toBe(true);
		expect(loads).toBe(1 + MOST_RELOADS);
		way.open();
		// a browser that asks again at each try may be in already
		await Promise.any([loadAgain(page).click(), inside(page).waitFor()]);
		await expect(inside(page)).toBeVisible();
		await page.getByRole('button', { name: 'All right' }).click();
		await expect(page.getByRole('button', { name: /pause/i }).first()).toBeVisible();
	});
});

test('the house is gone when somebody comes in, and nobody has to press when it is back', async ({
	browser
}) => {
	await gathering(browser, 0, async ({ house, code }) => {
		const context = await browser.newContext(phoneSize);
		const page = await context.newPage();
		const address = `${house.origin}/${code}`;
		const way = await onlyTheDoor(context, address);
		await page.goto(address);
		await expect(comeIn(page)).toBeEnabled();
		await house.kill();
		way.open();
		await comeIn(page).click();
		await expect(finding(page)).toBeVisible();
		await expect(loadAgain(page)).toBeVisible();
		// pressed while nobody answers: still here, still looking
		await loadAgain(page).click();
		await expect(finding(page)).toBeVisible();
		await house.start();
		await expect(inside(page)).toBeVisible({ timeout: 20_000 });
	});
});

test('loaded again in the middle of an evening, words wait on the phone until the room’s page has come', async ({
	browser
}) => {
	await gathering(browser, 1, async ({ house, code, joker, phones, goTo }) => {
		const page = phones[0]!;
		await goTo('analysis');
		await expect(page.getByRole('button', { name: 'Add what is missing' })).toBeVisible();
		await page.context().setOffline(true);
		await observe(page, 'written without a line');
		await expect.poll(() => unsent(page)).toBe(1);
		const address = `${house.origin}/${code}`;
		const way = await onlyTheDoor(page.context(), address);
		// back in reach only when the page is gone: it would send its words at once
		await page.goto('about:blank');
		await page.context().setOffline(false);
		await page.goto(address);
		await expect(finding(page)).toBeVisible();
		await expect(loadAgain(page)).toBeVisible();
		expect(way.kept()).toBeGreaterThan(0);
		expect(await unsent(page)).toBe(1);
		way.open();
		await expect.poll(() => counted(joker, 'written without a line'), { timeout: 30_000 }).toBe(1);
		await expect.poll(() => unsent(page)).toBe(0);
		await expect(page.getByRole('button', { name: 'Add what is missing' })).toBeVisible();
	});
});
