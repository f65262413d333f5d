// Two of the room, drawn by lot, ask the writers of two notes: one wrote on a phone, one with a ticket. What they answer is found
// after the evening. New words, which neither of the two has seen, are read by another facilitator; never by who led.

import { expect, test, type Page } from '@playwright/test';
import { withConnection } from '#lib/server/store/embedded/connect.ts';
import { clusterIn } from '#lib/server/store/embedded/first-time.ts';
import { recordOf } from '#lib/server/store/embedded/server-record.ts';
import { serious } from '../support/axe.ts';
import { gathering } from '../support/gathering.ts';
import { joinAsSecond, unlock } from '../support/people.ts';
import { drawSix, tabletAt, write } from '../support/tablet.ts';

test('the two who read by lot ask; phone and ticket answer; nobody who led reads the new words', async ({
	browser
}) => {
	test.setTimeout(240_000);
	let bela: Page;
	const shots = process.env['PICTURES'];
	const look = async (page: Page, where: string) => {
		expect.soft(await serious(page), where).toEqual([]);
		for (const [width, height] of shots ? [[360, 740] as const, [1280, 800] as const] : []) {
			await page.setViewportSize({ width, height });
			await page.screenshot({ path: `${shots}/lot-${where}-${width}.png`, fullPage: true });
		}
	};
	await gathering(
		browser,
		5,
		async ({ house, desk, code, joker, phones, goTo }) => {
			const session = /console\/([^/]+)\/live/.exec(desk.url())![1]!;
			const paper = await desk.context().newPage();
			await paper.goto(`${house.origin}/console/${session}/tickets`);
			const [ticket] = await drawSix(paper);
			const square = (await paper.locator('.tickets [lang=en]').first().textContent())!.trim();
			await paper.close();
			const tablet = await tabletAt(browser, house, code);

			await goTo('reflection.writing');
			const mine = phones[0]!;
			await mine.getByLabel('Your note', { exact: true }).fill('The same two chair, always.');
			await mine.getByLabel('It may stand in the summary').check();
			await mine.getByLabel('Give me words to take it back').check();
			await write(tablet, ticket!, 'They planned it in the red van.', [
				'It may stand in the summary'
			]);
			await joker.ask({ type: 'advance', from: 'reflection.writing' });
			await joker.until('the sealed box', ({ moment }) => moment === 'reflection.sealed');
			await expect(mine.getByRole('heading', { name: 'Your twelve words' })).toBeVisible();
			const twelve = (await mine.locator('ol').getByRole('listitem').allTextContents()).join(' ');
			await mine.getByRole('button', { name: 'I have written them down' }).click();

			for (const phone of phones.slice(1, 3)) {
				await phone.getByRole('button', { name: 'I would read' }).click();
				await expect(phone.getByText('You offered.')).toBeVisible();
			}
			await desk.getByRole('button', { name: 'Draw two by lot' }).click();
			await joker.until('two', ({ reading }) => reading?.readers.length === 2);
			if (await desk.getByRole('button', { name: 'Unlock with your passphrase' }).count())
				await unlock(desk);
			await joker.until(
				'the keys handed',
				({ reading }) => reading?.readers.every((reader) => reader === 'reads') === true
			);
			for (const [at, phone] of phones.slice(1, 3).entries()) {
				await phone.getByRole('button', { name: 'Read the notes' }).click();
				await expect(phone.getByRole('article')).toHaveCount(2);
				const note = (text: string) => phone.getByRole('article').filter({ hasText: text });
				await note('same two chair').getByLabel('They stand in the summary').check();
				await note('red van').getByLabel('They stand in the summary').check();
				if (at === 0) {
					await note('same two chair').getByText('Ask its writer').click();
					await note('same two chair').getByText('To say it in other words').click();
					await note('red van').getByText('Ask its writer').click();
					await note('red van').getByText('Whether a part may be left out').click();
					await note('red van').getByLabel('The part, exactly as it stands').fill('in the red van');
					await look(phone, 'asks');
				}
				await phone.getByRole('button', { name: 'That is all' }).click();
				await expect(phone.getByText('You have read for us.')).toBeVisible();
			}
			await joker.ask({ type: 'advance', from: 'reflection.sealed' });
			await joker.until('on', ({ moment }) => moment !== 'reflection.sealed');
			await goTo('check_out');
			await joker.ask({ type: 'close_session', from: 'check_out' });
			await joker.until('the end', ({ moment }) => moment === 'closed');

			// the Joker's browser sends what the two ask, and shows none of it
			const reading = `${house.origin}/console/${session}/review/notes`;
			await desk.goto(reading);
			await unlock(desk);
			await expect(desk.getByText('2 writers are asked something.')).toBeVisible();
			await desk.getByRole('button', { name: 'Send what is asked' }).click();
			await expect(desk.getByText('Each writer sees it with their receipt')).toBeVisible();

			const writer = async () => {
				const page = await (await browser.newContext()).newPage();
				await page.goto(`${house.origin}/receipt`);
				return page;
			};
			const one = await writer();
			await one.getByLabel('Your twelve words').fill(twelve);
			await one.getByRole('button', { name: 'See what its readers ask' }).click();
			await one.getByLabel('Your note, in other words').fill('Chairing goes round too seldom.');
			await one.getByRole('button', { name: 'Send these words' }).click();
			await expect(one.getByText('Sent.')).toBeVisible();
			const other = await writer();
			await other.getByLabel('Your twelve words').fill(square);
			await other.getByRole('button', { name: 'See what its readers ask' }).click();
			await expect(other.getByText('in the red van')).toBeVisible();
			await other.getByRole('button', { name: 'Yes, leave it out' }).click();
			await expect(other.getByText('Sent.')).toBeVisible();
			const { socketDir, port } = recordOf(clusterIn(house.folder))!.listening;
			const at = { host: socketDir ?? '127.0.0.1', port, password: undefined };
			await withConnection(at, 'postgres', (it) =>
				it.query(
					`update app.asked set due = due - interval '1 hour 1 minute' where due is not null`
				)
			);

			// who led is told, and shown no words
			await desk.reload();
			await unlock(desk);
			await expect(desk.getByText('so these words stay back')).toBeVisible();
			await expect(desk.locator('body')).not.toContainText('Chairing');
			await look(desk, 'led');
			// another facilitator reads them before they go on
			await bela.goto(reading);
			await unlock(bela);
			await expect(bela.getByText('Chairing goes round too seldom.')).toBeVisible();
			await expect(bela.getByText('red van')).toHaveCount(0);
			await look(bela, 'unread');
			await bela.getByRole('button', { name: 'Let these out' }).click();
			await expect(bela.getByText('Thank you for reading.')).toBeVisible();
			const whole = await bela.getByRole('textbox', { name: 'The whole link' }).inputValue();
			const reader = await (await browser.newContext()).newPage();
			await reader.goto(whole);
			await expect(reader.getByText('Chairing goes round too seldom.')).toBeVisible();
			await expect(reader.getByText('They planned it […].')).toBeVisible();
			for (const text of ['same two chair', 'red van'])
				await expect(reader.getByText(text)).toHaveCount(0);
		},
		{},
		async (house, first) => {
			bela = await joinAsSecond(browser, house, first);
		}
	);
});
