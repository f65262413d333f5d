// Two of the room read the notes for all, on their own phones, drawn by lot; what both allow is let out, and nobody else reads.

import { expect, test, type Page } from '@playwright/test';
import { serious } from '../support/axe.ts';
import { gathering } from '../support/gathering.ts';
import { unlock } from '../support/people.ts';

test('two who offered are drawn, read on their phones, and what both allow stands in the summary', async ({
	browser
}) => {
	test.setTimeout(200_000);
	await gathering(browser, 5, async ({ house, desk, stage, joker, phones, goTo }) => {
		const session = /console\/([^/]+)\/live/.exec(desk.url())![1]!;
		await goTo('reflection.writing');
		const write = async (phone: Page, text: string) => {
			await phone.getByLabel('Your note', { exact: true }).fill(text);
			await phone.getByLabel('It may stand in the summary').check();
		};
		await write(phones[0]!, 'We decide in the kitchen.');
		await write(phones[1]!, 'The same two chair, always.');
		await expect(stage.getByText('5 phones in the room')).toBeVisible();
		await joker.ask({ type: 'advance', from: 'reflection.writing' });
		await joker.until('the sealed box', ({ moment }) => moment === 'reflection.sealed');
		await expect(stage.getByText('Who would read for us?')).toBeVisible();

		for (const phone of phones.slice(1, 4)) {
			await phone.getByRole('button', { name: 'I would read' }).click();
			await expect(phone.getByText('You offered.')).toBeVisible();
		}
		await desk.getByRole('button', { name: 'Draw two by lot' }).click();
		await expect(stage.getByText('Two people read.')).toBeVisible();
		const drawn: Page[] = [];
		for (const phone of phones) {
			const called = phone.getByText('You were drawn to read');
			if ((await called.count()) > 0) drawn.push(phone);
		}
		expect(drawn).toHaveLength(2);
		// one of them would rather not: the third is drawn
		await drawn[0]!.getByRole('button', { name: 'I would rather not read' }).click();
		await expect(drawn[0]!.getByRole('button', { name: 'I would read' })).toBeVisible();
		await joker.until('two again', ({ reading }) => reading?.readers.length === 2);

		if (await desk.getByRole('button', { name: 'Unlock with your passphrase' }).count())
			await unlock(desk);
		await joker.until(
			'the keys handed',
			({ reading }) => reading?.readers.every((reader) => reader === 'reads') === true
		);
		const readers: Page[] = [];
		for (const phone of phones)
			if (await phone.getByRole('button', { name: 'Read the notes' }).count()) readers.push(phone);
		expect(readers).toHaveLength(2);
		for (const [at, phone] of readers.entries()) {
			await phone.getByRole('button', { name: 'Read the notes' }).click();
			await expect(phone.getByRole('article')).toHaveCount(2);
			expect.soft(await serious(phone), 'reading').toEqual([]);
			const note = (text: string) => phone.getByRole('article').filter({ hasText: text });
			await note('in the kitchen').getByLabel('They stand in the summary').check();
			await note('in the kitchen').getByRole('textbox').fill('who decides');
			// the second of the two keeps the other note back
			if (at === 0) await note('always').getByLabel('They stand in the summary').check();
			if (at === 1) {
				// what was marked outlives a reload; the notes themselves are nowhere
				await phone.reload();
				await phone.getByRole('button', { name: 'Read the notes' }).click();
				await expect(note('in the kitchen').getByLabel('They stand in the summary')).toBeChecked();
			}
			await phone.getByRole('button', { name: 'That is all' }).click();
			await expect(phone.getByText('You have read for us.')).toBeVisible();
			const left = await phone.evaluate(() =>
				JSON.stringify([{ ...sessionStorage }, { ...localStorage }])
			);
			for (const word of ['kitchen', 'always', 'who decides', '.reading', '.marks'])
				expect(left).not.toContain(word);
		}

		await joker.ask({ type: 'advance', from: 'reflection.sealed' });
		await joker.until('on', ({ moment }) => moment !== 'reflection.sealed');
		await goTo('check_out');
		await joker.ask({ type: 'close_session', from: 'check_out' });
		await joker.until('the end', ({ moment }) => moment === 'closed');
		// nobody reads again, so that the Joker may let out what both said
		await desk.goto(`${house.origin}/console/${session}/review/notes`);
		await unlock(desk);
		await expect(desk.getByText('Two people of the room have read')).toBeVisible();
		await expect(desk.getByText('kitchen')).toHaveCount(0);
		await desk.getByRole('button', { name: 'Let these out' }).click();
		await expect(desk.getByText('Thank you for reading.')).toBeVisible();
		const whole = await desk.getByRole('textbox', { name: 'The whole link' }).inputValue();
		const reader = await (await browser.newContext()).newPage();
		await reader.goto(whole);
		await expect(reader.getByText('We decide in the kitchen.')).toBeVisible();
		await expect(reader.getByText('who decides')).toBeVisible();
		await expect(reader.getByText('The same two chair')).toHaveCount(0);
	});
});
