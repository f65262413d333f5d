// What travels to whom: an evening in which every frame and answer is recorded, and nothing in them tells who did what.
// Source: trust.md 3.1 and 5.1, domain.md 7.4 (2–4) and 8.2.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Browser } from '@playwright/test';
import { jokerHand } from '../support/hands.ts';
import { Overheard } from '../support/overhearing.ts';
import { openDoors, openStage, signUp, tap } from '../support/people.ts';
import { RunningHouse } from '../support/running-house.ts';

const everybody = ['console', 'glass', 'stage', 'caller', 'player', 'scribe', 'bo', 'cem'] as const;
/** Words that one person writes, and the faces that may be told them before the evening is over. */
const canaries = {
	'canary-change': ['console'],
	'canary-suggestion': everybody,
	'canary-intention': ['caller'],
	'canary-observation': ['console', 'scribe'],
	'canary-draft': [],
	'canary-shared': ['console', 'scribe'],
	'canary-note': []
} as const satisfies Record<string, readonly string[]>;

const addresses = ['203.0.113.11', '203.0.113.12', '203.0.113.13', '203.0.113.14', '203.0.113.15'];

/** A phone that comes from an address of its own, listened to from its first request on. */
async function overheardPhone(
	browser: Browser,
	house: RunningHouse,
	code: string,
	address: string
) {
	const context = await browser.newContext({
		viewport: { width: 390, height: 844 },
		extraHTTPHeaders: { 'x-forwarded-for': address }
	});
	const page = await context.newPage();
	const heard = new Overheard(page);
	await page.goto(`${house.origin}/${code}`);
	await page.getByRole('button', { name: 'Come in' }).click();
	await page.getByRole('button', { name: 'All right' }).click();
	await expect(page.getByRole('heading', { name: 'Welcome' })).toBeVisible();
	const secret = await page.evaluate(
		(name) => localStorage.getItem(name) ?? '',
		`spectactor.seat.${code}.secret`
	);
	expect(secret).toMatch(/^[\w-]{22}$/);
	const hash = createHash('sha256').update(Buffer.from(secret, 'base64url')).digest();
	return { page, heard, secret, seat: hash.subarray(0, 16).toString('base64url') };
}

async function filesUnder(folder: string): Promise<string[]> {
	const found = await readdir(folder, { recursive: true, withFileTypes: true });
	return found
		.filter((entry) => entry.isFile())
		.map((file) => path.join(file.parentPath, file.name));
}

test('nothing on the wire tells who is who', async ({ browser }) => {
	test.setTimeout(180_000);
	const house = await RunningHouse.open({ PAUSE_DELAY_MS: '0', PROXY: '1' });
	const desk = await (await browser.newContext()).newPage();
	try {
		const heardAtDesk = new Overheard(desk);
		await signUp(house, desk);
		await openDoors(desk, { scenes: ['As I was saying'] });
		const { stage: firstStage, code } = await openStage(browser, desk, house);
		const stage = await firstStage.context().newPage();
		const heardOnStage = new Overheard(stage);
		await stage.goto(firstStage.url());
		await firstStage.close();
		const glass = await (await browser.newContext()).newPage();
		const heardThroughGlass = new Overheard(glass);
		await glass.goto(`${house.origin}/${code}/console`);
		await expect(glass.getByText('Nothing here can be pressed.')).toBeVisible();

		const come = (address: string) => overheardPhone(browser, house, code, address);
		const [caller, player, scribe] = [
			await come(addresses[0]!),
			await come(addresses[1]!),
			await come(addresses[2]!)
		];
		const stageBefore = heardOnStage.views.length;
		const deskBefore = heardAtDesk.views.at(-1)!;
		const [bo, cem] = [await come(addresses[3]!), await come(addresses[4]!)];
		const joker = await jokerHand(house, desk);
		await expect(desk.getByText('5 here').first()).toBeVisible();

		// two more people came in: the wall hears nothing of it, the console a number
		expect(heardOnStage.views.length).toBe(stageBefore);
		expect(heardAtDesk.views.at(-1)!.replace('"here":5', '"here":null')).toBe(deskBefore);

		const heard: Record<string, Overheard> = {
			console: heardAtDesk,
			stage: heardOnStage,
			glass: heardThroughGlass,
			caller: caller.heard,
			player: player.heard,
			scribe: scribe.heard,
			bo: bo.heard,
			cem: cem.heard
		};
		/** Phones with the same taps are told the same, byte for byte. */
		async function alike(when: string, ...phones: { heard: Overheard }[]): Promise<void> {
			await expect
				.poll(() => new Set(phones.map((one) => one.heard.views.at(-1))).size, { message: when })
				.toBe(1);
		}
		const phones = [caller, player, scribe, bo, cem];
		const on = async () => {
			const { moment } = joker.view;
			await joker.ask({ type: 'advance', from: moment });
			await joker.until(`after ${moment}`, (view) => view.moment !== moment);
		};
		await alike('come in, first and last', ...phones);

		// Pause: whoever called is told what everybody is told
		const pause = bo.page.getByRole('button', { name: /pause/i }).first();
		await pause.focus();
		await bo.page.keyboard.press('Enter');
		await bo.page.keyboard.press('Enter');
		await joker.until('a Pause', ({ paused }) => paused !== null);
		await alike('paused, also for the one who called', ...phones);
		await joker.ask({ type: 'resume', how: 'carry_on' });
		await scribe.page.getByRole('button', { name: 'Take a role' }).click();
		await scribe.page.getByRole('button', { name: 'Scribe' }).click();
		await scribe.page.getByRole('button', { name: 'Take it' }).click();
		await expect(scribe.page.getByText('Roles you hold')).toBeVisible();
		await scribe.page.getByRole('button', { name: 'Close' }).click();
		await on();

		for (const { page } of [caller, bo]) await tap(page, 'rain');
		await tap(cem.page, 'sun');
		await alike('two said the same weather', caller, bo);
		await on();
		await tap(cem.page, 'I need a change');
		await cem.page.getByLabel('In your words').fill('canary-change');
		await cem.page.getByRole('button', { name: 'Send' }).click();
		const { changes } = await joker.until('a change', (view) => view.changes.length === 1);
		await joker.ask({ type: 'settle_change', change: changes[0]!.id, state: 'taken' });
		await on();
		await on();
		await on();
		await tap(player.page, 'Colm');
		await tap(player.page, 'I’ll play');
		await joker.until('Colm is played', ({ cast }) => cast.some(({ filled }) => filled));
		for (const { role, filled } of joker.view.cast)
			if (!filled) await joker.ask({ type: 'cast_role', role, filled: true });
		await on();
		await on();
		await joker.ask({ type: 'write_problem', text: 'Nobody hears it the first time.' });
		await on();
		await joker.ask({ type: 'choose_entry', entry: 'W1' });
		await on();

		// Stop!: called by two; only the two know which of them
		await caller.page.getByRole('button', { name: /Stop!/ }).click();
		await joker.until('frozen', ({ moment }) => moment === 'forum.frozen');
		await bo.page.getByRole('button', { name: 'I’d try something too' }).click();
		await alike('the two who called', caller, bo);
		await caller.page.getByRole('button', { name: 'Tell the actor' }).click();
		await caller.page.getByLabel('Say it to the actor').fill('canary-suggestion');
		await caller.page.getByRole('button', { name: 'Give it to the actor' }).click();
		await bo.page.getByRole('button', { name: 'Let someone else' }).click();
		const { offers } = await joker.until(
			'an offer',
			(view) => view.offers.length === 1 && view.offers[0]!.answer !== null
		);
		await alike('never called, and left it to someone else', bo, cem);
		const told = Object.keys(heard).filter((who) =>
			heard[who]!.everything.includes('canary-suggestion')
		);
		expect(told, 'who is told a suggestion before it is taken up').toEqual(['console', 'caller']);
		await joker.ask({ type: 'bring_in', offer: offers[0]!.id, why: '' });
		await joker.until('somebody steps in', ({ moment }) => moment === 'forum.choose_step_in');
		await caller.page.getByLabel('What I want to try').fill('canary-intention');
		await caller.page.getByRole('button', { name: 'Keep it' }).click();
		await expect(caller.page.getByText('Kept for you.')).toBeVisible();
		await alike('two who watch', bo, cem);
		while (joker.view.moment !== 'forum.reality_check') await on();
		for (const { page } of phones) await tap(page, 'Hard, but yes');
		await joker.until('the room’s word', ({ reality }) => reality !== null);
		await on();
		await joker.ask({ type: 'end_forum', from: 'forum.capture' });
		await joker.until('out of the parts', ({ moment }) => moment === 'de_role');
		await alike('two who watched', bo, cem);
		for (const { who } of joker.view.in_role) await joker.ask({ type: 'confirm_out', who });
		await cem.page.getByRole('button', { name: 'Someone check on me' }).click();
		await expect(cem.page.getByRole('button', { name: 'Take it back' })).toBeVisible();
		await on();
		await bo.page.getByRole('button', { name: 'Add what is missing' }).click();
		await bo.page.getByLabel('What did you see?').fill('canary-observation');
		await bo.page.getByRole('button', { name: 'Send to the scribe' }).click();
		await joker.until('an observation', ({ unread }) => unread.length === 1);
		await on();
		await on();
		await bo.page.getByRole('textbox').nth(0).fill('canary-draft');
		await cem.page.getByRole('textbox').nth(0).fill('canary-shared');
		await cem.page.getByRole('textbox').nth(1).fill('ask whose idea it was');
		await cem.page.getByRole('button', { name: 'Put it on the group’s list' }).click();
		await cem.page.getByRole('button', { name: 'Put it on the list' }).click();
		await joker.until('a commitment', ({ unread }) => unread.length === 2);
		await alike('who shared is told what all are told', caller, player, bo, cem);
		await on();
		await cem.page.getByLabel('Your note').fill('canary-note');
		await on();
		await joker.until('sealed', ({ moment }) => moment === 'reflection.sealed');
		for (const { page } of phones)
			await expect(page.getByText('This phone keeps nothing of yours.')).toBeVisible();
		await alike('who wrote and who did not', caller, player, bo, cem);
		await on();
		await alike('one asked to be checked on', caller, player, bo);
		await joker.ask({ type: 'close_session', from: 'check_out' });
		for (const { page } of phones)
			await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
		await alike('over', caller, player, bo, cem);

		// what nobody may be told, in everything that anybody was told
		const everybodys = phones.flatMap(({ secret, seat }) => [secret, seat]);
		for (const [who, overheard] of Object.entries(heard)) {
			expect(overheard.views.length, `${who} was listened to`).toBeGreaterThan(5);
			expect(overheard.names.size, `${who} has a line`).toBeGreaterThan(0);
			const others = Object.values(heard).filter((one) => one !== overheard);
			for (const hidden of [
				...everybodys,
				...others.flatMap(({ names }) => [...names]),
				...addresses
			])
				expect(overheard.everything.includes(hidden), `${who} is told ${hidden}`).toBe(false);
			for (const [canary, may] of Object.entries(canaries))
				expect(overheard.everything.includes(canary), `${canary} at ${who}`).toBe(
					(may as readonly string[]).includes(who)
				);
		}
		// what the house said, and what the database’s own log keeps
		const logs = (await filesUnder(house.folder)).filter((file) =>
			/log/i.test(path.basename(file))
		);
		expect(logs.length).toBeGreaterThan(0);
		for (const text of [
			house.said,
			...(await Promise.all(logs.map((file) => readFile(file, 'latin1'))))
		])
			expect(text).not.toMatch(/canary|203\.0\.113\./);
	} finally {
		await house.close();
	}
});
