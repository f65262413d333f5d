// What a phone keeps of a note, and what it has forgotten once it was told that the note is kept. Source: trust.md 3.5, 4.4.

import { expect, test, type Page } from '@playwright/test';
import { gathering, type Gathering } from '../../support/gathering.ts';
import { phoneHand } from '../../support/hands.ts';
import { joinAsSecond, unlock } from '../../support/people.ts';
import { keptBy } from '../../support/phone-lost.ts';
import { proved, slow } from '../proved.ts';

test.setTimeout(slow() ? 400_000 : 120_000);
const note = 'canary: nobody looked at her while he spoke';

const kept = (page: Page) => page.getByText('This phone keeps nothing of yours.');

test('C09 C10 after Kept: no word of the note on the phone, no envelope, no ticket; nothing on the way back', async ({
	browser
}) => {
	await gathering(browser, 2, async ({ house, joker, phones, goTo, code }) => {
		const [writer, blank] = phones as [Page, Page];
		const others = await Promise.all([1, 2, 3].map(() => phoneHand(house, code)));
		await goTo('reflection.writing');
		const address = writer.url();
		await writer.getByLabel('Your note').fill(note);
		// the words are on the phone, in this tab: the look finds what is there
		const before = await keptBy(writer);
		expect(before['sessionStorage']).toContain(note);
		expect(before['localStorage']).not.toContain('canary');
		await joker.ask({ type: 'advance', from: 'reflection.writing' });
		for (const other of others) {
			await other.until('collecting', ({ moment }) => moment === 'reflection.collecting');
			expect(await other.post()).toBe('in_box');
		}
		for (const page of [writer, blank]) await expect(kept(page)).toBeVisible({ timeout: 30_000 });
		await expect
			.poll(async () => (await keptBy(writer))['sessionStorage'], { timeout: 15_000 })
			.not.toContain('canary');

		const after = await keptBy(writer);
		const places = Object.keys(after);
		for (const [place, text] of Object.entries(after)) {
			expect(text, place).not.toContain('canary');
			if (/torage|fields|cookie|history|name/.test(place))
				expect(text, place).not.toMatch(/envelope|ticket|receipt|note"/);
		}
		expect(after['indexedDB']).toBe('[]');
		expect(after['caches']).toBe('[]');
		expect(after['workers']).toBe('0');
		expect(after['cookies']).toBe('');
		expect(after['cookies of http']).toBe('[]');
		expect(writer.url()).toBe(address);
		expect(after['history']).not.toContain('canary');
		// whoever wrote and whoever did not keep the same, up to what each drew by chance
		const names = (of: Record<string, string>) =>
			['sessionStorage', 'localStorage'].map((place) =>
				(JSON.parse(of[place]!) as [string, string][]).map(([name]) => name).sort()
			);
		// each asks for its last answer after a while of its own
		await expect
			.poll(async () => names(await keptBy(blank)), { timeout: 15_000 })
			.toEqual(names(after));
		proved(`0 of ${places.length} places hold a word of it; address the same`, '0');

		// away and back, and back again: the page shows where the room is, and no field holds the note
		await writer.goto(`${house.origin}/promises`);
		await writer.goBack();
		await expect(kept(writer)).toBeVisible();
		await writer.reload();
		await expect(kept(writer)).toBeVisible();
		await writer.goto(`${house.origin}/`);
		await writer.goBack();
		await expect(kept(writer)).toBeVisible();
		for (const [place, text] of Object.entries(await keptBy(writer)))
			expect(text, place).not.toContain('canary');
		proved('0 of 3 ways back show it', '0');

		// and when the evening is over, nothing but the way to the summary
		await goTo('check_out');
		await joker.ask({ type: 'close_session', from: 'check_out' });
		await expect(writer.getByRole('heading', { name: 'Thank you' })).toBeVisible();
		const over = await keptBy(writer);
		expect(over['localStorage']).toBe('[]');
		expect((JSON.parse(over['sessionStorage']!) as [string][]).map(([name]) => name)).toEqual(
			expect.arrayContaining([expect.stringMatching(/\.summary$/)])
		);
		expect(over['sessionStorage']).not.toMatch(/secret|outbox|canary/);
	});
});

test('C13 sleeping phones: a third of them frozen at the deadline, woken after', async ({
	browser
}) => {
	const [asleep, many] = slow() ? [20_000, 12] : [3_000, 6];
	const awake = (many / 3) * 2;
	let reader!: Page;
	const evening = async ({ desk, stage, joker, phones, goTo }: Gathering) => {
		await goTo('reflection.writing');
		const inBox = new Set<Page>();
		for (const [n, page] of phones.entries()) {
			page.on('response', async (answer) => {
				if (!answer.url().includes('/box/')) return;
				if (/in_box|kept/.test(await answer.text().catch(() => ''))) inBox.add(page);
			});
			await page.getByLabel('Your note').fill(`note number ${n}.`);
			await page.getByText('It may stand in the summary').click();
		}
		const sleepers = phones.slice(awake);
		const lives = await Promise.all(
			sleepers.map(async (page) => {
				const cdp = await page.context().newCDPSession(page);
				await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
				await page.context().setOffline(true);
				return cdp;
			})
		);
		await joker.ask({ type: 'advance', from: 'reflection.writing' });
		await expect.poll(() => inBox.size, { timeout: 30_000 }).toBe(awake);
		await stage.waitForTimeout(asleep);
		expect(inBox.size).toBe(awake);
		// the room waits, and nothing says for whom or for how many; how many heads there are is said to all
		for (const face of [desk, stage])
			expect(await face.locator('main').innerText()).not.toMatch(
				/\b(2|4|8)\b|\b(two|four|eight) (phones|envelopes|of|are|have)\b/i
			);
		for (const [n, page] of sleepers.entries()) {
			await page.context().setOffline(false);
			await lives[n]!.send('Page.setWebLifecycleState', { state: 'active' });
		}
		await expect.poll(() => inBox.size, { timeout: 30_000 }).toBe(many);
		await joker.until('sealed', ({ moment }) => moment === 'reflection.sealed');
		for (const page of phones) await expect(kept(page)).toBeVisible({ timeout: 30_000 });

		await goTo('check_out');
		await joker.ask({ type: 'close_session', from: 'check_out' });
		await reader.goto(desk.url().replace(/live$/, 'review'));
		await reader.getByRole('link', { name: 'Open the box and read' }).click();
		await unlock(reader);
		await expect(reader.getByText('note number 0.')).toBeVisible();
		const read = await Promise.all(
			phones.map((_, n) => reader.getByText(`note number ${n}.`).count())
		);
		proved(
			`${inBox.size} of ${many} in the box, ${read.filter((count) => count === 1).length} of ${many} read once, asleep ${asleep / 1000} s`,
			`${many}, nobody named`
		);
		expect(read).toEqual(Array(many).fill(1));
	};
	await gathering(browser, many, evening, {}, async (house, desk) => {
		reader = await joinAsSecond(browser, house, desk);
	});
});
