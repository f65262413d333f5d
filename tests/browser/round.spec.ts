// A whole round of notes on the plain address of the room: six phones, a shared tablet with tickets out of the hat, two who read.
// In each step one phone is lost and comes back and another is loaded anew, and once the house dies. Source: trust.md 3.5.

import { expect, test, type Page } from '@playwright/test';
import { everShown, remember } from '../support/faces.ts';
import { gathering } from '../support/gathering.ts';
import { unlock } from '../support/people.ts';
import { comesBack, dies, keptBy, unanswered } from '../support/phone-lost.ts';
import { drawSix, tabletAt, write } from '../support/tablet.ts';
import { roomAddress } from '../../src/welcome.js';

const steps = [
	'the opening',
	'the tickets',
	'the writing',
	'the sending',
	'in the box',
	'the house away',
	'the seal',
	'the reading',
	'the end'
] as const;
const allowed = ['It may stand in the summary', 'It may be kept for later sessions'];
/** the sixth phone sends an empty envelope */
const onPhones = [0, 1, 2, 3, 4].map((n) => `canary of phone ${n}.`);
const onTablet = ['canary of ticket 0.', 'canary of ticket 1.'];
const written = [...onPhones, ...onTablet];
const patient = { timeout: 45_000 };

test('a round with six phones and a tablet, one phone killed and one reloaded in each step', async ({
	browser
}) => {
	test.setTimeout(300_000);
	await gathering(
		browser,
		6,
		async ({ house, desk, stage, joker, phones: given, code, goTo }) => {
			const phones = [...given];
			const session = /console\/([^/]+)\/live/.exec(desk.url())![1]!;
			const paper = await desk.context().newPage();
			await paper.goto(`${house.origin}/console/${session}/tickets`);
			const tickets = await drawSix(paper);
			const tablet = await tabletAt(browser, house, code);

			const errors: string[] = [];
			const inBox = new Set<number>();
			const follow = (page: Page, n: number) => {
				page.on('pageerror', ({ message }) => errors.push(message));
				page.on('response', async (answer) => {
					if (!/\/box\/[^/]+$/.test(answer.url())) return;
					if (/in_box|kept/.test(await answer.text().catch(() => ''))) inBox.add(n);
				});
			};
			phones.forEach(follow);
			for (const page of [desk, stage, tablet])
				page.on('pageerror', ({ message }) => errors.push(message));

			const troubled: string[] = [];
			/** One phone is lost while something happens, another is loaded anew, and the first is back. */
			async function trouble(
				step: (typeof steps)[number],
				lost: number,
				again: number,
				meanwhile = async () => {}
			) {
				const left = await dies(phones[lost]!);
				await meanwhile();
				await phones[again]!.reload();
				phones[lost] = await comesBack(browser, left, (page) => follow(page, lost));
				troubled.push(step);
			}

			// phase 0 and 1: the box is opened, and each phone fetches its ticket; two of them never hear the answer
			const asked = [2, 3].map((n) => unanswered(phones[n]!, /\/token$/));
			await trouble('the opening', 0, 1, () => goTo('reflection.writing'));
			await Promise.all(asked);
			await trouble('the tickets', 2, 3);
			await expect(stage.getByText('6 phones in the room. Please count heads.')).toBeVisible();
			const four = phones[0]!.getByRole('region', { name: 'The same four words?' });
			const words = (await four.locator('[translate=no]').textContent())!.trim();
			expect(words.split(' ')).toHaveLength(4);
			for (const page of [stage, ...phones]) await expect(page.getByText(words)).toBeVisible();

			// phase 2: writing, on phones and with a ticket at the tablet
			for (const [n, text] of onPhones.entries()) {
				await phones[n]!.getByLabel('Your note', { exact: true }).fill(text);
				for (const tick of allowed) await phones[n]!.getByLabel(tick).check();
			}
			await write(tablet, tickets[0]!, onTablet[0]!, allowed);
			await trouble('the writing', 4, 0);
			for (const [n, text] of onPhones.entries())
				await expect(phones[n]!.getByLabel('Your note', { exact: true })).toHaveValue(text);
			await tablet.reload();
			await expect(tablet.getByText('Something dropped in here waits to be kept.')).toBeVisible();
			expect(JSON.stringify(await keptBy(tablet))).not.toContain('canary');

			// phase 3 and 4: all send together; one phone is in a dead spot, so the box waits for it
			for (const face of [desk, stage]) await remember(face);
			await phones[5]!.context().setOffline(true);
			const taken = unanswered(phones[1]!, /\/box\/[^/]+$/);
			await joker.ask({ type: 'advance', from: 'reflection.writing' });
			await expect(stage.getByText('all send together')).toBeVisible();
			await trouble('the sending', 4, 0);
			await write(tablet, tickets[1]!, onTablet[1]!, allowed);
			await taken;
			await expect.poll(() => inBox.has(2), patient).toBe(true);
			await trouble('in the box', 1, 2);
			await expect.poll(() => [...inBox].sort(), patient).toEqual([0, 1, 2, 3, 4]);

			// phase 6: the house dies with all of them in its memory
			await trouble('the house away', 3, 4, async () => {
				await house.kill();
				await expect(phones[4]!.reload()).rejects.toThrow(/REFUSED/);
				await house.start();
			});
			await phones[5]!.context().setOffline(false);

			// phase 5: the seal
			await expect.poll(() => joker.view.moment, patient).toBe('reflection.sealed');
			await trouble('the seal', 0, 1);
			for (const page of phones)
				await expect(page.getByText('This phone keeps nothing of yours.')).toBeVisible();
			await expect(tablet.getByText('All that was dropped in here is kept.')).toBeVisible();
			for (const page of [...phones, tablet]) await expect.poll(() => secretsOn(page)).toEqual([]);
			await expect(stage.getByText('8 envelopes: 6 phones, and tickets.')).toBeVisible();
			for (const face of [desk, stage]) {
				const before = (await everShown(face)).filter((text) => !/box is (shut|closed)/.test(text));
				expect(before.join('\n')).not.toMatch(/\b\d+ (of \d+|envelope|note|ticket)/);
			}

			// phase 7: two of the room read, drawn by lot
			for (const page of phones.slice(1, 5))
				await page.getByRole('button', { name: 'I would read' }).click();
			// the desk is still unlocked from the opening of the doors, and hands the key over by itself
			await desk.getByRole('button', { name: 'Draw two by lot' }).click();
			const mayRead = () =>
				Promise.all(
					phones.map((page) => page.getByRole('button', { name: 'Read the notes' }).count())
				);
			await expect.poll(async () => (await mayRead()).filter(Boolean).length).toBe(2);
			const readers = (await mayRead()).flatMap((may, n) => (may ? [n] : []));
			const readOn = async (n: number) => {
				await phones[n]!.getByRole('button', { name: 'Read the notes' }).click();
				const notes = phones[n]!.getByRole('article');
				// each once, and nothing of the empty one
				await expect(notes).toHaveCount(written.length);
				for (const text of written) await expect(notes.filter({ hasText: text })).toHaveCount(1);
				return (text: string) =>
					notes.filter({ hasText: text }).getByLabel('They stand in the summary');
			};
			for (const n of readers) await (await readOn(n))(written[1]!).check();
			await trouble('the reading', readers[0]!, readers[1]!);
			for (const n of readers) {
				const mark = await readOn(n);
				await expect(mark(written[1]!)).toBeChecked();
				// the first note stays in the box: one of the two did not let it out
				for (const text of n === readers[0] ? written : written.slice(1)) await mark(text).check();
				await phones[n]!.getByRole('button', { name: 'That is all' }).click();
				await expect(phones[n]!.getByText('You have read for us.')).toBeVisible();
			}

			// phase 8: the evening ends, what both allowed is let out, and what may be kept is kept
			await joker.ask({ type: 'advance', from: 'reflection.sealed' });
			await joker.until('on', ({ moment }) => moment !== 'reflection.sealed');
			await goTo('check_out');
			await trouble('the end', 2, 3, async () => {
				await joker.ask({ type: 'close_session', from: 'check_out' });
				await joker.until('the end', ({ moment }) => moment === 'closed');
				await expect(phones[3]!.getByRole('heading', { name: 'Thank you' })).toBeVisible();
			});
			await phones[2]!.getByRole('link', { name: 'Another code' }).click();
			// the room has hung up, and nobody looks for it any more
			await expect(phones[5]!.getByRole('link', { name: 'Read the summary' })).toBeVisible();
			await expect(phones[5]!.getByText(/Looking for the room|One moment/)).toHaveCount(0);
			for (const page of [...phones, tablet]) await expect.poll(() => secretsOn(page)).toEqual([]);
			expect(troubled).toEqual(steps);

			const review = `${house.origin}/console/${session}/review`;
			await desk.goto(review);
			await desk.getByRole('link', { name: 'Go on to what both allow' }).click();
			await unlock(desk);
			await desk.getByRole('button', { name: 'Let these out' }).click();
			await expect(desk.getByText('Thank you for reading.')).toBeVisible();
			const whole = await desk.getByRole('textbox', { name: 'The whole link' }).inputValue();
			const summary = await (await browser.newContext()).newPage();
			await summary.goto(whole);
			for (const [n, text] of written.entries())
				await expect(summary.getByText(text)).toHaveCount(n === 0 ? 0 : 1);

			await desk.goto(review);
			await desk.getByText('Let the notes go now').click();
			await desk.getByRole('button', { name: 'Yes, let them go' }).click();
			await expect(desk.getByText('They are gone, for everybody.')).toBeVisible();
			await summary.reload();
			await expect(summary.getByText('or the group let them go')).toBeVisible();
			await expect(summary.getByText('canary')).toHaveCount(0);
			await desk.goto(`${house.origin}/console`);
			await desk.getByRole('link', { name: 'Plan a session' }).first().click();
			await desk.getByRole('button', { name: 'Make the plan' }).click();
			await unlock(desk);
			for (const [n, text] of written.entries())
				await expect(desk.getByText(text)).toHaveCount(n === 0 ? 0 : 1);
			expect(errors).toEqual([]);
			expect(house.said).not.toContain('canary');
		},
		{},
		undefined,
		roomAddress()
	);
});

/** Where on a device anything of a note, an envelope, a ticket or the reading is left. */
async function secretsOn(page: Page): Promise<readonly string[]> {
	const places = Object.entries(await keptBy(page));
	return places.flatMap(([place, text]) =>
		/canary/.test(text) ||
		(/Storage$/.test(place) && /envelope|ticket|dropped|paper|reading|marks/.test(text))
			? [`${place}: ${text}`]
			: []
	);
}
