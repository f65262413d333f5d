// The wall: loaded again, or opened on another machine, it shows the very same picture. Source: trust.md 4.4.

import { expect, test, type Page } from '@playwright/test';
import type { ConsoleView } from '#lib/session/console-face.ts';
import { gathering, until } from '../../support/gathering.ts';
import { proved, slow } from '../proved.ts';
import { seeded } from '../seeded.ts';
import { spread } from './chance.ts';

const moments: readonly ConsoleView['moment'][] = [
	'check_in',
	'agreements',
	'scene_choice',
	'casting',
	'first_talk',
	'analysis',
	'debrief',
	'commitments',
	'reflection.writing',
	'check_out'
];

/** What the browser made of the page: elements, what they are marked with in the order of letters, and their words. */
const made = (page: Page) =>
	page.evaluate(() => {
		const write = (node: Node): string => {
			if (node instanceof Text) return node.data.trim();
			if (!(node instanceof Element)) return '';
			const marks = [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort();
			return `<${node.tagName} ${marks.join(' ')}>${[...node.childNodes].map(write).join('')}`;
		};
		return write(document.querySelector('main') ?? document.body);
	});

test('R16 projector reload: the same picture, pixel for pixel, also on another machine', async ({
	browser
}) => {
	test.setTimeout(slow() ? 600_000 : 120_000);
	const { seed, upTo } = seeded();
	const times = slow() ? 10 : 1;
	await gathering(browser, 0, async ({ stage, joker, goTo, tryPause }) => {
		await tryPause();
		const back: number[] = [];
		let same = 0;
		const picture = async (page: Page) => ({
			html: await made(page),
			pixels: (await page.screenshot()).toString('base64')
		});
		const settled = async () => {
			let before = await picture(stage);
			await expect
				.poll(async () => {
					const now = await picture(stage);
					const still = now.pixels === before.pixels;
					before = now;
					return still;
				})
				.toBe(true);
			return before;
		};
		const again = async (
			page: Page,
			load: () => Promise<unknown>,
			was: { html: string; pixels: string }
		) => {
			await load();
			back.push(
				await until(() =>
					expect.poll(() => made(page).catch(() => ''), { intervals: [20] }).toBe(was.html)
				)
			);
			await expect.poll(async () => (await picture(page)).pixels === was.pixels).toBe(true);
			same += 1;
		};
		for (const moment of ['lobby', ...moments] as const) {
			if (moment !== 'lobby') await goTo(moment);
			await stage.waitForTimeout(upTo(300));
			const was = await settled();
			for (let n = 0; n < times; n += 1) await again(stage, () => stage.reload(), was);
			if (moment !== 'casting' && moment !== 'debrief') continue;
			// the machine at the projector dies: any other, with the same code
			const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
			const other = await context.newPage();
			await again(other, () => other.goto(stage.url()), was);
			await context.close();
		}
		// a card, the dark, and a Pause come back as well
		await joker.ask({ type: 'show_card', card: { kind: 'question', text: 'Who is not here?' } });
		await again(stage, () => stage.reload(), await settled());
		await joker.ask({ type: 'set_stage', blank: true });
		await again(stage, () => stage.reload(), await settled());
		await joker.ask({ type: 'call_pause' });
		await again(stage, () => stage.reload(), await settled());
		const { p95, most } = spread(back);
		proved(
			`${same} of ${back.length} the same, after ${p95} ms p95, ${most} ms at most, seed ${seed}`,
			'all, 2,000 ms; another machine 10,000 ms'
		);
		expect(same).toBe(back.length);
		expect(most).toBeLessThanOrEqual(2_000);
	});
});
