// A battery dies in the middle of the evening: another phone is in with two taps, and what the old one held comes back by voice.

import { expect, test, type Page } from '@playwright/test';
import { gathering } from '../support/gathering.ts';
import { phone } from '../support/people.ts';

const roles = async (page: Page) => {
	await page.getByRole('button', { name: 'More' }).click();
	await page.getByRole('button', { name: 'Take a role for the evening' }).click();
};

test('a dead phone is replaced within ten seconds, without a list of who is who', async ({
	browser
}) => {
	await gathering(browser, 2, async ({ house, desk, joker, phones, code, goTo }) => {
		const [dying, other] = phones as [Page, Page];
		await goTo('first_talk');
		await joker.ask({ type: 'write_problem', text: 'Nobody hears it the first time.' });
		await roles(dying);
		await dying
			.getByRole('button', { name: /Scribe/ })
			.first()
			.click();
		await dying.getByRole('button', { name: 'Take it' }).click();
		await joker.until('a scribe', (view) => view.roles.some(({ role }) => role === 'scribe'));
		await dying.context().close();

		const from = performance.now();
		const next = await phone(browser, house, code);
		await expect(next.getByRole('button', { name: 'More' })).toBeVisible();
		expect(performance.now() - from).toBeLessThan(10_000);

		// nothing on any face tells which phone it was, or that it was one
		for (const page of [desk, other])
			await expect(page.getByText(/phones? away|battery|rejoin/i)).toHaveCount(0);
		await joker.ask({ type: 'set_role', role: 'scribe', word: '', held: false });
		await joker.until('no scribe', (view) => !view.roles.some(({ role }) => role === 'scribe'));
		await roles(next);
		await next
			.getByRole('button', { name: /Scribe/ })
			.first()
			.click();
		await next.getByRole('button', { name: 'Take it' }).click();
		await expect(next.getByRole('button', { name: 'Hand back' })).toBeVisible();
	});
});
