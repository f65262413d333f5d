// A note written and sent with a keyboard alone, as somebody does who hears the page read out. Source: trust.md 5.5, C07.

import { expect, test, type Page } from '@playwright/test';
import { gathering } from '../../support/gathering.ts';
import { proved } from '../proved.ts';

/** Walks with Tab until the thing in focus is called like this. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
	for (let steps = 0; steps < 60; steps += 1) {
		await page.keyboard.press('Tab');
		const called = await page.evaluate(() => {
			const here = document.activeElement as HTMLInputElement | null;
			const label = here?.labels?.[0]?.textContent ?? here?.getAttribute('aria-label');
			return (label ?? here?.textContent ?? '').trim();
		});
		if (name.test(called)) return;
	}
	throw new Error(`no way to ${name} with Tab`);
}

test('C07 a note by keyboard alone, everything with a name, no hurry', async ({ browser }) => {
	await gathering(browser, 5, async ({ phones, goTo, joker }) => {
		await goTo('reflection.writing');
		const page = phones[0]!;
		await expect(page.getByRole('heading', { name: 'A note, if you like' })).toBeVisible();

		const nameless = await page.evaluate(
			() =>
				[...document.querySelectorAll<HTMLElement>('button, input, textarea, a[href]')].filter(
					(one) =>
						one.offsetParent !== null &&
						!(one as HTMLInputElement).labels?.length &&
						!one.getAttribute('aria-label') &&
						!one.textContent?.trim()
				).length
		);
		expect(nameless).toBe(0);

		await tabTo(page, /^Your note/);
		await page.keyboard.type('Nobody looked at her.');
		await tabTo(page, /themes?|summary|aloud/i);
		await page.keyboard.press('ArrowDown');
		await expect(page.getByRole('radio', { name: 'It may stand in the summary' })).toBeChecked();
		await tabTo(page, /kept for later sessions/);
		await page.keyboard.press('Space');
		await expect(page.getByRole('checkbox', { name: /kept for later sessions/ })).toBeChecked();
		proved(
			`${nameless} things without a name; written, chosen and ticked by Tab, arrows and Space`,
			'0'
		);

		// no clock of the page takes the note away: it goes when the room goes on, and not before
		await expect(page.getByRole('textbox')).toHaveValue('Nobody looked at her.');
		await joker.ask({ type: 'advance', from: 'reflection.writing' });
		// the phone waits up to fifteen seconds before it sends
		await expect(page.getByRole('heading', { name: 'The box is shut' })).toBeVisible({
			timeout: 40_000
		});
		proved('no time limit of its own; the end is a heading', 'WCAG 2.2.1');
	});
});
