// A whole evening in real browsers: a console, a wall, six phones, from the doors to a summary.

import { expect, test, type Page } from '@playwright/test';
import {
	move,
	openDoors,
	openStage,
	phone,
	pressPause,
	signUp,
	tap,
	wallSays
} from '../support/people.ts';
import { RunningHouse } from '../support/running-house.ts';

test('a whole evening with six phones', async ({ browser }) => {
	test.setTimeout(240_000);
	const house = await RunningHouse.open({ PAUSE_DELAY_MS: '0' });
	const desk = await (
		await browser.newContext({ viewport: { width: 1280, height: 800 } })
	).newPage();
	const phones: Page[] = [];
	const errors: string[] = [];
	try {
		desk.on('pageerror', (error) => errors.push(error.message));
		await signUp(house, desk);
		await openDoors(desk, { scenes: ['As I was saying', 'Half six, sharp'] });
		const room = await openStage(browser, desk, house);
		const { stage } = room;
		for (let n = 0; n < 6; n++) phones.push(await phone(browser, house, room.code));
		for (const page of [stage, ...phones])
			page.on('pageerror', (error) => errors.push(error.message));
		const [ali, bo, cem, dee, eva, fay] = phones as [Page, Page, Page, Page, Page, Page];
		await expect(desk.getByText('6 here').first()).toBeVisible();

		// doors: Pause is tried out in front of all
		await pressPause(bo);
		await wallSays(stage, 'Pause. Breathe.');
		await expect(ali.getByRole('heading', { name: /pause/i }).first()).toBeVisible();
		await move(desk, 'Carry on');
		await move(desk, 'Next: Check-in');
		await wallSays(stage, 'weather');

		for (const page of phones) await tap(page, 'rain');
		await expect(desk.getByText(/rain/).first()).toBeVisible();
		await move(desk, 'Next: Agreements');
		await tap(cem, 'I need a change');
		await cem.getByLabel('In your words').fill('Say who to ask for a break.');
		await cem.getByRole('button', { name: 'Send' }).click();
		await expect(desk.getByText('Say who to ask for a break.')).toBeVisible();
		await move(desk, 'Taken in');
		await move(desk, 'Next: Warm-up');
		await move(desk, 'Next: Choose a scene');
		await wallSays(stage, 'Half six, sharp');
		await move(desk, 'Take this one: As I was saying');
		await move(desk, 'Next: ');

		// casting: everybody volunteers after reading a card
		await wallSays(stage, 'Who plays?');
		for (const [player, role] of [
			[cem, 'Amara'],
			[dee, 'Colm'],
			[eva, 'Jas'],
			[fay, 'Petra']
		] as const) {
			await tap(player, role);
			await tap(player, 'I’ll play');
		}
		await expect(desk.getByText('someone plays this')).toHaveCount(4);
		await move(desk, 'Next: ');

		// the scene once through: Stop! waits, Pause does not
		await wallSays(stage, 'As I was saying');
		await expect(ali.getByRole('button', { name: /Stop!/ })).toBeDisabled();
		await move(desk, 'Next: ');
		for (const page of phones) await tap(page, 'Often');
		await desk
			.getByLabel('Main problem, in one sentence')
			.fill('Ideas count once the right person repeats them.');
		await desk.getByRole('button', { name: 'Save' }).first().click();
		await wallSays(stage, 'Ideas count once the right person repeats them.');
		await move(desk, 'Next: ');

		// forum: two would step in, one does
		await wallSays(stage, 'From where?');
		await move(desk, 'Start here');
		await move(desk, 'Play from here');
		await ali.getByRole('button', { name: /Stop!/ }).click();
		await wallSays(stage, 'STOP');
		await tap(ali, 'Amara');
		await ali.getByRole('button', { name: 'I’ll step in' }).click();
		await bo.getByRole('button', { name: /try something/ }).click();
		await bo.getByRole('button', { name: 'Let someone else' }).click();
		await expect(desk.getByText('alone · first time tonight')).toBeVisible();
		await move(desk, 'Bring in');
		await wallSays(stage, 'Amara');
		await move(desk, 'Next: ');
		await ali.getByLabel('What I want to try').fill('to finish one sentence');
		await ali.getByRole('button', { name: 'Keep it' }).click();
		await expect(ali.getByText('Kept for you.')).toBeVisible();
		await move(desk, 'Next: ');
		await move(desk, 'Cut');
		await move(desk, 'Next: ');
		await wallSays(stage, 'Thank you');
		await move(desk, 'Next: ');
		await wallSays(stage, 'What did you want to change?');
		await move(desk, 'Next: ');
		for (const page of phones) await tap(page, 'they were heard');
		await expect(desk.getByText('The room says').first()).toBeVisible();
		await move(desk, 'Next: ');
		for (const page of phones) await tap(page, 'Hard, but yes');
		await move(desk, 'Next: ');
		await desk.getByLabel('What was meant').first().fill('finish my sentence');
		await desk.getByLabel('What moved').first().fill('he waits, once');
		await desk.getByRole('button', { name: 'Save' }).first().click();
		await wallSays(stage, 'he waits, once');
		await ali.getByRole('button', { name: 'That’s not what I meant' }).click();
		await ali.getByLabel('What you wanted to try').fill('be heard to the end');
		await ali.getByRole('button', { name: 'Write this instead' }).click();
		await expect(ali.getByText('once the scribe or the Joker has read it')).toBeVisible();
		await expect(stage.getByText('be heard to the end')).toHaveCount(0);
		await desk.getByRole('button', { name: 'Let through' }).click();
		await wallSays(stage, 'be heard to the end');
		await move(desk, 'End the forum');

		// out of the parts: the gate holds until everybody has said so
		await wallSays(stage, 'Step out of the part.');
		await expect(desk.getByText('Before going on')).toBeVisible();
		await cem.getByRole('button', { name: 'Next' }).click();
		const inRole = desk.getByRole('button', { name: 'Said: I’m out' });
		await expect(inRole).toHaveCount(5);
		for (let left = 4; left >= 0; left--) {
			await inRole.first().click();
			await expect(inRole).toHaveCount(left);
		}
		await move(desk, 'Next: ');
		await wallSays(stage, 'what we tried');
		await move(desk, 'Next: ');
		await move(desk, 'Next: ');
		const gaps = ali.getByRole('textbox');
		await gaps.nth(0).fill('the agenda is late');
		await gaps.nth(1).fill('ask whose idea it was');
		await ali.getByRole('button', { name: 'Put it on the group’s list' }).click();
		await ali.getByRole('button', { name: 'Put it on the list' }).click();
		await expect(desk.getByText('ask whose idea it was')).toBeVisible();
		await desk.getByRole('button', { name: 'Let through' }).click();
		await expect(bo.getByText('ask whose idea it was')).toBeVisible();
		await wallSays(stage, 'When it happens, I will');
		await expect(stage.getByText('ask whose idea it was')).toHaveCount(0);
		await move(desk, 'Next: ');

		// notes: everybody writes or does not, all phones send together
		await expect(bo.getByRole('heading', { name: 'A note, if you like' })).toBeVisible();
		await bo.getByLabel('Your note').fill('canary: nobody looked at her while he spoke');
		await tap(bo, 'It may stand in the summary');
		await move(desk, 'Next: ');
		for (const page of phones)
			await expect(page.getByText('This phone keeps nothing of yours.')).toBeVisible({
				timeout: 30_000
			});
		await expect(desk.getByText('The box is shut.').first()).toBeVisible();
		await move(desk, 'Next: ');

		// leaving
		await wallSays(stage, 'No one arranged yet');
		await move(desk, 'Close the evening');
		await move(desk, 'Close it');
		await wallSays(stage, 'Thank you.');
		await expect(ali.getByRole('link', { name: 'Read the summary' })).toBeVisible();
		const summary = await ali.getByRole('link', { name: 'Read the summary' }).getAttribute('href');
		await ali.goto(house.origin + summary);
		await expect(ali.locator('body')).toContainText('be heard to the end');
		await expect(ali.locator('body')).toContainText(
			'Ideas count once the right person repeats them.'
		);
		await expect(ali.locator('body')).not.toContainText('canary');
		expect(errors).toEqual([]);
		expect(house.said).not.toContain('canary');
	} catch (cause) {
		await desk.screenshot({ path: 'test-results/desk.png', fullPage: true });
		for (const [n, page] of phones.entries())
			await page.screenshot({ path: `test-results/phone-${n}.png` });
		throw cause;
	} finally {
		await house.close();
	}
});
