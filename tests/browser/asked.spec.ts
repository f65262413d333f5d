// A reader asks writers for other words, for leaving a part out, and tells one why it stays back; the writers, known by twelve
// words alone, answer from their own browsers; only what they want now is let out. Source: domain.md 8.3 (7).

import { expect, test, type Page } from '@playwright/test';
import { writerOf } from '#lib/notes/asking.ts';
import { blankNote, type Note } from '#lib/notes/note.ts';
import { entryReceiptHash, newReceipt, poolReceiptHash, receiptWords } from '#lib/notes/receipt.ts';
import { withConnection } from '#lib/server/store/embedded/connect.ts';
import { clusterIn } from '#lib/server/store/embedded/first-time.ts';
import { recordOf } from '#lib/server/store/embedded/server-record.ts';
import { serious } from '../support/axe.ts';
import { notesIn } from '../support/box-evening.ts';
import { joinAsSecond, openDoors, signUp, unlock } from '../support/people.ts';
import { RunningHouse } from '../support/running-house.ts';

const url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');

/** A note of somebody who keeps twelve words. */
function kept(text: string): { note: Note; words: string } {
	const receipt = newReceipt();
	return {
		words: receiptWords(receipt),
		note: {
			...blankNote,
			text,
			sharing: 'summary',
			withdraw: {
				entry: url(entryReceiptHash(receipt)),
				pool: url(poolReceiptHash(receipt)),
				writer: writerOf(receipt)
			}
		}
	};
}

const van = kept('They planned it in the red van, as always.');
const door = kept('Whoever opens the blue door decides.');
const late = kept('The one who came late was laughed at.');
const others = ['We hurry.', 'Nobody asked the caretaker.'].map((text): Note => ({
	...blankNote,
	text,
	sharing: 'summary'
}));

test('writers are asked, answer, and only what they want is let out', async ({ browser }) => {
	test.setTimeout(200_000);
	const house = await RunningHouse.open({ PAUSE_DELAY_MS: '0' });
	const shots = process.env['PICTURES'];
	const look = async (page: Page, where: string) => {
		expect.soft(await serious(page), where).toEqual([]);
		for (const [width, height] of shots ? [[360, 740] as const, [1280, 800] as const] : []) {
			await page.setViewportSize({ width, height });
			await page.screenshot({ path: `${shots}/${where}-${width}.png`, fullPage: true });
		}
	};
	try {
		const ana = await (await browser.newContext()).newPage();
		await signUp(house, ana);
		const bela = await joinAsSecond(browser, house, ana);
		await openDoors(ana);
		const session = await notesIn(house, ana, [van.note, door.note, late.note, ...others, null]);
		const reading = `${house.origin}/console/${session}/review/notes`;
		const posted: string[] = [];
		bela.on('request', (asked) => void posted.push(asked.postData() ?? ''));

		await bela.goto(reading);
		await unlock(bela);
		const one = (text: string) => bela.getByRole('article').filter({ hasText: text });
		await expect(bela.getByRole('article')).toHaveCount(5);
		await expect(one('We hurry.').getByText('nobody can ask')).toBeVisible();
		for (const { note } of [van, door, late])
			await one(note.text).getByText('Into the summary', { exact: true }).click();

		// a part that stands in the note, and one that does not
		await one('red van').getByText('Ask its writer').click();
		await one('red van').getByText('Whether a part may be left out').click();
		await one('red van').getByLabel('The part, exactly as it stands').fill('in the green van');
		await expect(one('red van').getByText('This does not stand in the note.')).toBeVisible();
		await expect(bela.getByRole('button', { name: 'Send what is asked' })).toHaveCount(0);
		await one('red van').getByLabel('The part, exactly as it stands').fill('in the red van');
		await one('blue door').getByText('Ask its writer').click();
		await one('blue door').getByText('To say it in other words').click();
		await one('blue door').getByLabel('Why, if you like').fill('There is one such door here.');
		await one('came late').getByText('Ask its writer').click();
		await one('came late').getByText('Nothing; I only say why it stays back').click();
		await one('came late')
			.getByRole('textbox', { name: 'Why it stays back' })
			.fill('All know who that was.');
		await look(bela, 'asking');
		await expect(bela.getByText('3 writers are asked something.')).toBeVisible();
		await bela.getByRole('button', { name: 'Send what is asked' }).click();
		await expect(bela.getByText('Each writer sees it with their receipt')).toBeVisible();
		await expect(bela.getByText('There is no answer yet.')).toHaveCount(3);
		for (const text of ['red van', 'blue door', 'such door', 'All know'])
			expect(posted.join()).not.toContain(text);

		// each writer, in a browser that nobody knows
		const writer = async (words: string) => {
			const page = await (await browser.newContext()).newPage();
			await page.goto(`${house.origin}/receipt`);
			await page.getByLabel('Your twelve words').fill(words);
			await page.getByRole('button', { name: 'See what its readers ask' }).click();
			return page;
		};
		const first = await writer(van.words);
		await expect(first.getByText('in the red van')).toBeVisible();
		await look(first, 'asked-hide');
		await first.getByRole('button', { name: 'Yes, leave it out' }).click();
		await expect(first.getByText('Readers find it from the next full hour on.')).toBeVisible();
		const second = await writer(door.words);
		await expect(second.getByText('There is one such door here.')).toBeVisible();
		await second.getByLabel('Your note, in other words').fill('Whoever has the keys decides.');
		await look(second, 'asked-words');
		await second.getByRole('button', { name: 'Send these words' }).click();
		await expect(second.getByText('Sent.')).toBeVisible();
		const third = await writer(late.words);
		await expect(third.getByText('All know who that was.')).toBeVisible();
		const nobody = await writer(receiptWords(newReceipt()));
		await expect(
			nobody.getByText('Nothing is asked now, or this is another note’s receipt.')
		).toBeVisible();

		// not before the full hour; then it stands beside the notes
		await bela.reload();
		await unlock(bela);
		await expect(bela.getByText('There is no answer yet.')).toHaveCount(3);
		const { socketDir, port } = recordOf(clusterIn(house.folder))!.listening;
		const at = { host: socketDir ?? '127.0.0.1', port, password: undefined };
		await withConnection(at, 'postgres', (it) =>
			it.query(`update app.asked set due = due - interval '1 hour 1 minute' where due is not null`)
		);
		await bela.reload();
		await unlock(bela);
		await expect(bela.getByText('Its writer agrees: the part is left out.')).toBeVisible();
		await expect(bela.getByText('They planned it […], as always.')).toBeVisible();
		await expect(bela.getByText('Whoever has the keys decides.')).toBeVisible();
		await look(bela, 'answered');
		// what was marked before is there again
		for (const text of ['red van', 'blue door'])
			await expect(one(text).getByLabel('Into the summary', { exact: true })).toBeChecked();
		await one('came late').getByText('Keep it back', { exact: false }).first().click();
		await bela.getByRole('button', { name: 'Let these out' }).click();
		await expect(bela.getByText('Thank you for reading.')).toBeVisible();

		const whole = await bela.getByRole('textbox', { name: 'The whole link' }).inputValue();
		const reader = await (await browser.newContext()).newPage();
		await reader.goto(whole);
		await expect(reader.getByText('They planned it […], as always.')).toBeVisible();
		await expect(reader.getByText('Whoever has the keys decides.')).toBeVisible();
		for (const text of ['red van', 'blue door', 'came late'])
			await expect(reader.getByText(text)).toHaveCount(0);
	} finally {
		await house.close();
	}
});
