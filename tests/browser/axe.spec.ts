// Nothing serious stands in anybody's way, on any face, in any moment: what axe can find by itself.

import { expect, test, type Page } from '@playwright/test';
import { serious } from '../support/axe.ts';
import { jokerHand, phoneHand } from '../support/hands.ts';
import { openDoors, openStage, phone, signUp } from '../support/people.ts';
import { RunningHouse } from '../support/running-house.ts';
import { evening } from '../support/told-evening.ts';

test('every page and every moment', async ({ browser }) => {
	test.setTimeout(240_000);
	const house = await RunningHouse.open({ PAUSE_DELAY_MS: '0' });
	const context = await browser.newContext({ reducedMotion: 'reduce' });
	const desk = await context.newPage();
	const look = async (page: Page, where: string) =>
		expect.soft(await serious(page), where).toEqual([]);
	const go = async (page: Page, to: string) => {
		await page.goto(house.origin + to);
		await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
		for (const colorScheme of ['dark', 'light'] as const) {
			await page.emulateMedia({ colorScheme });
			await look(page, `${to}, on a device that is ${colorScheme}`);
		}
	};
	try {
		for (const to of [
			'/',
			'/promises',
			'/promises/notice',
			'/receipt',
			'/sign-in',
			'/sign-up',
			'/stage',
			'/nowhere/at/all'
		])
			await go(desk, to);
		await signUp(house, desk);
		for (const to of ['/console', '/console/account', '/console/scenes']) await go(desk, to);
		const group = await desk
			.goto(`${house.origin}/console`)
			.then(() => desk.locator('a[href*="/console/groups/"]').first().getAttribute('href'));
		await go(desk, group!);
		await desk.goto(`${house.origin}/console`);
		await openDoors(desk, {
			scenes: ['As I was saying', 'Half six, sharp'],
			look: (where) => look(desk, where)
		});
		const { stage, code } = await openStage(browser, desk, house);
		const door = await (
			await browser.newContext({ viewport: { width: 390, height: 844 } })
		).newPage();
		await go(door, `/${code}`);
		const [caller, player] = [await phone(browser, house, code), await phone(browser, house, code)];
		const glass = await browser.newPage();
		await glass.goto(`${house.origin}/${code}/console`);
		await expect(glass.getByText('Nothing here can be pressed.')).toBeVisible();
		const others = [];
		for (let n = 0; n < 4; n++) others.push(await phoneHand(house, code));
		const joker = await jokerHand(house, desk);
		await others[0]!.ask({ type: 'take_role', role: 'host', word: 'Noor' });

		// the pages that lie over a moment of the phone
		for (const [sheet, within] of [
			['Take a role', 'Scribe'],
			['Take a role', 'Care person'],
			['More', 'What the two buttons do']
		] as const) {
			await player.getByRole('button', { name: sheet }).click();
			await look(player, sheet);
			await player.getByRole('button', { name: within }).click();
			await look(player, within);
			const take = player.getByRole('button', { name: 'Take it' });
			if (await take.count()) await take.click();
			await player.getByRole('button', { name: 'Close' }).first().click();
		}
		for (const tools of ['Scribe', 'Care']) {
			await player.getByRole('navigation').getByRole('button', { name: tools }).click();
			await look(player, `tools: ${tools}`);
			await player.getByRole('button', { name: 'Close' }).first().click();
		}

		const faces: Record<string, Page> = { desk, stage, caller, player };
		for await (const state of evening({ joker, others, caller, player })) {
			for (const [name, page] of Object.entries(faces)) await look(page, `${name}: ${state}`);
			if (['doors open', 'frozen', 'what was tried'].includes(state))
				await look(glass, `glass: ${state}`);
		}
		const summary = await caller
			.getByRole('link', { name: 'Read the summary' })
			.getAttribute('href');
		await go(caller, summary!);
		await go(desk, new URL(desk.url()).pathname.replace(/live$/, 'review'));
	} finally {
		await house.close();
	}
});
