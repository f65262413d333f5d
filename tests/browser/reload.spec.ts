// Every face, loaded again in every state of an evening, shows what it showed: coming back is the same as arriving.

import { expect, test, type Page } from '@playwright/test';
import { settled, showsAgain } from '../support/faces.ts';
import { jokerHand, phoneHand } from '../support/hands.ts';
import { openDoors, openStage, phone, signUp } from '../support/people.ts';
import { RunningHouse } from '../support/running-house.ts';
import { evening } from '../support/told-evening.ts';

test('every face shows the same after a reload, in every state', async ({ browser }) => {
	test.setTimeout(300_000);
	const house = await RunningHouse.open({ PAUSE_DELAY_MS: '0' });
	const desk = await browser.newPage();
	const errors: string[] = [];
	try {
		await signUp(house, desk);
		await openDoors(desk, { scenes: ['As I was saying', 'Half six, sharp'] });
		const { stage, code } = await openStage(browser, desk, house);
		const [plain, caller, player] = [
			await phone(browser, house, code),
			await phone(browser, house, code),
			await phone(browser, house, code)
		];
		const glass = await browser.newPage();
		await glass.goto(`${house.origin}/${code}/console`);
		const others = [await phoneHand(house, code), await phoneHand(house, code)];
		const joker = await jokerHand(house, desk);
		const faces: Record<string, Page> = { desk, stage, glass, plain, caller, player };
		for (const page of Object.values(faces))
			page.on('pageerror', (error) => errors.push(error.message));
		await expect(glass.getByText('5 here').first()).toBeVisible();

		const states: string[] = [];
		for await (const state of evening({ joker, others, caller, player })) {
			states.push(state);
			if (state === 'closed') break;
			if (state === 'Pause at the doors') {
				// no quiet half minute here, but a page's clock may be a second behind
				await expect(desk.getByRole('heading', { name: 'Ways on' })).toBeVisible();
				for (const page of [plain, caller, player])
					await expect(page.getByText('a breath')).toBeVisible();
			}
			await Promise.all(
				Object.entries(faces).map(async ([name, page]) => {
					const before = await settled(page);
					await page.reload();
					await showsAgain(page, before, `${name}, loaded again at “${state}”`);
				})
			);
		}
		expect(states.length).toBeGreaterThan(40);

		// over: nobody's place is left anywhere, and each face says where to go now
		await expect(caller.getByRole('heading', { name: 'Thank you' })).toBeVisible();
		for (const page of Object.values(faces)) await page.reload();
		for (const page of [plain, caller, player]) {
			await expect(page.getByRole('heading', { name: 'You are at the door' })).toBeVisible();
			await expect(page.getByRole('link', { name: 'Read the summary' })).toBeVisible();
			expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
		}
		await expect(stage.getByText('No room has this display code.')).toBeVisible();
		await expect(glass.getByText('This session is not open.')).toBeVisible();
		await expect(desk.getByText('Draft, open for answers')).toBeVisible();
		expect(errors).toEqual([]);
	} finally {
		await house.close();
	}
});
