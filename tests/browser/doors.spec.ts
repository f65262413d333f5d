// The doors: coming in with a code typed anyhow, late, again, on a shared phone, in two windows; and whom they keep out.

import { expect, test, type Browser, type Page } from '@playwright/test';
import type { ConsoleView } from '#lib/session/console-face.ts';
import { cookiesOf, jokerHand, knock, phoneHand, type Hand } from '../support/hands.ts';
import { passphrase } from '../support/halves.ts';
import { joinAsSecond, openDoors, phone, signUp } from '../support/people.ts';
import { RunningHouse } from '../support/running-house.ts';

test.describe.configure({ mode: 'serial' });

let house: RunningHouse;
let desk: Page;
let joker: Hand<ConsoleView>;
let code: string;
let session: string;

test.beforeAll(async ({ browser }) => {
	house = await RunningHouse.open({ PAUSE_DELAY_MS: '0' });
	desk = await (await browser.newContext()).newPage();
	await signUp(house, desk);
	await openDoors(desk, { scenes: ['As I was saying'] });
	joker = await jokerHand(house, desk);
	({ code } = joker.view);
	session = /console\/([^/]+)\/live/.exec(desk.url())![1]!;
});
test.afterAll(async () => house.close());

/** A small phone whose owner has told the browser to write twice as large. */
async function smallPhone(browser: Browser): Promise<Page> {
	const context = await browser.newContext({ viewport: { width: 320, height: 568 } });
	const page = await context.newPage();
	const settings = await context.newCDPSession(page);
	await settings.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
	return page;
}

const pressed = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const isWide = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
/** What is kept on this device, beside where the framework had scrolled to. */
const stored = (page: Page) =>
	page.evaluate(() =>
		[...Object.entries(localStorage), ...Object.entries(sessionStorage)].filter(
			([name]) => !name.startsWith('sveltekit:')
		)
	);

test('a code typed in small letters, with gaps and look-alikes, at 320 px and twice the letters', async ({
	browser
}) => {
	const page = await smallPhone(browser);
	const lookAlike: Record<string, string> = { '0': 'o', '1': 'l', V: 'u' };
	const typed = [...code].map((sign) => lookAlike[sign] ?? sign.toLowerCase());
	await page.goto(house.origin);
	expect(await isWide(page)).toBe(false);
	await page.getByLabel('The six signs on the wall').fill(` ${typed.join(' ')} · `);
	await pressed(page, 'To the door');
	await expect(page).toHaveURL(`${house.origin}/${code}`);
	expect(await isWide(page)).toBe(false);
	await pressed(page, 'Come in');
	await expect(page.getByRole('heading', { name: 'You are in' })).toBeVisible();
	expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
		'36px'
	);
	expect(await isWide(page)).toBe(false);
	await pressed(page, 'All right');
	await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
	expect(await isWide(page)).toBe(false);
	await pressed(page, 'More');
	expect(await isWide(page)).toBe(false);
	await pressed(page, 'Leave – I can come back');
	await pressed(page, 'Leave');
	await expect(page.getByText('You have left.')).toBeVisible();
});

test('a code that opens nothing says so', async ({ page }) => {
	await page.goto(house.origin);
	await page.getByLabel('The six signs on the wall').fill('what is it');
	await pressed(page, 'To the door');
	await expect(page.getByText('That is not one of our codes.')).toBeVisible();
	await expect(page.getByLabel('The six signs on the wall')).toHaveValue('what is it');

	const wrong = code.startsWith('A') ? `B${code.slice(1)}` : `A${code.slice(1)}`;
	await page.goto(`${house.origin}/${wrong}`);
	await pressed(page, 'Come in');
	await expect(page.getByRole('heading', { name: 'No room has this code.' })).toBeVisible();
	await page.getByRole('link', { name: 'Another code' }).click();
	await expect(page.getByRole('heading', { name: 'A code, please' })).toBeVisible();
	expect(await stored(page)).toEqual([]);
});

test('leaving leaves nothing behind, and the same code lets one in again, as somebody new', async ({
	browser
}) => {
	const page = await phone(browser, house, code);
	const seat = `spectactor.seat.${code}.secret`;
	const secret = await page.evaluate((name) => localStorage.getItem(name), seat);
	await pressed(page, 'More');
	await pressed(page, 'Leave – I can come back');
	await pressed(page, 'Leave');
	await expect(page.getByText('You have left.')).toBeVisible();
	expect(await stored(page)).toEqual([]);
	await page.goto(`${house.origin}/${code}`);
	await pressed(page, 'Come in');
	await pressed(page, 'All right');
	await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
	const again = await page.evaluate((name) => localStorage.getItem(name), seat);
	expect(again).toMatch(/^[\w-]{22}$/);
	expect(again).not.toBe(secret);
	await page.close();
});

test('a second window of the same phone takes over, and can be taken over', async ({ browser }) => {
	const first = await phone(browser, house, code);
	const second = await first.context().newPage();
	await second.goto(`${house.origin}/${code}`);
	await expect(second.getByRole('heading', { name: 'Welcome' })).toBeVisible();
	await expect(
		first.getByRole('heading', { name: 'You are in on another page of this phone.' })
	).toBeVisible();
	await pressed(first, 'Go on here');
	await expect(first.getByRole('heading', { name: 'Welcome' })).toBeVisible();
	await expect(
		second.getByRole('heading', { name: 'You are in on another page of this phone.' })
	).toBeVisible();
	await first.context().close();
});

test('who comes late is told where we are', async ({ browser }) => {
	const early = await phoneHand(house, code);
	await early.ask({ type: 'call_pause' });
	await joker.ask({ type: 'resume', how: 'carry_on' });
	while (joker.view.moment !== 'forum.replay_ready') {
		const { moment } = joker.view;
		for (const { role } of moment === 'casting' ? joker.view.cast : [])
			await joker.ask({ type: 'cast_role', role, filled: true });
		if (moment === 'first_talk')
			await joker.ask({ type: 'write_problem', text: 'Nobody hears it the first time.' });
		await joker.ask({ type: 'advance', from: moment });
		await joker.until(`after ${moment}`, (view) => view.moment !== moment);
	}
	const page = await (await browser.newContext()).newPage();
	await page.goto(`${house.origin}/${code}`);
	await pressed(page, 'Come in');
	await expect(page.getByRole('heading', { name: 'Where we are' })).toBeVisible();
	for (const line of [
		'Now: trying other ways.',
		'The scene is called “As I was saying”.',
		'In the way: Nobody hears it the first time.',
		'Ana is the Joker. Ask anything.'
	])
		await expect(page.getByRole('listitem').filter({ hasText: line })).toBeVisible();
	await pressed(page, 'All right');
	await expect(
		page.getByRole('heading', { name: 'From where would you see it again?' })
	).toBeVisible();
	await page.context().close();
	early.letGo();
});

test('the next person at a shared phone finds nothing of the one before', async ({ browser }) => {
	await joker.ask({ type: 'end_forum', from: 'forum.replay_ready' });
	await joker.until('out of the parts', ({ moment }) => moment === 'de_role');
	for (const { who } of joker.view.in_role) await joker.ask({ type: 'confirm_out', who });
	for (const to of ['analysis', 'debrief', 'commitments'] as const) {
		await joker.ask({ type: 'advance', from: joker.view.moment });
		await joker.until(to, ({ moment }) => moment === to);
	}
	const page = await (await browser.newContext()).newPage();
	await page.goto(house.origin);
	await page.goto(`${house.origin}/${code}`);
	await page.getByLabel('Other people use this phone too').check();
	await pressed(page, 'Come in');
	await pressed(page, 'All right');
	await page.getByRole('textbox').nth(0).fill('words of the one before');
	await expect.poll(async () => JSON.stringify(await stored(page))).toContain('the one before');
	const before = new Map(await stored(page)).get(`spectactor.seat.${code}.secret`);
	await pressed(page, 'More');
	await pressed(page, 'Next person');
	await pressed(page, 'Clear, for the next person');
	await expect(page.getByRole('heading', { name: 'You are at the door' })).toBeVisible();
	await expect(page.getByLabel('Other people use this phone too')).toBeChecked();
	expect(await stored(page)).toEqual([[`spectactor.seat.${code}.shared`, '1']]);

	await page.goBack();
	await expect(page.getByText('words of the one before')).toHaveCount(0);
	await page.goForward();
	await pressed(page, 'Come in');
	await pressed(page, 'All right');
	await expect(page.getByRole('textbox').nth(0)).toHaveValue('');
	const next = new Map(await stored(page)).get(`spectactor.seat.${code}.secret`);
	expect(next).not.toBe(before);
	await page.context().close();
});

test('nobody but the group’s facilitators sees anything of the console', async ({ browser }) => {
	const pages = ['', '/live', '/print', '/review', '/review/notes'];
	const stranger = await (await browser.newContext()).newPage();
	for (const page of pages) {
		await stranger.goto(`${house.origin}/console/${session}${page}`);
		await expect(stranger.getByRole('heading', { name: 'Sign in' })).toBeVisible();
	}
	const console = { face: 'console', room: session } as const;
	expect(await knock(house, console)).toBe('sign_in_first');
	expect(await knock(house, console, 'sign_in=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')).toBe(
		'sign_in_first'
	);

	// a facilitator of the group reads along, and no longer once they have left it
	const other = await joinAsSecond(browser, house, desk);
	await other.goto(`${house.origin}/console/${session}/live`);
	await expect(other.getByText('You read along')).toBeVisible();
	const leaving = await other.context().newPage();
	await leaving.goto(`${house.origin}/console`);
	await leaving.locator('a[href*="/console/groups/"]').first().click();
	await leaving.getByText('Leave this group').click();
	await pressed(leaving, 'Yes, leave');
	await expect(other.getByText('This session belongs to another group.')).toBeVisible();
	expect(await knock(house, console, await cookiesOf(other))).toBe('not_your_group');
	for (const page of pages) {
		const answer = await other.goto(`${house.origin}/console/${session}${page}`);
		expect(answer?.status(), page).toBe(404);
		await expect(other.locator('body')).not.toContainText('As I was saying');
	}
});

test('signing out closes the live console within a second', async () => {
	const cookies = await cookiesOf(desk);
	const account = await desk.context().newPage();
	await account.goto(`${house.origin}/console/account`);
	await account.getByRole('button', { name: 'Sign out', exact: true }).click();
	await expect(account.getByRole('heading', { name: 'Sign in' })).toBeVisible();
	await expect(desk.getByText('Please sign in again')).toBeVisible({ timeout: 1_000 });
	await expect(desk.getByRole('button', { name: /^Next: / })).toHaveCount(0);
	expect(await knock(house, { face: 'console', room: session }, cookies)).toBe('sign_in_first');

	// the room does not stop for that, and the Joker comes back to it
	await account.getByLabel('Your name here').fill('Ana');
	await account.getByLabel('Passphrase').fill(passphrase);
	await pressed(account, 'Sign in');
	await expect(account.getByRole('heading', { name: 'Sessions' })).toBeVisible();
	await account.goto(`${house.origin}/console/${session}/live`);
	await expect(account.getByRole('button', { name: 'Next: Unsigned notes' })).toBeVisible();
});
