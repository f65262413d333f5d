// Tickets out of the hat: a shared tablet beside the phones of a round, one person after the other, and each note kept once.

import { expect, test, type Page } from '@playwright/test';
import { serious } from '../support/axe.ts';
import { jokerHand, phoneHand } from '../support/hands.ts';
import { openDoors, openStage, signUp } from '../support/people.ts';
import { RunningHouse } from '../support/running-house.ts';
import { drawSix, enter, tabletAt, write } from '../support/tablet.ts';

/** Presses Tab until the one that is wanted has the focus: nobody without a pointer is left out. */
async function tabTo(page: Page, name: string): Promise<void> {
	const named = () =>
		page.evaluate(() => {
			const at = document.activeElement as HTMLInputElement | null;
			return `${at?.labels?.[0]?.textContent ?? ''} ${at?.textContent ?? ''}`.trim();
		});
	for (let presses = 0; presses < 40; presses++) {
		if ((await named()).startsWith(name)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`${name} is not reached with the Tab key`);
}

test('a tablet takes three tickets beside five phones, and all are kept once', async ({
	browser
}) => {
	test.setTimeout(180_000);
	const house = await RunningHouse.open({ PAUSE_DELAY_MS: '0' });
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
	const desk = await context.newPage();
	const errors: string[] = [];
	const look = async (page: Page, where: string) =>
		expect.soft(await serious(page), where).toEqual([]);
	try {
		await signUp(house, desk);
		await openDoors(desk);
		const session = /console\/([^/]+)\/live/.exec(desk.url())?.[1] ?? '';
		const { code } = await openStage(browser, desk, house);
		const joker = await jokerHand(house, desk);
		const phones = await Promise.all(Array.from({ length: 5 }, () => phoneHand(house, code)));

		// drawn in the facilitator's browser; the house is told no code and no receipt
		const paper = await context.newPage();
		const posted: string[] = [];
		paper.on('request', (asked) => void posted.push(asked.postData() ?? ''));
		paper.on('pageerror', (error) => errors.push(error.message));
		await paper.goto(`${house.origin}/console/${session}/tickets`);
		await look(paper, 'the tickets');
		const codes = await drawSix(paper);
		expect(codes).toHaveLength(6);
		const words = await paper.locator('.tickets [lang=en]').allTextContents();
		for (const secret of [...codes, ...codes.map((one) => one.replace(' ', '')), ...words])
			expect(posted.join()).not.toContain(secret.trim());

		const tablet = await tabletAt(browser, house, code);
		tablet.on('pageerror', (error) => errors.push(error.message));
		await expect(tablet.getByRole('heading', { name: 'The box is not open yet' })).toBeVisible();
		while (joker.view.moment !== 'reflection.writing') {
			const from = joker.view.moment;
			await joker.ask({ type: 'skip', from, why: 'to the notes' });
			await joker.until(`on from ${from}`, ({ moment }) => moment !== from);
		}

		// while people write: one note, and another, each on a clean screen
		await expect(tablet.getByRole('heading', { name: 'Your ticket, please' })).toBeVisible();
		await look(tablet, 'the tablet asks for a ticket');
		await enter(tablet, 'K7M2QX4T');
		await expect(tablet.getByText('This ticket does not count here.')).toBeVisible();
		await enter(tablet, codes[0]!.toLowerCase());
		await expect(tablet.getByRole('heading', { name: 'Your note' })).toBeFocused();
		await look(tablet, 'the tablet while somebody writes');
		await tablet.getByLabel('Your note').fill('The minutes decide who spoke.');
		await tablet.getByRole('button', { name: 'Drop it in' }).click();
		await expect(tablet.getByRole('heading', { name: 'It is in an envelope' })).toBeFocused();
		await look(tablet, 'the tablet after dropping in');
		await tablet.getByRole('button', { name: 'Next person' }).click();
		await expect(tablet.getByLabel('The eight signs on your ticket')).toHaveValue('');
		await expect(tablet.locator('body')).not.toContainText('The minutes decide');
		await enter(tablet, codes[0]!);
		await expect(tablet.getByText('This ticket was used already.')).toBeVisible();
		await write(tablet, codes[1]!, 'We hurry.');

		// a reload, and going back, show nobody's note; what was dropped in waits on
		await tablet.reload();
		await expect(tablet.getByText('Something dropped in here waits to be kept.')).toBeVisible();
		const held = await tablet.evaluate(() => JSON.stringify({ ...sessionStorage }));
		expect(held).toContain('dropped');
		for (const secret of ['hurry', 'minutes', codes[0]!, codes[1]!.replace(' ', '')])
			expect(held).not.toContain(secret);
		await tablet.goBack().catch(() => null);
		await tablet.goto(`${house.origin}/tablet/${code}`);
		await expect(tablet.locator('body')).not.toContainText('hurry');

		// the house does not answer for a while; what was dropped in goes again
		await tablet.context().setOffline(true);
		await expect(tablet.getByText('The house does not answer.')).toBeVisible();
		await tablet.context().setOffline(false);
		await expect(tablet.getByText('Something dropped in here waits to be kept.')).toBeVisible();

		// while the envelopes are collected: the third, by keyboard alone
		await joker.ask({ type: 'advance', from: 'reflection.writing' });
		await joker.until('collecting', ({ moment }) => moment === 'reflection.collecting');
		await tabTo(tablet, 'The eight signs on your ticket');
		await tablet.keyboard.type(codes[2]!);
		await tablet.keyboard.press('Enter');
		await expect(tablet.getByText('Envelopes are being collected now.')).toBeVisible();
		await tabTo(tablet, 'Your note');
		await tablet.keyboard.type('Nobody asked the caretaker.');
		await tabTo(tablet, 'It may be kept for later sessions');
		await tablet.keyboard.press('Space');
		await tabTo(tablet, 'Drop it in');
		await tablet.keyboard.press('Enter');
		await expect(tablet.getByRole('heading', { name: 'It is in an envelope' })).toBeFocused();

		for (const phone of phones) expect(['in_box', 'kept']).toContain(await phone.post());
		const { sealed } = await joker.until('the sealed box', ({ box }) => box === 'kept');
		expect(sealed).toBe(8);
		await expect(tablet.getByText('All that was dropped in here is kept.')).toBeVisible();
		expect(await tablet.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain(
			'dropped'
		);
		await tablet.getByRole('button', { name: 'Next person' }).click();
		await expect(tablet.getByRole('heading', { name: 'The box is shut' })).toBeVisible();
		await look(tablet, 'the tablet after the seal');

		// the used ones are gone with the seal
		await paper.reload();
		await expect(paper.getByText('3 tickets count until')).toBeVisible();

		// one is taken back with its words; the address keeps nothing of its square
		const phone = await (
			await browser.newContext({ viewport: { width: 390, height: 844 } })
		).newPage();
		phone.on('pageerror', (error) => errors.push(error.message));
		const cookies: string[] = [];
		phone.on('request', async (asked) => {
			if (asked.method() === 'POST') cookies.push((await asked.allHeaders())['cookie'] ?? '');
		});
		const url = house.origin;
		await phone.context().addCookies([{ name: 'language', value: 'en', url }]);
		await phone.goto(`${house.origin}/receipt#AAAAAAAAAAAAAAAAAAAAAA`);
		await expect(phone.getByRole('button', { name: 'Take my note away' })).toBeVisible();
		expect(phone.url()).toBe(`${house.origin}/receipt`);
		await phone.reload();
		await phone.getByLabel('Your twelve words').fill('apple pear plum');
		await phone.getByRole('button', { name: 'Take it away' }).click();
		await expect(phone.getByText('These are not twelve words that go together')).toBeVisible();
		await look(phone, 'a receipt that is none');
		await phone.getByLabel('Your twelve words').fill(words[0]!);
		await phone.getByRole('button', { name: 'Take it away' }).click();
		await expect(phone.getByRole('heading', { name: 'Asked' })).toBeFocused();
		await look(phone, 'a receipt brought');
		expect(cookies).toEqual(['']);
		expect(errors).toEqual([]);
	} finally {
		await house.close();
	}
});
