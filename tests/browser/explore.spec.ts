import { expect, test } from '@playwright/test';
import { RunningHouse } from '../support/running-house.ts';
import { openDoors, phone, signUp } from '../support/people.ts';
test('explore', async ({ browser }) => {
	const house = await RunningHouse.open();
	try {
		const desk = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
		desk.on('pageerror', (e) => console.log('console error', e.message));
		desk.on('console', (m) => m.type() === 'error' && console.log('console', m.text()));
		await signUp(house, desk);
		await desk.screenshot({ path: '/tmp/e1.png' });
		await desk.getByRole('link', { name: 'Plan a session' }).first().click();
		await expect(desk.getByRole('button', { name: 'Make the plan' })).toBeVisible();
		await desk.screenshot({ path: '/tmp/e2.png', fullPage: true });
		await desk.getByRole('button', { name: 'Make the plan' }).click();
		await expect(desk.getByRole('button', { name: 'Open the doors' })).toBeVisible();
		await desk.screenshot({ path: '/tmp/e3.png', fullPage: true });
		await desk.getByRole('button', { name: 'Open the doors' }).click();
		await desk.waitForURL(/\/live$/);
		await desk.waitForTimeout(1500);
		await desk.screenshot({ path: '/tmp/e4.png', fullPage: true });
		console.log(await desk.locator('a[href*="/stage/"]').first().getAttribute('href'));
		const stageUrl = (await desk.locator('a[href*="/stage/"]').first().getAttribute('href'))!;
		const stage = await (await browser.newContext({ viewport: { width: 1280, height: 720 } })).newPage();
		await stage.goto(house.origin + new URL(stageUrl, house.origin).pathname);
		await stage.waitForTimeout(1500);
		await stage.screenshot({ path: '/tmp/e5.png' });
		console.log(await stage.locator('body').innerText());
		const code = (await stage.locator('body').innerText()).match(/[0-9A-Z]{3}\s*·\s*[0-9A-Z]{3}/)![0].replace(/[^0-9A-Z]/g, '');
		const p = await phone(browser, house, code);
		await p.waitForTimeout(800);
		await p.screenshot({ path: '/tmp/e6.png' });
		console.log(await p.locator('body').innerText());
	} finally {
		await house.close();
	}
});
