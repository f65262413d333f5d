// The whole evening where WebSockets do not get through, whatever way they are kept out. Source: trust.md 4.3, 4.5.

import { expect, test, type Page } from '@playwright/test';
import { jokerHand, phoneHand } from '../../support/hands.ts';
import { until } from '../../support/gathering.ts';
import { openDoors, openStage, phone, signUp } from '../../support/people.ts';
import { RunningHouse } from '../../support/running-house.ts';
import { evening } from '../../support/told-evening.ts';
import { proved } from '../proved.ts';
import { spread } from './chance.ts';
import { plainProxy } from './plain-proxy.ts';

/** How a page came by what it shows, by everything it asked for. */
function overhear(page: Page) {
	const heard = { quick: 0, plain: 0 };
	page.on('websocket', (line) => line.on('framereceived', () => (heard.quick += 1)));
	page.on('request', (request) => {
		if (request.url().includes('transport=polling')) heard.plain += 1;
	});
	return heard;
}

/** Behind the proxy a page believes that the proxy is the house. */
const behind = (house: RunningHouse, origin: string): RunningHouse =>
	new Proxy(house, { get: (of, name) => (name === 'origin' ? origin : Reflect.get(of, name, of)) });

test('R39 WebSockets refused: the whole evening by polling', async ({ browser }) => {
	test.setTimeout(300_000);
	const house = await RunningHouse.open({ PAUSE_DELAY_MS: '0' });
	const proxy = await plainProxy(house.port, 'refuse');
	const there = behind(house, proxy.origin);
	const errors: string[] = [];
	try {
		const desk = await (await browser.newContext()).newPage();
		const heard = [overhear(desk)];
		const watch = (page: Page) => {
			heard.push(overhear(page));
			page.on('pageerror', ({ message }) => errors.push(message));
		};
		await signUp(there, desk);
		await openDoors(desk, { scenes: ['As I was saying', 'Half six, sharp'] });
		const { stage, code } = await openStage(browser, desk, there);
		const [caller, player] = [await phone(browser, there, code), await phone(browser, there, code)];
		for (const page of [stage, caller, player]) watch(page);
		// a desk of the same sign-in that is not behind the proxy, to lead and to measure by
		const others = [await phoneHand(house, code), await phoneHand(house, code)];
		const joker = await jokerHand(house, desk);

		const lags: number[] = [];
		const states: string[] = [];
		for await (const state of evening({ joker, others, caller, player })) {
			states.push(state);
			if (state === 'closed' || joker.view.paused || joker.view.stage.blank) continue;
			await joker.ask({ type: 'set_stage', blank: true });
			const lag = await until(() =>
				expect(desk.getByRole('button', { name: 'Light the stage' })).toBeVisible()
			);
			lags.push(lag);
			await joker.ask({ type: 'set_stage', blank: false });
			await expect(desk.getByRole('button', { name: 'Dark stage' })).toBeVisible();
		}
		await expect(caller.getByRole('heading', { name: 'Thank you' })).toBeVisible();
		await expect(stage.locator('body')).toContainText('Thank you.');
		const { p95 } = spread(lags);
		const quick = heard.reduce((sum, each) => sum + each.quick, 0);
		proved(
			`${states.length} states, 4 faces, ${quick} frames by WebSocket, ${proxy.asked} upgrades refused`,
			'all states, 0 frames'
		);
		proved(`lag ${Math.round(p95)} ms p95 of ${lags.length}`, '2,000 ms');
		expect(states.at(-1)).toBe('closed');
		expect(quick).toBe(0);
		expect(heard.every(({ plain }) => plain > 0)).toBe(true);
		expect(p95).toBeLessThanOrEqual(2_000);
		expect(errors).toEqual([]);
	} finally {
		await proxy.close();
		await house.close();
	}
});

test('R39 WebSockets swallowed without a word: in all the same, and back after a gap', async ({
	browser
}) => {
	const house = await RunningHouse.open({ PAUSE_DELAY_MS: '0' });
	const proxy = await plainProxy(house.port, 'swallow');
	const there = behind(house, proxy.origin);
	try {
		const desk = await (await browser.newContext()).newPage();
		await signUp(house, desk);
		await openDoors(desk);
		const { code } = await openStage(browser, desk, house);
		let page!: Page;
		const first = await until(async () => {
			page = await phone(browser, there, code);
		});
		await page.context().setOffline(true);
		await expect(page.getByText(/One moment|Looking for the room/)).toBeVisible();
		await page.context().setOffline(false);
		// what worked is tried first from then on
		const again = await until(() =>
			expect(page.getByText(/One moment|Looking for the room/)).toHaveCount(0)
		);
		proved(
			`in after ${Math.round(first)} ms, back after ${Math.round(again)} ms, ${proxy.asked} upgrades swallowed`,
			'10,000 ms, 3,000 ms'
		);
		expect(proxy.asked).toBeGreaterThan(0);
		expect(first).toBeLessThanOrEqual(10_000);
		expect(again).toBeLessThanOrEqual(3_000);
	} finally {
		await proxy.close();
		await house.close();
	}
});
