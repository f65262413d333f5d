// Phones that lose the network for a while, write meanwhile, and get it back. Source: trust.md 4.3, 4.4.

import { expect, test, type Page } from '@playwright/test';
import { counted, gathering, observe, unsent, until } from '../../support/gathering.ts';
import { proved, slow } from '../proved.ts';
import { seeded } from '../seeded.ts';
import { spread } from './chance.ts';

test.setTimeout(slow() ? 900_000 : 120_000);
const lineWords = /One moment|Looking for the room|not yet sent/;
const connected = (page: Page) => expect(page.getByText(lineWords)).toHaveCount(0);

test('R12 half-open: phones lose the network, write, and get it back', async ({ browser }) => {
	const { seed, upTo } = seeded();
	const [many, rounds, shortest, more] = slow() ? [8, 4, 5_000, 115_000] : [4, 1, 2_000, 3_000];
	await gathering(browser, many, async ({ joker, phones, goTo }) => {
		await goTo('analysis');
		const back: number[] = [];
		const texts: string[] = [];
		for (let round = 0; round < rounds; round += 1)
			await Promise.all(
				phones.map(async (page, n) => {
					const text = `seen by ${n} in round ${round}`;
					texts.push(text);
					await expect(page.getByRole('heading', { name: 'What was tried' })).toBeVisible();
					await page.context().setOffline(true);
					await observe(page, text);
					await expect(page.getByText('not yet sent')).toBeVisible();
					await page.waitForTimeout(shortest + upTo(more));
					expect(await unsent(page)).toBe(1);
					await page.context().setOffline(false);
					back.push(await until(() => connected(page)));
					await expect(page.getByText('Sent.', { exact: false })).toBeVisible();
					expect(await unsent(page)).toBe(0);
				})
			);
		await joker.until('all that was written', () =>
			texts.every((text) => counted(joker, text) > 0)
		);
		const lost = texts.filter((text) => counted(joker, text) === 0).length;
		const doubled = texts.filter((text) => counted(joker, text) > 1).length;
		const { p50, p95 } = spread(back);
		proved(`${texts.length} written without a line, ${lost} lost, ${doubled} doubled`, '0');
		proved(`back ${p50} ms p50, ${p95} ms p95, seed ${seed}`, '3,000 ms p95');
		expect([lost, doubled]).toEqual([0, 0]);
		expect(p95).toBeLessThanOrEqual(3_000);
	});
});
