// People in a test: a facilitator who plans and opens the doors, a wall, phones that come in.

import { expect, type Browser, type Page } from '@playwright/test';
import { passphrase } from './halves.ts';
import type { RunningHouse } from './running-house.ts';

export interface Room {
	readonly console: Page;
	readonly stage: Page;
	/** the join code as it stands on the wall */
	readonly code: string;
}

/** Makes the first account with its group; leaves the page on the console. */
export async function signUp(house: RunningHouse, page: Page): Promise<void> {
	await page.goto(`${house.origin}/sign-up`);
	await page.getByLabel('The code from the terminal').fill(house.code);
	await page.getByLabel('Name of the group').fill('IOPS London');
	await page.getByLabel('Your name here').fill('Ana');
	await page.getByLabel('Passphrase').fill(passphrase);
	await page.getByLabel('I have it somewhere').check();
	await page.getByRole('button', { name: 'Make the account' }).click();
	await expect(page.getByRole('heading', { name: 'Sessions' })).toBeVisible();
}

/** Another facilitator of the same group, who comes in with an invitation on a device of their own. */
export async function joinAsSecond(
	browser: Browser,
	house: RunningHouse,
	first: Page
): Promise<Page> {
	const inviting = await first.context().newPage();
	await inviting.goto(`${house.origin}/console`);
	await inviting.locator('a[href*="/console/groups/"]').first().click();
	await inviting.getByRole('button', { name: 'Make a link' }).click();
	const made = inviting.getByLabel('The link, shown this once');
	await expect(made).toHaveValue(/invitation=/);
	const link = await made.inputValue();
	const code = new URL(link).searchParams.get('invitation') ?? '';
	await inviting.close();
	const page = await (await browser.newContext()).newPage();
	await page.goto(`${house.origin}/sign-up?invitation=${code}`);
	await page.getByLabel('Your name here').fill('Bela');
	await page.getByLabel('Passphrase').fill(passphrase);
	await page.getByLabel('I have it somewhere').check();
	await page.getByRole('button', { name: 'Make the account' }).click();
	await expect(page.getByRole('heading', { name: 'Sessions' })).toBeVisible();
	return page;
}

/** Opens what is sealed on this page with the passphrase of whoever is signed in. */
export async function unlock(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Unlock with your passphrase' }).first().click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Passphrase').fill(passphrase);
	await dialog.getByRole('button', { name: 'Unlock', exact: true }).click();
	await expect(dialog).toBeHidden();
}

export interface Planned {
	readonly template?: string;
	/** titles of the scenes to choose from */
	readonly scenes?: readonly string[];
	/** sees each page on the way */
	readonly look?: (where: string, page: Page) => Promise<void>;
}

/** Plans a session from the console's first page and opens its doors. */
export async function openDoors(
	page: Page,
	{ template = 'Evening, 2 hours', scenes = ['As I was saying'], look }: Planned = {}
): Promise<void> {
	await page.getByRole('link', { name: 'Plan a session' }).first().click();
	await page.getByRole('radio', { name: template }).check();
	const more = page.locator('details:not([open]) > summary');
	while (await more.count()) await more.first().click();
	for (const box of await page.getByRole('checkbox').all()) {
		const title = await box.locator('xpath=ancestor::label[1]').textContent();
		await box.setChecked(scenes.some((scene) => title?.includes(scene)));
	}
	await look?.('a new session', page);
	await page.getByRole('button', { name: 'Make the plan' }).click();
	await expect(page.getByRole('button', { name: 'Open the doors' })).toBeVisible();
	await look?.('the planner', page);
	await page.getByRole('button', { name: 'Open the doors' }).click();
	await page.waitForURL(/\/live$/);
}

/** The wall, on another device: opened with the display code the console shows. */
export async function openStage(browser: Browser, desk: Page, house: RunningHouse): Promise<Room> {
	const address = (await desk.locator('a[href*="/stage/"]').first().getAttribute('href')) ?? '';
	const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
	const stage = await context.newPage();
	await stage.goto(house.origin + new URL(address, house.origin).pathname);
	const shown = stage.getByText(/^[0-9A-Z]{6}$/).first();
	await expect(shown).toBeAttached();
	return { console: desk, stage, code: (await shown.textContent()) ?? '' };
}

export const phoneSize = {
	viewport: { width: 390, height: 844 },
	hasTouch: true,
	isMobile: true
} as const;

/** A phone of its own: nothing shared with any other. Two taps and it is in. */
export async function phone(browser: Browser, house: RunningHouse, code: string): Promise<Page> {
	const context = await browser.newContext(phoneSize);
	const page = await context.newPage();
	await page.goto(`${house.origin}/${code}`);
	await page.getByRole('button', { name: 'Come in' }).click();
	await page.getByRole('button', { name: 'All right' }).click();
	return page;
}

/** The Joker's next move, by how its button begins. */
export async function move(desk: Page, name: string): Promise<void> {
	const begins = new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
	await desk.getByRole('button', { name: begins }).first().click();
}

/** Holds Pause on a page until it has filled. */
export async function pressPause(page: Page): Promise<void> {
	const button = page.getByRole('button', { name: /pause/i }).first();
	await button.focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
}

/** What the wall shows, as its readers read it. */
export async function wallSays(stage: Page, words: string | RegExp): Promise<void> {
	await expect(stage.locator('body')).toContainText(words);
}

/** One tap on the row or button that says this. */
export async function tap(page: Page, says: string | RegExp): Promise<void> {
	await page.locator('label, button').filter({ hasText: says }).first().click();
}
