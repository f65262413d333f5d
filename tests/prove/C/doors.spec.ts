// Phones that cannot do what a phone should: without scripts, in a window that is no browser. Source: trust.md 4.5.

import {
	expect,
	test,
	type Browser,
	type BrowserContextOptions,
	type Page
} from '@playwright/test';
import { gathering } from '../../support/gathering.ts';
import { proved } from '../proved.ts';

const open = async (browser: Browser, options: BrowserContextOptions): Promise<Page> =>
	(await browser.newContext({ viewport: { width: 320, height: 568 }, ...options })).newPage();
const apple =
	'Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';

test('C08 without a script: where the room is, and how one takes part', async ({ browser }) => {
	await gathering(browser, 0, async ({ house, joker, code, goTo }) => {
		const page = await open(browser, { javaScriptEnabled: false });
		const asked: string[] = [];
		page.on('request', (request) => {
			if (request.resourceType() === 'script' || request.url().includes('/socket.io/'))
				asked.push(request.url());
		});
		await page.goto(`${house.origin}/${code}`);
		await page.waitForURL(`${house.origin}/${code}/now`);
		await page.waitForLoadState('networkidle');
		// what the door had asked for ahead does not count
		asked.length = 0;
		const seen: string[] = [];
		for (const [moment, text] of [
			['check_in', 'How is the weather in you?'],
			['first_talk', 'What did you see?'],
			['debrief', 'What did you see or hear?']
		] as const) {
			await goTo(moment);
			await page.getByRole('link', { name: 'Look again now' }).click();
			await expect(page.getByRole('heading', { level: 1 })).toContainText(text);
			seen.push(moment);
		}
		await joker.ask({ type: 'call_pause' });
		await page.reload();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pause. Breathe.');
		await expect(page.getByText('Ask at the door for a paper slip for your note.')).toBeVisible();
		await expect(page.getByText('Lift the Pause card')).toBeVisible();
		// it looks again by itself
		expect(await page.locator('meta[http-equiv="refresh"]').getAttribute('content')).toBe('15');
		expect(asked).toEqual([]);

		// a browser too old for the page's scripts is shown the way there
		const old = await open(browser, {});
		await old.route('**/*.js', (route) => route.abort());
		await old.goto(`${house.origin}/${code}`);
		await expect(
			old.getByRole('link', { name: 'Nothing to press? Read along here.' })
		).toBeVisible();
		await old.getByRole('link', { name: 'Nothing to press? Read along here.' }).click();
		await expect(old.getByRole('heading', { level: 1 })).toHaveText('Pause. Breathe.');
		proved(`${seen.length + 1} of 4 moments readable, 0 scripts, 2 of 2 ways there`, 'all, 0');

		// nobody finds a room by guessing here either
		const wrong = await open(browser, { javaScriptEnabled: false });
		await wrong.goto(`${house.origin}/ZZZZZZ/now`);
		await expect(wrong.getByRole('heading', { level: 1 })).toHaveText('No room has this code.');
	});
});

test('C14 a window that is no browser is told where to go, in large letters', async ({
	browser
}) => {
	await gathering(browser, 0, async ({ house, code }) => {
		const address = `${new URL(house.origin).port}/${code}`;
		const windows = [
			{ userAgent: `${apple} Mobile/15E148`, says: 'Open this address in Safari' },
			{
				userAgent:
					'Mozilla/5.0 (Linux; Android 15; Pixel 9 Build/AP4A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.0.0 Mobile Safari/537.36',
				says: 'Open this address in Chrome'
			}
		];
		for (const { userAgent, says } of windows) {
			const page = await open(browser, { userAgent });
			await page.goto(`${house.origin}/${code}`);
			await expect(page.getByRole('heading', { name: says })).toBeVisible();
			const shown = page.locator('.address');
			await expect(shown).toContainText(address);
			const size = await shown.evaluate((element) =>
				parseFloat(getComputedStyle(element).fontSize)
			);
			expect(size).toBeGreaterThanOrEqual(28);
			// nothing runs out of a small window
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
				320
			);
			await expect(page.getByRole('button', { name: 'Come in' })).toBeEnabled();
		}
		const browsers = [`${apple} Version/18.3 Mobile/15E148 Safari/604.1`, undefined];
		for (const userAgent of browsers) {
			const page = await open(browser, { userAgent });
			await page.goto(`${house.origin}/${code}`);
			await expect(page.getByRole('button', { name: 'Come in' })).toBeEnabled();
			await expect(page.getByText('Open this address in')).toHaveCount(0);
		}
		proved('2 of 2 such windows told, 0 of 2 browsers', 'all, 0');
	});
});
