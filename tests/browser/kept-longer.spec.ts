// What a group keeps of a year goes on its day, unless two of its facilitators write down that it stays for one more.

import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { withConnection } from '#lib/server/store/embedded/connect.ts';
import { ADMINISTRATOR, clusterIn } from '#lib/server/store/embedded/first-time.ts';
import { recordOf } from '#lib/server/store/embedded/server-record.ts';
import { serious } from '../support/axe.ts';
import { joinAsSecond, signUp } from '../support/people.ts';
import { RunningHouse } from '../support/running-house.ts';

/** Five sealed notes of last autumn, as if the house had been here then. */
async function keepSome(house: RunningHouse, season: string): Promise<void> {
	const { socketDir, port } = recordOf(clusterIn(path.resolve(house.folder)))!.listening;
	const at = { host: socketDir ?? '127.0.0.1', port, password: undefined };
	await withConnection(at, ADMINISTRATOR, (it) =>
		it.query(
			`insert into app.pool_envelope (group_id, season, sealed, receipt_hash)
			select g.id, $1, decode(repeat('ab', 4144), 'hex'), sha256(uuid_send(gen_random_uuid()))
			from app.group g, generate_series(1, 5)`,
			[season]
		)
	);
}

test('one facilitator proposes to keep a year, another confirms it, and both names stay', async ({
	browser
}) => {
	test.setTimeout(120_000);
	const house = await RunningHouse.open();
	const shots = process.env['PICTURES'];
	const look = async (page: Page, where: string) => {
		expect.soft(await serious(page), where).toEqual([]);
		if (!shots) return;
		for (const [width, height] of [
			[390, 844],
			[1280, 800]
		] as const) {
			await page.setViewportSize({ width, height });
			await page.screenshot({
				path: `${shots}/${where.replaceAll(' ', '-')}-${width}.png`,
				fullPage: true
			});
		}
	};
	try {
		const ana = await (await browser.newContext()).newPage();
		await signUp(house, ana);
		await ana.locator('a[href*="/console/groups/"]').first().click();
		await expect(ana.getByText('Nothing is kept yet.')).toBeVisible();
		const group = ana.url();
		const last = new Date().getUTCFullYear() - 1;
		await keepSome(house, `${last} autumn`);
		await keepSome(house, `${last + 1} summer`);

		// alone one can only read how long
		await ana.reload();
		await expect(ana.getByText('One facilitator alone cannot decide')).toBeVisible();
		await expect(ana.getByText(`30 November ${last + 1}`)).toBeVisible();
		await expect(ana.getByText('in the last twelve months of its key.').last()).toBeVisible();
		await expect(ana.getByRole('button', { name: 'Propose one more year' })).toHaveCount(0);
		await look(ana, 'years alone');

		const bela = await joinAsSecond(browser, house, ana);
		await ana.goto(group);
		await ana.getByRole('button', { name: 'Propose one more year' }).click();
		await expect(ana.getByText('You propose it')).toBeVisible();
		await expect(ana.getByRole('button', { name: 'Confirm: one more year' })).toHaveCount(0);
		await look(ana, 'years proposed');
		await bela.goto(group);
		await expect(bela.getByText('Ana proposes to keep it one more year.')).toBeVisible();
		await bela.getByRole('button', { name: 'Confirm: one more year' }).click();
		await expect(bela.getByText('decided by Ana and Bela')).toBeVisible();
		await expect(bela.getByText(`30 November ${last + 2}`)).toBeVisible();
		await look(bela, 'years renewed');
		// who was slow is told how it stands
		await ana.goto(group);
		await expect(ana.getByText('decided by Ana and Bela')).toBeVisible();
		await expect(ana.getByRole('button', { name: 'Propose one more year' })).toHaveCount(0);
	} finally {
		await house.close();
	}
});
