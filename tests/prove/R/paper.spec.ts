// The evening on paper, from every pack of scenes: few enough sheets to print, with tickets and the place for the hand-over code.

import { expect, test } from '@playwright/test';
import { scenePack } from '#lib/catalogue/pack.ts';
import { Facilitator } from '../../bench/facilitator.js';
import { RunningHouse } from '../../support/running-house.ts';
import { proved } from '../proved.ts';

/** So many scenes a group chooses from in one evening, as the planner advises. */
const together = 3;
const mostPages = 6;

/** Sheets of a PDF: each is an object of its own. */
const sheets = (pdf: Buffer) =>
	pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

test('R43 paper: the run sheet of every pack of scenes', async ({ browser }) => {
	test.setTimeout(180_000);
	const house = await RunningHouse.open();
	try {
		const facilitator = await Facilitator.signUp({ origin: house.origin, firstCode: house.code });
		const [name, value] = facilitator.cookie.split('=') as [string, string];
		const context = await browser.newContext();
		await context.addCookies([{ name, value, url: house.origin }]);
		const page = await context.newPage();
		const counts: number[] = [];
		const ids = scenePack.map(({ id }) => id);
		for (let at = 0; at < ids.length; at += together) {
			const scenes = ids.slice(at, at + together);
			const { planned } = await facilitator.plan(scenes);
			await page.goto(`${house.origin}${planned}/print`);
			await page.emulateMedia({ media: 'print' });
			for (const scene of scenePack.filter(({ id }) => scenes.includes(id)))
				await expect(page.getByRole('heading', { name: scene.title })).toBeVisible();
			await expect(page.getByText('Hand-over code, in a closed envelope:')).toBeVisible();
			const pdf = await page.pdf({ format: 'A4' });
			counts.push(sheets(pdf));
			await page.goto(`${house.origin}${planned}/tickets`);
			await expect(page.getByText('Hat ticket.', { exact: true }).first()).toBeVisible();
			await expect(page.getByText('Hat ticket.', { exact: true })).toHaveCount(12);
		}
		proved(
			`${counts.length} packs of ${together} scenes, ${ids.length} scenes in all: ${counts.join(', ')} pages`,
			`${mostPages} each, with tickets and hand-over code`
		);
		expect(Math.max(...counts)).toBeLessThanOrEqual(mostPages);
		expect(Math.min(...counts)).toBeGreaterThan(0);
	} finally {
		await house.close();
	}
});
