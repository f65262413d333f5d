// The Joker's page dies in the middle of a forum: the co-Joker's phone becomes the console, the ledger goes on, and the
// old device, when it comes back, moves nothing. Source: domain.md 4.4; trust.md 4.4.

import { expect, test, type Locator, type Page } from '@playwright/test';
import { jokerHand, phoneHand } from '../support/hands.ts';
import { openDoors, openStage, phone, signUp } from '../support/people.ts';
import { RunningHouse } from '../support/running-house.ts';

/** What lies under another page of the phone is there, and not to be seen. */
const seen = (what: Locator) => what.filter({ visible: true }).first();
const step = (page: Page, to: RegExp) => seen(page.getByRole('button', { name: to }));

test('the co-Joker’s phone takes over from a Joker who is gone, and the ledger goes on', async ({
	browser
}) => {
	test.setTimeout(180_000);
	const house = await RunningHouse.open({ PAUSE_DELAY_MS: '0' });
	const desk = await (await browser.newContext()).newPage();
	try {
		await signUp(house, desk);
		await openDoors(desk);
		const { stage, code } = await openStage(browser, desk, house);
		const co = await phone(browser, house, code);
		for (const _ of [1, 2]) await phoneHand(house, code);
		const joker = await jokerHand(house, desk);

		// one phone is the co-Joker; the word waits until the Joker has read it
		await co.getByRole('button', { name: 'Take a role' }).click();
		await co.getByRole('button', { name: /^Co-Joker/ }).click();
		await co.getByLabel(/word/i).fill('Idris');
		await co.getByRole('button', { name: 'Take it' }).click();
		await co.getByRole('button', { name: 'Close' }).click();
		await joker.until('a word to read', ({ unread }) => unread.length === 1);
		await joker.ask({ type: 'settle_unread', unread: joker.view.unread[0]!.id, keep: true });
		await expect(stage.getByText('co-Joker: Idris')).toBeVisible();

		// into the forum, up to the talk about a try
		while (!joker.view.moment.startsWith('forum.')) {
			const from = joker.view.moment;
			await joker.ask({ type: 'skip', from, why: 'to the forum' }).catch(async () => {
				await joker.ask({ type: 'choose_scene', scene: 'sc01' });
				await joker.ask({ type: 'skip', from, why: 'to the forum' });
			});
			await joker.until(`after ${from}`, ({ moment }) => moment !== from);
		}
		await joker.ask({
			type: 'bring_in_person',
			role: 'amara',
			mode: 'alone',
			first_time: true,
			suggestion: ''
		});
		await joker.until('somebody steps in', ({ moment }) => moment !== 'forum.replay_ready');
		while (joker.view.moment !== 'forum.ask_room') {
			const from = joker.view.moment;
			await joker.ask({ type: 'advance', from });
			await joker.until(`after ${from}`, ({ moment }) => moment !== from);
		}
		await expect(stage.getByText('What moved?')).toBeVisible();
		await desk.getByLabel('What moved').first().fill('he waits, once');
		await desk.getByLabel('What moved').first().blur();
		await joker.until('the row is written', ({ row }) => row?.moved === 'he waits, once');
		const console_ = desk.url();

		// the Joker's page dies, without a goodbye
		joker.letGo();
		const context = desk.context();
		await desk.close();
		await expect(
			stage.getByText('The Joker is out of reach. The co-Joker may step in.')
		).toBeVisible({ timeout: 45_000 });
		await co.getByRole('button', { name: 'The Joker is gone: step in?' }).click();
		await co.getByRole('button', { name: 'Step in as Joker' }).click();
		await expect(stage.getByText('Idris now holds the Joker role.')).toBeVisible();

		// their phone is the console now: same moment, same row
		await expect(co.getByRole('heading', { name: 'Ask the room', level: 1 })).toBeVisible();
		await expect(seen(co.getByLabel('What moved'))).toHaveValue('he waits, once');
		await seen(co.getByLabel('At what price')).fill('she is called intense');
		await seen(co.getByLabel('At what price')).blur();
		await step(co, /^Next: Could this happen here/).click();
		await step(co, /^Next: (?!Could this happen here)/).click();
		await expect(stage.getByText('he waits, once')).toBeVisible();
		await expect(stage.getByText('she is called intense')).toBeVisible();

		// who is back reads along
		const back = await context.newPage();
		await back.goto(console_);
		await expect(
			back.getByText('You read along: the Joker role is with somebody else.')
		).toBeVisible();
		await expect(back.getByRole('button', { name: /^Next: / })).toHaveCount(0);
		await back.getByText('Log, open to everyone').click();
		await expect(
			back.getByText(/^Joker: Idris.*stepped in while the Joker was gone$/)
		).toBeVisible();

		// … and takes the role again when it is offered
		await seen(co.getByText('The Joker role', { exact: true })).click();
		await co.getByRole('button', { name: 'Offer it to everyone' }).click();
		await back.getByRole('button', { name: 'Take the Joker role' }).click();
		await expect(back.getByRole('button', { name: /^Next: / })).toBeVisible();
		await expect(seen(co.getByRole('button', { name: 'More' }))).toBeVisible();

		// what is half typed when the role moves waits there, and can be read meanwhile
		await seen(back.getByText('The Joker role', { exact: true })).click();
		await back.getByRole('button', { name: 'Offer it to everyone' }).click();
		await seen(back.getByLabel('For whom')).fill('those who came late');
		await seen(co.getByRole('button', { name: 'More' })).click();
		await seen(co.getByRole('button', { name: /^The Joker role/ })).click();
		await seen(co.getByRole('button', { name: 'Take the Joker role' })).click();
		await expect(back.getByText('this was not kept.')).toBeVisible();
		await expect(back.getByText('those who came late')).toBeVisible();
		await seen(co.getByText('The Joker role', { exact: true })).click();
		await co.getByRole('button', { name: 'Offer it to everyone' }).click();
		await back.getByRole('button', { name: 'Take the Joker role' }).click();
		await expect(seen(back.getByLabel('For whom'))).toHaveValue('those who came late');
	} finally {
		await house.close();
	}
});

test('the printed code makes a phone the Joker’s once; a third of the room has the role passed on', async ({
	browser
}) => {
	test.setTimeout(120_000);
	const house = await RunningHouse.open({ PAUSE_DELAY_MS: '0' });
	const desk = await (await browser.newContext()).newPage();
	try {
		await signUp(house, desk);
		await openDoors(desk);
		const { stage, code } = await openStage(browser, desk, house);
		const guest = await phone(browser, house, code);
		const late = await phone(browser, house, code);
		const hands = [await phoneHand(house, code), await phoneHand(house, code)];

		const paper = await desk.context().newPage();
		await paper.goto(desk.url().replace(/live$/, 'print'));
		await paper.getByRole('button', { name: 'Make a hand-over code' }).click();
		const printed = (await paper.locator('.code').textContent()) ?? '';
		expect(printed).toMatch(/^\w{4}-\w{4}-\w{4}$/);
		await paper.reload();
		await expect(paper.getByText(printed)).toHaveCount(0);

		const types = async (page: Page) => {
			await page.getByRole('button', { name: 'More' }).click();
			await page.getByRole('button', { name: 'The Joker role', exact: true }).click();
			await page.getByRole('button', { name: 'I have the hand-over code' }).click();
			await page.getByLabel('Hand-over code').fill(printed.toLowerCase());
			await page.getByRole('button', { name: 'Take the Joker role with it' }).click();
		};
		await types(guest);
		await expect(stage.getByText('A person in the room now holds the Joker role.')).toBeVisible();
		await expect(guest.getByRole('button', { name: 'To my own pages' })).toBeVisible();
		await expect(desk.getByText('You read along')).toBeVisible();
		await types(late);
		await expect(seen(late.getByText('That is not tonight’s hand-over code'))).toBeVisible();

		// one's own pages are still there, and the console is one press away, also after a reload
		await guest.getByRole('button', { name: 'To my own pages' }).click();
		await expect(seen(guest.getByRole('button', { name: 'More' }))).toBeVisible();
		await guest.getByRole('button', { name: 'Your console' }).click();
		await guest.reload();
		await expect(guest.getByRole('button', { name: 'To my own pages' })).toBeVisible();

		// two of four wish in private: nothing shows; with the third the wall asks
		const asks = stage.getByText('The room asks: pass the Joker role on.');
		await late.getByRole('button', { name: 'Leave it' }).click();
		await late.getByRole('button', { name: 'Please pass the role on' }).click();
		await expect(seen(late.getByText('Only this phone knows.'))).toBeVisible();
		await hands[0]!.ask({ type: 'wish_recall', epoch: 1, on: true });
		await expect(stage.getByText('holds the Joker role')).toBeVisible();
		await expect(asks).toHaveCount(0);
		await hands[1]!.ask({ type: 'wish_recall', epoch: 1, on: true });
		await expect(asks).toBeVisible();
		await expect(
			seen(guest.getByText('The room asks that the Joker role be passed on.'))
		).toBeVisible();
		await desk.getByRole('button', { name: 'Take the Joker role' }).click();
		await expect(desk.getByRole('button', { name: /^Next: / })).toBeVisible();
		await expect(seen(guest.getByRole('button', { name: 'More' }))).toBeVisible();
	} finally {
		await house.close();
	}
});
