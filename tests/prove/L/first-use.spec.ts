// What a phone fetches before it can be used, and how long that takes on a slow line. Source: trust.md 5.4 (L09).

import { expect, test } from '@playwright/test';
import { fetchRaw, moduleGraph } from '../../bench/graph.js';
import { gathering } from '../../support/gathering.ts';
import { proved } from '../proved.ts';

const kilobyte = 1024;
const most = 120 * kilobyte;
/** a line of 400 kbit/s with 400 ms there and back, and a quarter of this computer */
const line = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const target = 3000;
const leeway = 5;

test('L09 a phone on a slow line: bytes and time to the first use', async ({ browser }) => {
	await gathering(browser, 0, async ({ house, code }) => {
		// what it needs; beside that it begins to fetch what comes later, which nothing waits for
		const door = await fetchRaw(`${house.origin}/${code}`);
		const { scripts, styles } = await moduleGraph(door);
		const first = [door, ...scripts, ...styles].reduce((sum, one) => sum + one.bytes, 0);
		const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
		const page = await context.newPage();
		const wire = await context.newCDPSession(page);
		let bytes = 0;
		wire.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
		await wire.send('Network.enable');
		await wire.send('Network.emulateNetworkConditions', line);
		await wire.send('Emulation.setCPUThrottlingRate', { rate: 4 });
		const began = Date.now();
		await page.goto(`${house.origin}/${code}`, { waitUntil: 'commit' });
		await expect(page.getByRole('button', { name: 'Come in' })).toBeEnabled({ timeout: 30_000 });
		const usable = Date.now() - began;
		const asked = bytes;
		await wire.send('Emulation.setCPUThrottlingRate', { rate: 1 });
		await page.getByRole('button', { name: 'Come in' }).click();
		await page.getByRole('button', { name: 'All right' }).click();
		await page.getByRole('button', { name: /pause/i }).first().waitFor();
		await page.waitForLoadState('networkidle');
		proved(
			`${Math.round(first / kilobyte)} KB needed, ${Math.round(asked / kilobyte)} KB over the wire by then, ` +
				`${Math.round(bytes / kilobyte)} KB with all that comes behind; ${(usable / 1000).toFixed(1)} s`,
			`${most / kilobyte} KB; ${target / 1000} s (fails above ${(target * leeway) / 1000})`
		);
		expect(scripts.length).toBeGreaterThan(0);
		expect(asked).toBeGreaterThan(0);
		expect(first).toBeLessThanOrEqual(most);
		expect(usable).toBeLessThanOrEqual(target * leeway);
	});
});
