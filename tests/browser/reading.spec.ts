// After an evening: a facilitator opens the sealed box in their browser, lets notes out, and those who have the whole link read
// them; what may be kept comes back in the planner; and the group lets all of it go.

import { expect, test, type Page } from '@playwright/test';
import { blankNote, type Note } from '#lib/notes/note.ts';
import { serious } from '../support/axe.ts';
import { notesIn } from '../support/box-evening.ts';
import { joinAsSecond, openDoors, signUp, unlock } from '../support/people.ts';
import { RunningHouse } from '../support/running-house.ts';

const note = (text: string, more: Partial<Note> = {}): Note => ({ ...blankNote, text, ...more });
const written: readonly (Note | null)[] = [
	note('The minutes decide who spoke.', { sharing: 'aloud', keep: true, prompts: ['note-1'] }),
	note('We hurry past whoever is new.', { sharing: 'summary', keep: true }),
	note('I laughed along.', { sharing: 'theme', keep: true }),
	note('Nobody asked the caretaker.', { sharing: 'summary', keep: true, leave_group: true }),
	note('Turns are a habit of some.', { sharing: 'summary', keep: true }),
	note('Something that would harm.', { sharing: 'summary' }),
	note('He hurts people, ask me.', { sharing: 'contacts' }),
	null,
	null,
	null
];

test('notes are read, let out, kept and let go by those whom it concerns', async ({ browser }) => {
	test.setTimeout(200_000);
	const house = await RunningHouse.open({ PAUSE_DELAY_MS: '0' });
	const shots = process.env['PICTURES'];
	const errors: string[] = [];
	const watched = (page: Page) => {
		page.on('pageerror', (error) => errors.push(error.message));
		return page;
	};
	const look = async (page: Page, where: string) => {
		expect.soft(await serious(page), where).toEqual([]);
		if (!shots) return;
		const name = where.replaceAll(' ', '-');
		for (const [width, height] of [
			[390, 844],
			[1280, 800]
		] as const) {
			await page.setViewportSize({ width, height });
			await page.screenshot({ path: `${shots}/${name}-${width}.png`, fullPage: true });
		}
	};
	try {
		const ana = watched(await (await browser.newContext()).newPage());
		await signUp(house, ana);
		const bela = watched(await joinAsSecond(browser, house, ana));
		await openDoors(ana);
		const session = await notesIn(house, ana, written);
		const review = `${house.origin}/console/${session}/review`;

		// the Joker is not handed the box; the other is, and no word of it comes from the server
		await ana.goto(review);
		await expect(ana.getByText('Ask Bela.')).toBeVisible();
		const sent: string[] = [];
		bela.on(
			'response',
			(answer) =>
				void answer.text().then(
					(text) => sent.push(text),
					() => {}
				)
		);
		const posted: string[] = [];
		bela.on('request', (asked) => void posted.push(asked.postData() ?? ''));
		await bela.goto(review);
		await look(bela, 'review before reading');
		await bela.getByRole('link', { name: 'Open the box and read' }).click();
		await look(bela, 'reading locked');
		await unlock(bela);
		await expect(bela.getByRole('article')).toHaveCount(6);
		await expect(bela.getByText('He hurts people')).toHaveCount(0);
		await look(bela, 'reading');

		const one = (text: string) => bela.getByRole('article').filter({ hasText: text });
		await one('The minutes decide').getByText('Into the summary, and may be read aloud').click();
		for (const text of ['We hurry past', 'Nobody asked', 'Turns are a habit'])
			await one(text).getByText('Into the summary', { exact: true }).click();
		await one('I laughed along').getByLabel('Other themes').fill('laughing along');
		await expect(one('I laughed along').getByText('Into the summary')).toHaveCount(0);
		await one('Something that would harm').getByText('Remove this note now').click();
		await one('Something that would harm')
			.getByRole('button', { name: 'Yes, remove it now' })
			.click();
		await expect(bela.getByRole('article')).toHaveCount(5);
		await one('We hurry past').getByLabel('Other themes').fill('a theme of very many words');
		await bela.getByRole('button', { name: 'Let these out' }).click();
		await expect(bela.getByText('is long for a theme').first()).toBeVisible();
		await one('We hurry past').getByLabel('Other themes').fill('hurry');
		await look(bela, 'reading before letting out');
		await bela.getByRole('button', { name: 'Let these out' }).click();
		await expect(bela.getByText('Thank you for reading.')).toBeVisible();

		// the whole link opens the notes, in any browser; the link without its end does not
		const whole = await bela.getByRole('textbox', { name: 'The whole link' }).inputValue();
		expect(whole).toMatch(/\/summary\/[\w-]{32}#n=[\w-]{43}$/);
		await look(bela, 'review after reading');
		const reader = watched(await (await browser.newContext()).newPage());
		await reader.goto(whole.replace(/#.*/, ''));
		await expect(reader.getByText('The notes open with the whole link')).toBeVisible();
		await look(reader, 'summary without the key');
		await reader.goto('about:blank');
		await reader.goto(whole);
		for (const text of ['The minutes decide', 'We hurry past', 'Nobody asked', 'Turns are'])
			await expect(reader.getByText(text)).toBeVisible();
		await expect(reader.getByText('laughing along')).toBeVisible();
		for (const text of ['I laughed along.', 'Something that would harm', 'He hurts people'])
			await expect(reader.getByText(text)).toHaveCount(0);
		await look(reader, 'summary with the key');
		if (shots) await reader.pdf({ path: `${shots}/summary.pdf`, format: 'A4' });
		await reader.goto('about:blank');
		await reader.goto(`${whole.slice(0, -2)}AA`);
		await expect(reader.getByText('opens nothing here')).toBeVisible();

		// nothing that was written came out of or went into the server
		for (const { text } of written.flatMap((one) => one ?? []))
			for (const all of [sent.join(), posted.join()]) expect(all).not.toContain(text.slice(0, 18));

		// what may be kept comes back in the planner
		await bela.goto(`${house.origin}/console`);
		await bela.getByRole('link', { name: 'Plan a session' }).first().click();
		await bela.getByRole('button', { name: 'Make the plan' }).click();
		await expect(bela.getByRole('heading', { name: 'From kept notes' })).toBeVisible();
		await unlock(bela);
		await expect(bela.getByText('Turns are a habit of some.')).toBeVisible();
		await bela.getByLabel('hurry', { exact: true }).check();
		await look(bela, 'planner with kept notes');

		// care contacts, once the group has named one
		await bela.goto(`${house.origin}/console`);
		await bela.locator('a[href*="/console/groups/"]').first().click();
		await bela.getByRole('checkbox', { name: 'Bela' }).check();
		await bela.getByRole('button', { name: 'Save who it is' }).click();
		await look(bela, 'group');
		await bela.goto(review);
		await bela.getByRole('link', { name: 'See what was written to you' }).click();
		await expect(bela.getByRole('heading', { name: 'Written to the care contacts' })).toBeVisible();
		await unlock(bela);
		await expect(bela.getByText('He hurts people, ask me.')).toBeVisible();
		await look(bela, 'care contacts');

		// all of it goes, for everybody
		await ana.goto(review);
		await ana.getByText('Let the notes go now').click();
		await ana.getByRole('button', { name: 'Yes, let them go' }).click();
		await expect(ana.getByText('They are gone, for everybody.')).toBeVisible();
		await look(ana, 'review after letting go');
		await reader.goto('about:blank');
		await reader.goto(whole);
		await expect(reader.getByText('or the group let them go')).toBeVisible();
		await expect(reader.getByText('We hurry past')).toHaveCount(0);
		expect(errors).toEqual([]);
	} finally {
		await house.close();
	}
});
