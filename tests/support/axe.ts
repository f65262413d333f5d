// Asks axe whether a page can be used by everybody: what it finds that is serious or worse, in one line each.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

const source = await readFile(
	createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
	'utf8'
);

/** Takes a page; gives a line for each serious rule that is broken. A page's own rules allow no foreign script, so it is spoken in. */
export async function serious(page: Page): Promise<readonly string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
	return page.evaluate(async () => {
		const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
			resultTypes: ['violations']
		});
		return violations
			.filter(({ impact }) => impact === 'serious' || impact === 'critical')
			.map(({ id, nodes: [first, ...others] }) =>
				[
					`${id}: ${first?.target.join(' ')}`,
					`${first?.failureSummary}`,
					`and ${others.length} more`
				]
					.join(' · ')
					.replace(/\s+/g, ' ')
			);
	});
}
