// The server dies as when somebody trips over the cable, at six moments of one evening: every face comes back to what it
// showed, and no note is lost or doubled. Source: domain.md 7.4 (1), trust.md 4.4.

import { expect, test, type Page } from '@playwright/test';
import { settled, showsAgain } from '../support/faces.ts';
import { jokerHand, phoneHand } from '../support/hands.ts';
import { joinAsSecond, openDoors, openStage, phone, signUp, unlock } from '../support/people.ts';
import { RunningHouse } from '../support/running-house.ts';
import { evening } from '../support/told-evening.ts';

const note = 'Nobody looked at her while he spoke.';
const deaths = [
	'doors open',
	'replaying',
	'frozen, with an offer',
	'Pause in the forum',
	'notes',
	'the notes are coming in'
];

test('killed and started again, at six moments', async ({ browser }) => {
	test.setTimeout(240_000);
	const house = await RunningHouse.open({ PAUSE_DELAY_MS: '0' });
	const desk = await (await browser.newContext()).newPage();
	try {
		await signUp(house, desk);
		// so that the group's key is theirs too when the doors open
		const reader = await joinAsSecond(browser, house, desk);
		await openDoors(desk, { scenes: ['As I was saying', 'Half six, sharp'] });
		const { stage, code } = await openStage(browser, desk, house);
		const phones: Page[] = [];
		for (let n = 0; n < 4; n++) phones.push(await phone(browser, house, code));
		const [caller, player, plain, late] = phones as [Page, Page, Page, Page];
		const others = [await phoneHand(house, code), await phoneHand(house, code)];
		const joker = await jokerHand(house, desk);
		await expect(desk.getByText('6 here').first()).toBeVisible();
		const inBox = new Set<Page>();
		for (const page of phones)
			page.on('response', async (answer) => {
				if (answer.url().includes('/box/') && (await answer.text()) === 'in_box') inBox.add(page);
			});
		const faces = { desk, stage, caller, player, plain, late };

		async function dies(state: string): Promise<void> {
			const before = new Map<Page, string>();
			for (const page of Object.values(faces)) before.set(page, await settled(page));
			await house.kill();
			await expect(desk.getByText(/One moment|Looking for the room/).first()).toBeVisible();
			await house.start();
			for (const [name, page] of Object.entries(faces))
				await showsAgain(page, before.get(page)!, `${name}, after the house died at “${state}”`);
		}

		const died: string[] = [];
		for await (const state of evening({ joker, others, caller, player })) {
			if (state === 'closed') break;
			if (!deaths.includes(state) || died.includes(state)) continue;
			// all four envelopes of the browsers are in memory only: two phones have not sent yet
			// a phone waits up to fifteen seconds before it sends
			if (state === 'the notes are coming in') {
				await expect.poll(() => inBox.size, { timeout: 30_000 }).toBe(4);
				// and the Joker's button is there again
				await expect(desk.getByText('Phones are sending …')).toHaveCount(0, { timeout: 30_000 });
			}
			died.push(state);
			await dies(state);
			if (state === 'notes') {
				await caller.reload();
				await expect(caller.getByLabel('Your note')).toHaveValue(note);
			}
		}
		expect(died).toEqual(deaths);
		await expect(caller.getByRole('heading', { name: 'Thank you' })).toBeVisible();

		// another facilitator opens the box: one note, once
		await reader.goto(desk.url().replace(/live$/, 'review'));
		await reader.getByRole('link', { name: 'Open the box and read' }).click();
		await unlock(reader);
		await expect(reader.getByText(note)).toHaveCount(1);
		await expect(reader.getByRole('heading', { name: /^Note \d/ })).toHaveCount(1);
		// and the try of the evening stands in the ledger once
		await reader.goto(desk.url().replace(/live$/, 'review'));
		const summary = await reader
			.getByRole('link', { name: 'Read the summary' })
			.getAttribute('href');
		const ledger = await reader.request.get(`${house.origin}${summary}/ledger.csv`);
		expect((await ledger.text()).split('he waits, once')).toHaveLength(2);
	} finally {
		await house.close();
	}
});
