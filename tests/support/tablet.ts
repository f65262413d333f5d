// A shared tablet in a test: tickets are drawn for it, and one after the other writes with one.

import { expect, type Browser, type Page } from '@playwright/test';
import type { RunningHouse } from './running-house.ts';

/** A tablet of its own, at the address of this evening's box. */
export async function tabletAt(browser: Browser, house: RunningHouse, code: string): Promise<Page> {
	const context = await browser.newContext({ viewport: { width: 820, height: 1180 } });
	const page = await context.newPage();
	await page.goto(`${house.origin}/tablet/${code.toLowerCase()}`);
	return page;
}

/** Draws the six tickets of one sheet on a facilitator's page for printing; gives their codes. */
export async function drawSix(paper: Page): Promise<readonly string[]> {
	await paper.getByLabel('Sheets of six tickets').selectOption('1');
	await paper.getByRole('button', { name: 'Draw codes for 6 tickets' }).click();
	await expect(paper.getByText('6 tickets are ready.')).toBeVisible({ timeout: 60_000 });
	return (await paper.locator('.tickets b').allTextContents()).map((one) => one.trim());
}

/** Types the code of a ticket. */
export async function enter(tablet: Page, code: string): Promise<void> {
	await tablet.getByLabel('The eight signs on your ticket').fill(code);
	await tablet.getByRole('button', { name: 'Go on' }).click();
}

/** Writes with a ticket and drops it in; the page shows that it is in an envelope. */
export async function write(
	tablet: Page,
	code: string,
	text: string,
	ticks: readonly string[] = []
): Promise<void> {
	await enter(tablet, code);
	await tablet.getByLabel('Your note', { exact: true }).fill(text);
	for (const tick of ticks) await tablet.getByLabel(tick).check();
	await tablet.getByRole('button', { name: 'Drop it in' }).click();
	await expect(tablet.getByRole('heading', { name: 'It is in an envelope' })).toBeVisible();
}
