// A true house with one evening open in browsers: a desk, a wall, phones; and a hand that leads where a test wants to be.

import { type Browser, type Page } from '@playwright/test';
import type { ConsoleView } from '#lib/session/console-face.ts';
import { jokerHand, type Hand } from './hands.ts';
import { openDoors, openStage, phone, signUp, type Planned } from './people.ts';
import { RunningHouse } from './running-house.ts';

type Moment = ConsoleView['moment'];

export interface Gathering {
	readonly house: RunningHouse;
	readonly desk: Page;
	readonly stage: Page;
	readonly code: string;
	readonly joker: Hand<ConsoleView>;
	readonly phones: readonly Page[];
	/** Goes past everything up to a part of the evening, with a line why. */
	goTo(moment: Moment): Promise<void>;
	/** Calls a Pause as the Joker and ends it again; the rules want one tried first. */
	tryPause(): Promise<void>;
}

/** Opens it, lets a test do its work, closes it. Takes how many phones are to come in by themselves. */
export async function gathering(
	browser: Browser,
	phones: number,
	work: (gathering: Gathering) => Promise<void>,
	settings: Readonly<Record<string, string>> = {},
	/** before the doors open: who else is of the group then can open what the evening leaves */
	before?: (house: RunningHouse, desk: Page) => Promise<void>,
	/** the house's name in this network, instead of this machine's own */
	host?: string | null,
	/** what is planned, and how */
	planned: Planned = {}
): Promise<void> {
	const house = await RunningHouse.open({ PAUSE_DELAY_MS: '0', ...settings });
	if (host) Object.defineProperty(house, 'origin', { value: `http://${host}:${house.port}` });
	const contexts = new Set(browser.contexts());
	try {
		const desk = await (await browser.newContext()).newPage();
		await signUp(house, desk);
		await before?.(house, desk);
		await openDoors(desk, planned);
		const { stage, code } = await openStage(browser, desk, house);
		const joker = await jokerHand(house, desk);
		const inside = await Promise.all(
			Array.from({ length: phones }, () => phone(browser, house, code))
		);
		const tryPause = async () => {
			await joker.ask({ type: 'call_pause' });
			await joker.ask({ type: 'resume', how: 'carry_on' });
			await joker.until('on again', ({ paused }) => paused === null);
		};
		const goTo = async (moment: Moment) => {
			while (joker.view.moment !== moment) {
				const from = joker.view.moment;
				if (from === 'lobby') {
					await tryPause();
					await joker.ask({ type: 'advance', from });
				} else {
					if (from === 'scene_choice') await joker.ask({ type: 'choose_scene', scene: 'sc01' });
					await joker.ask({ type: 'skip', from, why: 'on to what is tried here' });
				}
				await joker.until(`past ${from}`, (view) => view.moment !== from);
			}
		};
		await work({ house, desk, stage, code, joker, phones: inside, goTo, tryPause });
		joker.letGo();
	} finally {
		for (const context of browser.contexts()) if (!contexts.has(context)) await context.close();
		await house.close();
	}
}

/** What a phone has written and the room has not answered, by the page's own storage. */
export const unsent = (page: Page): Promise<number> =>
	page.evaluate(() => {
		const name = Object.keys(sessionStorage).find((key) => key.endsWith('.outbox'));
		return name ? (JSON.parse(sessionStorage.getItem(name) ?? '[]') as unknown[]).length : 0;
	});

/** Writes an observation on a phone that shows what was tried, and sends it; nobody waits for the answer. */
export async function observe(page: Page, text: string): Promise<void> {
	const add = page.getByRole('button', { name: 'Add what is missing' });
	if (await add.isVisible()) await add.click();
	await page.getByRole('textbox').fill(text);
	await page.getByRole('button', { name: 'Send to the scribe' }).click();
}

/** How often each text waits on the console to be read. */
export const counted = (joker: Hand<ConsoleView>, text: string): number =>
	joker.view.unread.filter((line) => line.text === text).length;

/** The one to look for that a page has not been loaded anew since. */
export const mark = (page: Page): Promise<void> =>
	page.evaluate(() => void Reflect.set(window, 'sameOne', true));
export const isSame = (page: Page): Promise<boolean> =>
	page.evaluate(() => Reflect.has(window, 'sameOne'));

/** Milliseconds until a page shows what is wanted. */
export async function until(look: () => Promise<void>): Promise<number> {
	const from = performance.now();
	await look();
	return performance.now() - from;
}
