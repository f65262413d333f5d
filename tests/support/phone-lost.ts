// A phone that is lost in the middle of whatever it did, and comes back as a phone does; and all that a phone keeps.

import type { Browser, Page, Route } from '@playwright/test';
import { phoneSize } from './people.ts';

/** What is left of a page whose browser is gone: what browsers bring back with a tab, and nothing of its memory. */
export interface Left {
	readonly address: string;
	readonly storages: Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>;
	readonly tab: readonly (readonly [string, string])[];
}

/** The browser of this phone is gone, with everything it was doing. */
export async function dies(page: Page): Promise<Left> {
	// nothing goes out any more, so that what is left is what it was at the end
	await page.context().setOffline(true);
	const tab = await page.evaluate(() => Object.entries(sessionStorage));
	const left = { address: page.url(), storages: await page.context().storageState(), tab };
	await page.context().close();
	return left;
}

/**
 * The phone is switched on again: another browser, the same address, what the one before had stored. `first` sees the
 * page before anything is on it.
 */
export async function comesBack(
	browser: Browser,
	left: Left,
	first: (page: Page) => void = () => {}
): Promise<Page> {
	const context = await browser.newContext({ ...phoneSize, storageState: left.storages });
	const page = await context.newPage();
	first(page);
	// a page of the house without a script: a tab's storage is there before its page is
	await page.goto(`${new URL(left.address).origin}/health`);
	await page.evaluate((tab) => {
		for (const [name, text] of tab) sessionStorage.setItem(name, text);
	}, left.tab);
	await page.goto(left.address);
	return page;
}

/** The next post of this page to such an address is taken by the house, and its answer never comes. Resolves when it is taken. */
export function unanswered(page: Page, address: RegExp): Promise<void> {
	return new Promise((taken) => {
		const lose = async (route: Route) => {
			if ((await route.fetch()).ok()) taken();
		};
		void page.route(address, lose, { times: 1 });
	});
}

/** Everything a browser keeps for this page, wherever a page can put something, as one text. */
export async function keptBy(page: Page): Promise<Record<string, string>> {
	const inPage = await page.evaluate(async () => {
		const all = (storage: Storage) => JSON.stringify(Object.entries(storage));
		const databases = await indexedDB.databases();
		const boxes = 'caches' in window ? await caches.keys() : [];
		return {
			sessionStorage: all(sessionStorage),
			localStorage: all(localStorage),
			indexedDB: JSON.stringify(databases),
			caches: JSON.stringify(boxes),
			workers: JSON.stringify((await navigator.serviceWorker?.getRegistrations())?.length ?? 0),
			cookies: document.cookie,
			'window.name': window.name,
			'history state': JSON.stringify(history.state),
			page: document.documentElement.outerHTML,
			fields: JSON.stringify(
				[...document.querySelectorAll<HTMLTextAreaElement>('textarea, input')].map(
					({ value }) => value
				)
			)
		};
	});
	const cdp = await page.context().newCDPSession(page);
	const { entries } = await cdp.send('Page.getNavigationHistory');
	const cookies = await page.context().cookies();
	return {
		...inPage,
		history: JSON.stringify(entries.map(({ url, title }) => [url, title])),
		'cookies of http': JSON.stringify(cookies)
	};
}
