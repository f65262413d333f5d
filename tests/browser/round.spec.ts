// A whole round of notes on the plain address of the room: in each step one phone loses its page and comes back, another is loaded
// anew; every written note is in the box once, and the phones keep nothing.

import { expect, test, type Page } from '@playwright/test';
import { gathering } from '../support/gathering.ts';
import { joinAsSecond, unlock } from '../support/people.ts';
import { roomAddress } from '../../src/welcome.js';

const steps = ['writing', 'sending', 'in the box', 'sealed'] as const;

test('a round with six phones, one killed and one reloaded in each step', async ({ browser }) => {
	test.setTimeout(240_000);
	let reader!: Page;
	await gathering(
		browser,
		6,
		async ({ house, desk, stage, joker, phones: given, goTo }) => {
			const phones = [...given];
			await goTo('reflection.writing');
			const code = joker.view.code;
			const inBox = new Set<number>();
			const listen = (page: Page, n: number) =>
				page.on('response', async (answer) => {
					if (!/\/box\/[^/]+$/.test(answer.url())) return;
					if (/in_box|kept/.test(await answer.text().catch(() => ''))) inBox.add(n);
				});
			phones.forEach(listen);
			for (const [n, page] of phones.entries()) {
				// the last one sends an empty envelope
				if (n === 5) continue;
				await page.getByLabel('Your note', { exact: true }).fill(`note number ${n}.`);
				await page.getByLabel('It may stand in the summary').check();
			}
			for (const page of phones) await expect(page.getByText('The same four words?')).toBeVisible();

			/** The page is gone in the middle with all its memory, and the tab is opened again a little later. */
			const dies = async (n: number) => {
				await phones[n]!.goto('about:blank');
				await phones[n]!.goto(`${house.origin}/${code}`);
			};
			const troubled: string[] = [];
			const trouble = async (step: (typeof steps)[number], killed: number, reloaded: number) => {
				await dies(killed);
				await phones[reloaded]!.reload();
				troubled.push(step);
			};

			await trouble('writing', 0, 1);
			for (const n of [0, 1])
				await expect(phones[n]!.getByLabel('Your note', { exact: true })).toHaveValue(
					`note number ${n}.`
				);
			await joker.ask({ type: 'advance', from: 'reflection.writing' });
			await expect(stage.getByText('all send together')).toBeVisible();
			await trouble('sending', 2, 3);
			await expect.poll(() => inBox.size, { timeout: 30_000 }).toBeGreaterThan(1);
			await trouble('in the box', [...inBox][0]!, [...inBox][1]!);
			await joker.until('the sealed box', ({ moment }) => moment === 'reflection.sealed');
			await trouble('sealed', 4, 5);
			for (const page of phones) {
				await expect(page.getByText('This phone keeps nothing of yours.')).toBeVisible();
				await expect
					.poll(() => page.evaluate(() => JSON.stringify({ ...sessionStorage })))
					.not.toMatch(/note number|\.envelope|\.ticket/);
			}
			expect(troubled).toEqual(steps);
			await expect(stage.getByText('6 envelopes for 6 phones.')).toBeVisible();

			await goTo('check_out');
			await joker.ask({ type: 'close_session', from: 'check_out' });
			await joker.until('the end', ({ moment }) => moment === 'closed');
			await reader.goto(desk.url().replace(/live$/, 'review'));
			await reader.getByRole('link', { name: 'Open the box and read' }).click();
			await unlock(reader);
			await expect(reader.getByRole('article')).toHaveCount(5);
			for (let n = 0; n < 5; n++)
				await expect(reader.getByText(`note number ${n}.`)).toHaveCount(1);
		},
		{},
		async (house, desk) => {
			reader = await joinAsSecond(browser, house, desk);
		},
		roomAddress()
	);
});
