// Two small evenings: each box alone stays shut, and says so; on the second one's page both are opened together, in one heap.

import { expect, test, type Page } from '@playwright/test';
import { blankNote, type Note } from '#lib/notes/note.ts';
import { serious } from '../support/axe.ts';
import { notesIn } from '../support/box-evening.ts';
import { joinAsSecond, openDoors, openStage, phone, signUp, unlock } from '../support/people.ts';
import { RunningHouse } from '../support/running-house.ts';

const note = (text: string, more: Partial<Note> = {}): Note => ({
	...blankNote,
	text,
	sharing: 'summary',
	...more
});
const first = [note('The bell ends every quarrel.', { keep: true }), note('For tonight alone.')];
const second = [
	note('Coats on, and nobody decides.', { keep: true }),
	note('Not to be kept either.'),
	note('Who has the key decides.', { keep: true })
];

test('two boxes of three wait, and are opened together', async ({ browser }) => {
	test.setTimeout(200_000);
	const house = await RunningHouse.open({ PAUSE_DELAY_MS: '0' });
	const shots = process.env['PICTURES'];
	const look = async (
		page: Page,
		where: string,
		...sizes: readonly (readonly [number, number])[]
	) => {
		expect.soft(await serious(page), where).toEqual([]);
		if (!shots) return;
		for (const [width, height] of sizes) {
			await page.setViewportSize({ width, height });
			const fullPage = !where.startsWith('wall');
			await page.screenshot({
				path: `${shots}/${where.replaceAll(' ', '-')}-${width}.png`,
				fullPage
			});
		}
	};
	const desk = [
		[390, 844],
		[1280, 800]
	] as const;
	try {
		const ana = await (await browser.newContext()).newPage();
		await signUp(house, ana);
		const bela = await joinAsSecond(browser, house, ana);
		await openDoors(ana);
		const { stage } = await openStage(browser, ana, house);
		let mine: Page | undefined;
		const one = await notesIn(house, ana, first, {
			// the third of the room is a true phone, and sends an empty envelope by itself
			others: async (code) => {
				mine = await phone(browser, house, code);
			},
			// everybody is told the same, in plain words
			sealed: async () => {
				await expect(mine!.getByText('Fewer than five: the box stays shut.')).toBeVisible();
				await expect(mine!.getByText('opened later, together with others, until')).toBeVisible();
				await expect(stage.getByText('Fewer than five: the box stays shut.')).toBeVisible();
				await expect(stage.getByText('may be opened later, together with')).toBeVisible();
				await expect(ana.getByText('We were fewer than five, so it stays shut.')).toBeVisible();
				await expect(ana.getByText('Let us talk about themes instead.')).toBeVisible();
				await look(mine!, 'phone few', [360, 740]);
				await look(stage, 'wall few', [1280, 720], [1920, 1080]);
				await look(ana, 'console few', ...desk);
			}
		});
		const review = (session: string) => `${house.origin}/console/${session}/review`;
		for (const page of [ana, bela]) {
			await page.goto(review(one));
			await expect(page.getByText('It waits until')).toBeVisible();
			await page.goto(`${review(one)}/notes`);
			await expect(page).toHaveURL(review(one));
		}
		await look(bela, 'review waits', ...desk);

		await ana.goto(`${house.origin}/console`);
		await openDoors(ana);
		const two = await notesIn(house, ana, second);
		// who led both is told whom to ask; the first evening is not where they are read
		await ana.goto(review(two));
		await expect(ana.getByText('Ask Bela.')).toBeVisible();
		await ana.goto(`${review(two)}/notes`);
		await expect(ana).toHaveURL(review(two));
		await bela.goto(review(two));
		await expect(bela.getByText('opened together with this one')).toBeVisible();
		await look(bela, 'review together', ...desk);
		await bela.getByRole('link', { name: 'Open the box and read' }).click();
		await unlock(bela);
		const notes = bela.getByRole('article');
		await expect(notes).toHaveCount(3);
		for (const { text, keep } of [...first, ...second])
			await expect(notes.filter({ hasText: text })).toHaveCount(keep ? 1 : 0);
		await look(bela, 'reading together', ...desk);
		// but for their words and the names of what can be ticked, the three are alike
		const alike = await notes.evaluateAll((all) =>
			all.map((one) => {
				const copy = one.cloneNode(true) as HTMLElement;
				copy.querySelector('blockquote, h2, h3')?.replaceChildren();
				for (const quote of copy.querySelectorAll('blockquote, h2, h3')) quote.replaceChildren();
				return copy.innerText.replace(/\s+/g, ' ');
			})
		);
		expect(new Set(alike).size).toBe(1);

		// once more: the same three, and never the first evening alone
		await bela.reload();
		await unlock(bela);
		await expect(notes).toHaveCount(3);
		await bela.goto(review(one));
		await expect(bela.getByText('was opened together with that of a later evening')).toBeVisible();
		await look(bela, 'review elsewhere', ...desk);
		await bela.goto(`${review(one)}/notes`);
		await expect(bela).toHaveURL(review(one));

		await bela.goto(`${review(two)}/notes`);
		await unlock(bela);
		for (const { text } of [...first, ...second].filter(({ keep }) => keep))
			await notes.filter({ hasText: text }).getByText('Into the summary', { exact: true }).click();
		await bela.getByRole('button', { name: 'Let these out' }).click();
		await expect(bela.getByText('Thank you for reading.')).toBeVisible();
		const whole = await bela.getByRole('textbox', { name: 'The whole link' }).inputValue();
		const reader = await (await browser.newContext()).newPage();
		await reader.goto(whole);
		await expect(reader.getByText('Some may come from an earlier evening')).toBeVisible();
		for (const { text, keep } of [...first, ...second])
			await expect(reader.getByText(text)).toHaveCount(keep ? 1 : 0);
		await look(reader, 'summary together', ...desk);
		await bela.goto(review(one));
		const summary = await bela.getByRole('link', { name: 'Read the summary' }).getAttribute('href');
		await reader.goto(house.origin + summary);
		await expect(reader.getByText('so the box waited')).toBeVisible();
	} finally {
		await house.close();
	}
});
