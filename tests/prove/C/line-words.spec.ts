// What faces say about the line, against what is true of it. Source: trust.md 4.3, domain.md 9.2.

import { expect, test, type Page } from '@playwright/test';
import { counted, gathering, observe, unsent } from '../../support/gathering.ts';
import { pressPause } from '../../support/people.ts';
import { proved, slow } from '../proved.ts';

const moment = /One moment/;
const looking = /Looking for the room/;
const kept = /not yet sent|Not sent yet/;
const aloud = /cannot hear this phone/;
const elsewhere = /You are in on another page/;
const all = [moment, looking, kept, aloud, elsewhere];

test('C11 the words about the line match the truth in twelve states', async ({ browser }) => {
	test.setTimeout(150_000);
	await gathering(browser, 1, async ({ desk, stage, joker, phones, goTo }) => {
		const page = phones[0]!;
		const setOffline = (of: Page, off: boolean) => of.context().setOffline(off);
		let states = 0;
		/** Says this and nothing else about the line. */
		const says = async (of: Page, words: RegExp | null, where: string) => {
			for (const each of all) {
				const shown = of.getByText(each).filter({ visible: true });
				if (each === words) await expect(shown.first(), where).toBeVisible();
				else await expect(shown, where).toHaveCount(0);
			}
			states += 1;
		};

		await goTo('analysis');
		await says(page, null, 'in the room: nothing');

		await setOffline(stage, true);
		await setOffline(page, true);
		await expect(page.getByText(moment)).toBeVisible();
		await says(page, moment, 'just gone: one moment');
		await says(stage, moment, 'the wall, some seconds later: one moment');
		await expect(page.getByText(looking)).toBeVisible();
		await says(page, looking, 'gone for longer: looking');
		await observe(page, 'written without a line');
		await says(page, kept, 'words wait: kept here, not yet sent');
		expect(counted(joker, 'written without a line')).toBe(0);
		await says(stage, looking, 'the wall, after a while: looking, and the picture stays');
		await setOffline(stage, false);
		if (slow()) {
			// another hand pauses meanwhile; the words come into the Pause and wait for its end
			await joker.ask({ type: 'call_pause' });
			await setOffline(page, false);
			await expect(page.getByRole('heading', { name: 'Pause.' })).toBeVisible();
			await says(page, kept, 'words wait for the end of a Pause: said on its screen, too');
			expect(counted(joker, 'written without a line')).toBe(0);
			await setOffline(page, true);
			await page.waitForTimeout(1_500);
			await says(page, kept, 'and without a line under the Pause');
			await expect
				.poll(
					() =>
						joker.ask({ type: 'resume', how: 'carry_on' }).then(
							() => 'on',
							() => 'quiet'
						),
					{ timeout: 40_000, intervals: [1_000] }
				)
				.toBe('on');
		}
		await setOffline(page, false);
		await joker.until('the words', () => counted(joker, 'written without a line') === 1);
		await expect.poll(() => unsent(page)).toBe(0);
		await says(page, null, 'sent: nothing');
		await says(stage, null, 'the wall is back: nothing');

		const tab = await page.context().newPage();
		await tab.goto(page.url());
		await expect(page.getByRole('button', { name: 'Go on here' })).toBeVisible();
		await says(page, elsewhere, 'open on another page of this phone: said, with a way back');
		await tab.close();

		await setOffline(desk, true);
		await expect(desk.getByText(looking).first()).toBeVisible();
		await says(desk, looking, 'the console out of reach: looking');
		await desk.getByRole('button', { name: 'Dark stage' }).click();
		await says(desk, kept, 'something pressed on it: not sent yet');
		expect(joker.view.stage.blank).toBe(false);
		await setOffline(desk, false);
		await joker.until('dark', (view) => view.stage.blank);
		await says(desk, null, 'pressed, and kept: nothing');

		await page.getByRole('button', { name: 'Go on here' }).click();
		await expect(page.getByRole('heading', { name: 'What was tried' })).toBeVisible();
		await setOffline(page, true);
		await expect(page.getByText(looking)).toBeVisible();
		await pressPause(page);
		await expect.poll(() => unsent(page)).toBe(1);
		await says(page, looking, 'a Pause waits: nothing on the phone tells');
		const most = slow() ? 15 : 13;
		proved(`${states} of ${most} states`, 'all');
		expect(states).toBe(most);
	});
});
