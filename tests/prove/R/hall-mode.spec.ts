// A hall without internet: a whole evening at the plain address of a laptop in its own network, where browsers refuse much.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { findBrowser, launchArgs } from '../../browser.js';
import { jokerHand, phoneHand } from '../../support/hands.ts';
import { joinAsSecond, openDoors, openStage, phone, signUp, unlock } from '../../support/people.ts';
import { RunningHouse } from '../../support/running-house.ts';
import { evening } from '../../support/told-evening.ts';
import { roomAddress } from '../../../src/welcome.js';
import { proved } from '../proved.ts';

/** A machine on no network at all has a name of its own for the proof: browsers trust it as little. */
const host = roomAddress() ?? 'hall.invalid';
test.use({
	launchOptions: {
		executablePath: findBrowser(),
		args: [
			...launchArgs,
			`--host-resolver-rules=${host === 'hall.invalid' ? 'MAP hall.invalid 127.0.0.1, ' : ''}MAP * ~NOTFOUND, EXCLUDE ${host === 'hall.invalid' ? '127.0.0.1' : host}`
		]
	}
});

const note = 'Nobody looked at her while he spoke.';
interface Evening {
	readonly requests: readonly string[];
	readonly states: number;
	readonly outside: string;
	readonly inBox: number;
	readonly read: number;
	readonly features: Readonly<Record<string, boolean>>;
	readonly closed: boolean;
	readonly openMode: boolean;
}

/** Every request that any page of this browser makes, whoever opens it. */
function watched(browser: Browser): string[] {
	const requests: string[] = [];
	const watch = (context: BrowserContext) => {
		context.on('request', (request) => requests.push(request.url()));
		context.on('page', (page) => page.on('websocket', (line) => requests.push(line.url())));
	};
	const newContext = browser.newContext.bind(browser);
	browser.newContext = async (...options) => {
		const context = await newContext(...options);
		watch(context);
		return context;
	};
	return requests;
}

/** What browsers give to trusted addresses only. */
const features = (page: Page) =>
	page.evaluate(() => ({
		isSecureContext,
		subtle: crypto.subtle !== undefined,
		randomUUID: 'randomUUID' in crypto,
		serviceWorker: 'serviceWorker' in navigator,
		wakeLock: 'wakeLock' in navigator,
		clipboard: 'clipboard' in navigator
	}));

async function wholeEvening(browser: Browser): Promise<Evening> {
	const folder = mkdtempSync(path.join(tmpdir(), 'spectactor-outside-'));
	const file = path.join(folder, 'whom');
	const requests = watched(browser);
	const house = await RunningHouse.open({
		PAUSE_DELAY_MS: '0',
		OUTSIDE_FILE: file,
		NODE_OPTIONS: `--import=${path.join(import.meta.dirname, 'outside.js')}`
	});
	const origin = `http://${host}:${house.port}`;
	Object.defineProperty(house, 'origin', { value: origin });
	try {
		const desk = await (await browser.newContext()).newPage();
		await signUp(house, desk);
		const reader = await joinAsSecond(browser, house, desk);
		await openDoors(desk, { scenes: ['As I was saying', 'Half six, sharp'] });
		const { code } = await openStage(browser, desk, house);
		const phones = [await phone(browser, house, code), await phone(browser, house, code)];
		const [caller, player] = phones as [Page, Page];
		// hands need no browser: they come over the same network, without its name
		const plain = Object.create(house, { origin: { value: `http://127.0.0.1:${house.port}` } });
		const others = [];
		for (let n = 0; n < 4; n++) others.push(await phoneHand(plain, code));
		const joker = await jokerHand(plain, desk);
		const inBox = new Set<Page>();
		for (const page of phones)
			page.on('response', async (answer) => {
				if (answer.url().includes('/box/') && (await answer.text()) === 'in_box') inBox.add(page);
			});
		const checkup = await (await browser.newContext()).newPage();
		await checkup.goto(`${origin}/checkup`);
		const openMode = await checkup
			.getByText('Open mode: the address begins with http://')
			.waitFor()
			.then(
				() => true,
				() => false
			);
		let states = 0;
		for await (const state of evening({ joker, others, caller, player })) {
			states += 1;
			if (state === 'the notes are coming in') await expect.poll(() => inBox.size).toBe(2);
			if (state === 'closed') break;
		}
		const ended = caller.getByRole('heading', { name: 'Thank you' });
		await expect(ended).toBeVisible();
		await reader.goto(desk.url().replace(/live$/, 'review'));
		await reader.getByRole('link', { name: 'Open the box and read' }).click();
		await unlock(reader);
		await expect(reader.getByText(note)).toHaveCount(1);
		return {
			requests,
			states,
			outside: readFileSync(file, 'utf8'),
			inBox: inBox.size,
			read: await reader.getByText(note).count(),
			features: await features(caller),
			closed: await ended.isVisible(),
			openMode
		};
	} finally {
		await house.close();
		rmSync(folder, { recursive: true });
	}
}

test.describe.serial('a whole evening in a hall', () => {
	let seen: Evening;

	test.beforeAll(async ({ browser }) => {
		test.setTimeout(240_000);
		seen = await wholeEvening(browser);
	});

	test('R40 no internet: nothing is asked for elsewhere, by no page and not by the house', () => {
		const elsewhere = seen.requests.filter(
			(address) => !/^(data|blob):/.test(address) && new URL(address).hostname !== host
		);
		proved(
			`${elsewhere.length} of ${seen.requests.length} requests of the browsers to elsewhere, ${seen.outside.split('\n').filter(Boolean).length} by the house, in ${seen.states} states of an evening`,
			'0 and 0'
		);
		expect(elsewhere).toEqual([]);
		expect(seen.outside).toBe('');
		expect(seen.requests.length).toBeGreaterThan(100);
		expect(seen.states).toBeGreaterThan(20);
	});

	test('R41 the plain address of the room: everything works without what it is refused', () => {
		const given = Object.entries(seen.features).filter(([, is]) => is);
		proved(
			`a browser that grants ${given.length} of ${Object.keys(seen.features).length} features of trusted addresses: joined, wrote, ${seen.inBox} of 2 notes in the box, ${seen.read} read, evening closed: ${seen.closed}`,
			'0 granted; 2, 1, true'
		);
		expect(given).toEqual([]);
		expect([seen.inBox, seen.read, seen.closed]).toEqual([2, 1, true]);
	});

	test('D03 R41 the open mode is said to be open', () => {
		proved(`/checkup says it is open mode: ${seen.openMode}`, 'true');
		expect(seen.openMode).toBe(true);
	});
});
