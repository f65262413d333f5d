// What a phone’s browser does with a page: it is frozen, thrown away, opened twice, and is where the room is again. Source: trust.md 4.3, 4.4.

import { expect, test, type Page } from '@playwright/test';
import {
	counted,
	gathering,
	isSame,
	mark,
	observe,
	unsent,
	until
} from '../../support/gathering.ts';
import { proved } from '../proved.ts';
import { spread } from './chance.ts';

test.setTimeout(120_000);
const lineWords = /One moment|Looking for the room|not yet sent/;
const connected = (page: Page) => expect(page.getByText(lineWords)).toHaveCount(0);

test('R18 bfcache and five background cycles: live after each', async ({ browser }) => {
	await gathering(browser, 1, async ({ joker, phones, goTo }) => {
		const page = phones[0]!;
		const cdp = await page.context().newCDPSession(page);
		await goTo('debrief');
		const shows = (text: string) => expect(page.getByText(text).first()).toBeVisible();
		const times: number[] = [];
		for (let cycle = 1; cycle <= 5; cycle += 1) {
			await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
			await joker.ask({ type: 'set_role', role: 'host', word: `Idris ${cycle}`, held: true });
			await joker.ask({ type: 'next_prompt', prompt: cycle % 5 });
			await cdp.send('Page.setWebLifecycleState', { state: 'active' });
			const prompt = [
				'What did you see or hear?',
				'What did it stir in you?',
				'What does it tell us about how we organise?',
				'What is still open?',
				'What do we try before we meet again?'
			][cycle % 5]!;
			times.push(await until(() => shows(prompt)));
			await connected(page);
		}
		// away to another page and back, as the back button does it
		const { origin } = new URL(page.url());
		await page.goto(`${origin}/promises`);
		await joker.ask({ type: 'next_prompt', prompt: 3 });
		await page.goBack();
		times.push(await until(() => shows('What is still open?')));
		// and as browsers do it that keep the page: the event alone, on a page whose line has been cut
		await mark(page);
		await page.evaluate(() =>
			window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
		);
		await joker.ask({ type: 'next_prompt', prompt: 4 });
		await page.evaluate(() =>
			window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
		);
		times.push(await until(() => shows('What do we try before we meet again?')));
		expect(await isSame(page)).toBe(true);
		await connected(page);
		const { most } = spread(times);
		proved(`${times.length} of 7 returns live, the slowest after ${most} ms`, 'all, 3,000 ms');
		expect(most).toBeLessThanOrEqual(3_000);
	});
});

test('R19 tab discard: draft and outbox intact', async ({ browser }) => {
	await gathering(browser, 1, async ({ joker, phones, goTo, code, house }) => {
		let page = phones[0]!;
		const context = page.context();
		/** The browser throws the tab away and brings it back: new page, the same session storage. */
		const discard = async () => {
			const kept = await page.evaluate(() => JSON.stringify(sessionStorage));
			await page.close();
			page = await context.newPage();
			await page.addInitScript((text) => {
				if (sessionStorage.length) return;
				for (const [name, value] of Object.entries(JSON.parse(text) as Record<string, string>))
					sessionStorage.setItem(name, value);
			}, kept);
			await page.goto(`${house.origin}/${code}`);
		};
		await goTo('analysis');
		await expect(page.getByRole('heading', { name: 'What was tried' })).toBeVisible();
		await context.setOffline(true);
		await observe(page, 'typed before the tab went');
		expect(await unsent(page)).toBe(1);
		const kept = await page.evaluate(() => JSON.stringify(sessionStorage));
		expect(kept).toContain('typed before the tab went');
		// thrown away without a line; the network is back when the tab is
		await page.evaluate(() => window.stop());
		const closing = discard();
		await context.setOffline(false);
		await closing;
		await joker.until('the observation', () => counted(joker, 'typed before the tab went') > 0);
		await expect.poll(() => unsent(page)).toBe(0);
		expect(counted(joker, 'typed before the tab went')).toBe(1);

		await goTo('reflection.writing');
		const note = page.getByLabel('Your note');
		await note.fill('half a thought');
		await discard();
		await expect(page.getByLabel('Your note')).toHaveValue('half a thought');
		await expect(page.getByRole('button', { name: 'Come in' })).toHaveCount(0);
		proved('1 of 1 unsent words kept once, 1 of 1 drafts back, in the same seat', 'all');
	});
});

test('R20 two tabs, one seat: one active, the other told, nothing done twice', async ({
	browser
}) => {
	await gathering(browser, 1, async ({ joker, phones, goTo }) => {
		const older = phones[0]!;
		await goTo('analysis');
		await expect(older.getByRole('heading', { name: 'What was tried' })).toBeVisible();
		const newer = await older.context().newPage();
		await newer.goto(older.url());
		await expect(newer.getByRole('heading', { name: 'What was tried' })).toBeVisible();
		const told = older.getByRole('heading', { name: 'You are in on another page' });
		await expect(told).toBeVisible();
		// looked at again, the older one does not fight for the seat
		await older.bringToFront();
		await older.evaluate(() => window.dispatchEvent(new Event('focus')));
		await older.evaluate(() => window.dispatchEvent(new Event('online')));
		await observe(newer, 'from the newer tab');
		await joker.until('one', () => counted(joker, 'from the newer tab') === 1);
		await expect(told).toBeVisible();
		// back to the older one, by a press, as often as one likes
		for (let turn = 0; turn < 3; turn += 1) {
			const [here, there] = turn % 2 === 0 ? [older, newer] : [newer, older];
			await here.getByRole('button', { name: 'Go on here' }).click();
			await expect(here.getByRole('heading', { name: 'What was tried' })).toBeVisible();
			await expect(there.getByRole('button', { name: 'Go on here' })).toBeVisible();
			await observe(here, `turn ${turn}`);
			await joker.until('one more', () => counted(joker, `turn ${turn}`) === 1);
		}
		const texts = joker.view.unread.map(({ text }) => text);
		expect(texts).toHaveLength(new Set(texts).size);
		proved('1 of 2 tabs active at each of 5 looks, 4 of 4 words once', 'one active, none twice');
	});
});
