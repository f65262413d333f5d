// A round of notes with high care: told to everybody before, words in the phones' memory alone, one phone that is loaded anew,
// one whose four words are said to differ, and whoever reads afterwards finds what was written. Source: trust.md 3.1 (6), 3.5.

import { expect, test, type Page } from '@playwright/test';
import { serious } from '../support/axe.ts';
import { gathering } from '../support/gathering.ts';
import { joinAsSecond, unlock, type Planned } from '../support/people.ts';
import { keptBy } from '../support/phone-lost.ts';
import { tabletAt } from '../support/tablet.ts';
import { roomAddress } from '../../src/welcome.js';

const sizes = { phone: [360, 740], wall: [1920, 1080], console: [1280, 800] } as const;
const shots = process.env['PICTURES'];

async function look(page: Page, face: keyof typeof sizes, where: string): Promise<void> {
	const before = page.viewportSize();
	const [width, height] = sizes[face];
	await page.setViewportSize({ width, height });
	expect.soft(await serious(page), `${face}, ${where}`).toEqual([]);
	if (shots)
		await page.screenshot({
			path: `${shots}/careful-${face}-${where.replaceAll(' ', '-')}.png`,
			fullPage: face !== 'wall'
		});
	if (before) await page.setViewportSize(before);
}

/** Everything this page has put down anywhere; what it only shows is not among it. */
async function putDown(page: Page): Promise<string> {
	const { page: _shown, fields: _typed, ...kept } = await keptBy(page);
	return JSON.stringify(kept);
}
const note = (page: Page) => page.getByLabel('Your note', { exact: true });

/** High care, chosen in the planner; there it stays. */
const carefully: Planned = {
	look: async (where, page) => {
		if (where !== 'the planner') return;
		const high = page.getByRole('radio', { name: 'High care' });
		const kept = () => page.waitForResponse((answer) => answer.url().includes('?/level'));
		const first = kept();
		await high.check();
		await expect(high).toBeChecked();
		await first;
		await page.reload();
		await expect(high).toBeChecked();
		const second = kept();
		await page.getByRole('radio', { name: 'Usual care' }).check();
		await second;
		// chosen before the page is awake: sent as soon as it is
		let wake = () => {};
		const awake = new Promise<void>((resolve) => (wake = resolve));
		await page.route('**/_app/immutable/**/*.js', async (route) => {
			await awake;
			await route.continue();
		});
		await page.reload({ waitUntil: 'commit' });
		await high.check();
		const late = kept();
		wake();
		await late;
		await page.unroute('**/_app/immutable/**/*.js');
		await page.reload();
		await expect(high).toBeChecked();
		await page.getByRole('heading', { name: 'How carefully' }).scrollIntoViewIfNeeded();
		await look(page, 'console', 'planner');
	}
};

test('a round with high care', async ({ browser }) => {
	test.setTimeout(200_000);
	let bela: Page | null = null;
	await gathering(
		browser,
		7,
		async ({ house, desk, stage, joker, phones, goTo }) => {
			const errors: string[] = [];
			const inBox = new Set<number>();
			for (const [n, page] of phones.entries()) {
				page.on('pageerror', ({ message }) => errors.push(message));
				page.on('dialog', (asked) => void asked.accept());
				page.on('response', async (answer) => {
					if (!/\/box\/[^/]+$/.test(answer.url())) return;
					if (/in_box|kept/.test(await answer.text().catch(() => ''))) inBox.add(n);
				});
			}

			// before anything is open, everybody is told
			for (const page of [stage, phones[0]!])
				await expect(page.getByText('Notes tonight have high care')).toBeVisible();
			await expect(desk.getByText('Notes have high care')).toBeVisible();
			await look(stage, 'wall', 'lobby');
			await look(phones[0]!, 'phone', 'lobby');
			await look(desk, 'console', 'lobby');

			await goTo('reflection.writing');
			await expect(stage.getByText('a page loaded again has lost its words')).toBeVisible();
			await expect(desk.getByText('Notes have high care')).toBeVisible();
			const four = phones[0]!.getByRole('region', { name: 'The same four words?' });
			const words = (await four.locator('[translate=no]').textContent())!.trim();
			for (const page of [stage, desk, ...phones])
				await expect(page.getByText(words).first()).toBeVisible();
			await expect(phones[0]!.getByText('nowhere else on this phone')).toBeVisible();

			// words are in memory alone, and a page that is loaded anew has lost them
			await note(phones[0]!).fill('canary that stays');
			for (const tick of ['It may stand in the summary', 'Give me words to take it back'])
				await phones[0]!.getByLabel(tick).check();
			await note(phones[1]!).fill('canary that goes');
			await note(phones[2]!).fill('canary for nobody');
			for (const page of phones.slice(0, 3)) expect(await putDown(page)).not.toContain('canary');
			await look(stage, 'wall', 'writing');
			await look(phones[0]!, 'phone', 'writing');
			await look(desk, 'console', 'writing');
			await phones[1]!.reload();
			await expect(note(phones[1]!)).toHaveValue('');

			// one says that the words differ, and takes no part
			await phones[2]!.getByRole('button', { name: 'They differ' }).click();
			await look(phones[2]!, 'phone', 'do they differ');
			await phones[2]!.getByRole('button', { name: 'They are the same' }).click();
			await expect(note(phones[2]!)).toHaveValue('canary for nobody');
			await phones[2]!.getByRole('button', { name: 'They differ' }).click();
			await phones[2]!.getByRole('button', { name: 'Yes, they differ' }).click();
			const apart = phones[2]!.getByRole('heading', { name: 'Do not write here' });
			await expect(apart).toBeVisible();
			await look(phones[2]!, 'phone', 'they differ');
			await phones[2]!.reload();
			await expect(apart).toBeVisible();

			// all others send; the envelope may lie on the phone, the words and the receipt may not
			await joker.ask({ type: 'advance', from: 'reflection.writing' });
			await expect.poll(() => [...inBox].sort(), { timeout: 45_000 }).toEqual([0, 1, 3, 4, 5, 6]);
			expect(await putDown(phones[0]!)).toMatch(/envelope/);
			expect(await putDown(phones[0]!)).not.toMatch(/canary|paper/);
			await joker.ask({ type: 'advance', from: 'reflection.collecting' });
			await joker.until('the seal', ({ moment }) => moment === 'reflection.sealed');
			await expect(phones[0]!.getByRole('heading', { name: 'Your twelve words' })).toBeVisible();
			await phones[0]!.getByRole('button', { name: 'I have written them down' }).click();
			for (const n of [0, 1, 3, 4, 5, 6]) {
				await expect(phones[n]!.getByText('This phone keeps nothing of yours.')).toBeVisible();
				expect(await putDown(phones[n]!)).not.toMatch(/envelope|paper|canary/);
			}
			await expect(apart).toBeVisible();

			// whoever reads finds what was written, and nothing of what was lost
			await joker.ask({ type: 'advance', from: 'reflection.sealed' });
			await joker.until('on', ({ moment }) => moment !== 'reflection.sealed');
			await goTo('check_out');
			await joker.ask({ type: 'close_session', from: 'check_out' });
			await joker.until('the end', ({ moment }) => moment === 'closed');
			const session = /console\/([^/]+)\/live/.exec(desk.url())![1]!;
			await bela!.goto(`${house.origin}/console/${session}/review/notes`);
			await unlock(bela!);
			await expect(bela!.getByRole('article')).toHaveCount(1);
			await expect(bela!.getByText('canary that stays')).toBeVisible();
			await expect(bela!.getByRole('alert')).toHaveCount(0);
			expect(errors).toEqual([]);
		},
		{},
		async (house, desk) => {
			bela = await joinAsSecond(browser, house, desk);
		},
		null,
		carefully
	);
});

test('with high care nobody writes over plain http, and every phone sends an empty envelope', async ({
	browser
}) => {
	test.setTimeout(120_000);
	await gathering(
		browser,
		5,
		async ({ house, stage, code, joker, phones, goTo }) => {
			const tablet = await tabletAt(browser, house, code);
			await goTo('reflection.writing');
			for (const page of phones) {
				await expect(
					page.getByRole('heading', { name: 'Not on this phone tonight' })
				).toBeVisible();
				await expect(note(page)).toHaveCount(0);
			}
			await expect(tablet.getByText('Nothing is written here.')).toBeVisible();
			await expect(tablet.getByLabel('The eight signs on your ticket')).toHaveCount(0);
			await look(phones[0]!, 'phone', 'open air');
			await joker.ask({ type: 'advance', from: 'reflection.writing' });
			await expect(stage.getByText('5 envelopes for 5 phones.')).toBeVisible({ timeout: 45_000 });
			for (const page of phones)
				await expect(page.getByText('This phone keeps nothing of yours.')).toBeVisible();
		},
		{},
		undefined,
		roomAddress(),
		carefully
	);
});
