// What a face shows, in words: its text and what is typed and ticked, without what only the clock changes.

import { expect, type Page } from '@playwright/test';

const counted = /\b\d+(?:\.\d+)? ?(?:min|s|seconds?|minutes?)\b|\b\d\d?:\d\d\b/g;

/** Everything a face says and holds, what is folded included; without what lies hidden under another page. */
export async function shown(page: Page): Promise<string> {
	const text = await page.evaluate(() => {
		document.getElementById('svelte-announcer')?.remove();
		for (const fold of document.querySelectorAll('details')) fold.open = true;
		const said = document.body.innerText;
		const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')]
			.filter((field) => field.checkVisibility())
			.map(({ type, value, checked }) =>
				type === 'checkbox' || type === 'radio' ? String(checked) : value
			);
		return [said, ...fields].join('\n');
	});
	return text
		.replace(counted, '#')
		.replace(/\s*\n\s*/g, '\n')
		.trim();
}

/** Waits until a face shows exactly this again. */
export async function showsAgain(page: Page, before: string, when: string): Promise<void> {
	await expect
		.configure({ soft: true })
		.poll(() => shown(page).catch(() => ''), { message: when, timeout: 8_000 })
		.toBe(before);
}

/** What a face shows once it has stood still for two looks. */
export async function settled(page: Page): Promise<string> {
	let before = '';
	await expect
		.poll(async () => {
			const now = await shown(page);
			const still = now === before && now !== '';
			before = now;
			return still;
		})
		.toBe(true);
	return before;
}

/** From now on a page remembers every text it shows, until it is loaded again. */
export const remember = (page: Page): Promise<void> =>
	page.evaluate(() => {
		const texts = new Set<string>();
		const look = () => texts.add(document.body.innerText);
		Reflect.set(window, 'everShown', texts);
		look();
		new MutationObserver(look).observe(document.body, {
			childList: true,
			characterData: true,
			subtree: true
		});
	});

/** Every text a page has shown since it was told to remember. */
export const everShown = (page: Page): Promise<readonly string[]> =>
	page.evaluate(() => [...(Reflect.get(window, 'everShown') as Set<string>)]);
