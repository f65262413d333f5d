// Wrong clocks, and clocks that are put right in the middle: what is counted down ends when it should. Source: trust.md 4.4.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { gathering } from '../../support/gathering.ts';
import { proved, slow } from '../proved.ts';
import { spread } from './chance.ts';

const hour = 3_600_000;

/** A page whose clock is so many hours off, and can be set again: `window.clockIsOff`. */
async function wrongClock(browser: Browser, hours: number): Promise<Page> {
	const page = await (await browser.newContext()).newPage();
	await page.addInitScript((by) => {
		const right = Date;
		Reflect.set(window, 'clockIsOff', by);
		const now = () => right.now() + (Reflect.get(window, 'clockIsOff') as number);
		class Wrong extends right {
			constructor(...of: [] | [number]) {
				super(...(of.length ? of : ([now()] as const)));
			}
			static override now = now;
		}
		Reflect.set(window, 'Date', Wrong);
	}, hours * hour);
	return page;
}

test('R28 clocks: the house ± 1 day, phones ± 12 h, all of them set again meanwhile', async ({
	browser
}) => {
	test.setTimeout(120_000);
	const folder = mkdtempSync(path.join(tmpdir(), 'spectactor-clock-'));
	const file = path.join(folder, 'by');
	const setHouse = (hours: number) => writeFileSync(file, String(hours * hour));
	const looks = slow() ? 26 : 7;
	try {
		await gathering(
			browser,
			0,
			async ({ house, joker, code, goTo }) => {
				await goTo('check_in');
				const pages = await Promise.all([12, -12, 0].map((by) => wrongClock(browser, by)));
				const glasses = await Promise.all([12, -12].map((by) => wrongClock(browser, by)));
				for (const page of pages) {
					await page.goto(`${house.origin}/${code}`);
					await page.getByRole('button', { name: 'Come in' }).click();
					await page.getByRole('button', { name: 'All right' }).click();
				}
				for (const page of glasses) await page.goto(`${house.origin}/${code}/console`);
				for (const page of glasses) await expect(page.getByText('Check-in').first()).toBeVisible();

				await joker.ask({ type: 'call_pause' });
				const began = performance.now();
				const since = () => (performance.now() - began) / 1_000;
				const off: number[] = [];
				await expect(joker.ask({ type: 'resume', how: 'carry_on' })).rejects.toThrow('still_quiet');
				for (let look = 1; look <= looks; look += 1) {
					await new Promise((next) => setTimeout(next, 1_000 * look - since() * 1_000));
					// a slow machine looks less often; after half a minute there is nothing to look at
					if (since() > 27) break;
					if (look === 2) setHouse(24);
					if (look === 4) setHouse(-24);
					if (look === 3)
						for (const page of [...pages, ...glasses])
							await page.evaluate(() => Reflect.set(window, 'clockIsOff', -5 * 3_600_000));
					for (const page of glasses) {
						const most = 30 - since();
						const text = await page.getByText(/Quiet for/).innerText({ timeout: 5_000 });
						const least = 30 - since();
						const shown = Number(/(\d+|one) second/.exec(text)?.[1]?.replace('one', '1'));
						off.push(Math.max(0, least - shown, shown - most) * 1_000);
					}
					for (const page of pages) expect(await page.getByText('a breath').count()).toBe(0);
				}
				expect(off.length, 'looks before and after the clocks were set').toBeGreaterThan(8);
				if (slow()) {
					const ends = await Promise.all(
						pages.map(async (page) => {
							await expect(page.getByText('a breath')).toBeVisible({ timeout: 20_000 });
							return Math.abs(since() - 30) * 1_000;
						})
					);
					off.push(...ends);
					await new Promise((next) => setTimeout(next, Math.max(0, 30_200 - since() * 1_000)));
					await joker.ask({ type: 'resume', how: 'carry_on' });
					proved(`quiet ended on ${ends.length} phones within ${spread(ends).most} ms`, '1,000 ms');
				}
				const { most } = spread(off);
				proved(
					`${off.length} looks at a countdown, at most ${most} ms off`,
					'1,000 ms beyond what a look takes'
				);
				expect(most).toBeLessThanOrEqual(1_250);
			},
			{
				SET_CLOCK: file,
				NODE_OPTIONS: `--import=${path.join(import.meta.dirname, 'set-clock.js')}`
			}
		);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
