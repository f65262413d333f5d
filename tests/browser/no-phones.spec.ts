// A whole evening without a single phone: everything a phone can do has an equal by voice, hand and paper.
// Source: domain.md 4.6.

import { expect, test } from '@playwright/test';
import { move, openDoors, openStage, pressPause, signUp, wallSays } from '../support/people.ts';
import { RunningHouse } from '../support/running-house.ts';

test('a whole evening from the console alone', async ({ browser }) => {
	const house = await RunningHouse.open({ PAUSE_DELAY_MS: '0' });
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
	const desk = await context.newPage();
	const errors: string[] = [];
	desk.on('pageerror', (error) => errors.push(error.message));
	try {
		await signUp(house, desk);
		await openDoors(desk, { scenes: ['As I was saying', 'Half six, sharp'] });
		const { stage, code } = await openStage(browser, desk, house);

		// seven people, counted at the door; Pause is the Joker's own hand on the button
		const oneMore = desk.getByRole('button', { name: '+1: One more without a phone' }).first();
		for (let people = 1; people <= 7; people++) {
			await oneMore.click();
			await expect(desk.getByText(`${people} without a phone`).first()).toBeVisible();
		}
		await expect(desk.getByText('7 here').first()).toBeVisible();
		await pressPause(desk);
		await wallSays(stage, 'Pause. Breathe.');
		await move(desk, 'Carry on');
		await move(desk, 'Next: Check-in');
		await wallSays(stage, 'weather');
		await move(desk, 'Next: Agreements');

		// what somebody says aloud goes onto the wall
		await desk.getByLabel('Another line').fill('We say first names only.');
		await desk.getByRole('button', { name: 'Add', exact: true }).click();
		await wallSays(stage, 'We say first names only.');
		await move(desk, 'Next: Warm-up');
		await move(desk, 'Next: Choose a scene');
		await move(desk, 'Take this one: As I was saying');
		await move(desk, 'Next: Casting');

		// parts by hand; the gate holds until each has somebody
		await expect(desk.getByText('Before going on')).toBeVisible();
		for (const role of ['Amara', 'Colm', 'Jas', 'Petra']) await move(desk, `Filled: ${role}`);
		await expect(desk.getByText('someone plays this')).toHaveCount(4);
		await expect(desk.getByText('Before going on')).toHaveCount(0);
		await move(desk, 'Next: Play the scene');
		await wallSays(stage, 'As I was saying');
		await move(desk, 'Next: ');
		await desk.getByLabel('Main problem, in one sentence').fill('Nobody hears it the first time.');
		await desk.getByRole('button', { name: 'Save' }).first().click();
		await wallSays(stage, 'Nobody hears it the first time.');
		await move(desk, 'Next: ');

		// Stop! is a call in the room, entered by the Joker; so is whoever steps in
		await wallSays(stage, 'From where?');
		await move(desk, 'Start here');
		await move(desk, 'Play from here');
		await move(desk, 'Someone calls Stop!');
		await wallSays(stage, 'STOP');
		await expect(desk.getByText('Nobody has answered on a phone yet.')).toBeVisible();
		await desk.getByRole('radio', { name: 'as two' }).check();
		await move(desk, 'Bring in: Amara');
		await expect(desk.getByText('as two')).toBeVisible();
		await move(desk, 'Next: Brief the players');
		await move(desk, 'Next: Play the try');
		await move(desk, 'Cut');
		await move(desk, 'Next: Thank');
		await move(desk, 'Next: Ask the one who tried');
		await desk.getByLabel('What was meant').first().fill('say whose idea it was');
		await move(desk, 'Next: Ask the room');
		await expect(desk.getByText('Fewer than five answers: ask aloud.')).toBeVisible();
		await desk.getByLabel('What moved').first().fill('somebody nods');
		await move(desk, 'Next: Could this happen here?');
		await move(desk, 'could, and hard');
		await expect(desk.getByRole('button', { name: 'could, and hard' }).first()).toHaveAttribute(
			'aria-pressed',
			'true'
		);
		await move(desk, 'Next: Write it down');
		await wallSays(stage, 'somebody nods');
		await expect(desk.getByLabel('What was meant').first()).toHaveValue('say whose idea it was');

		// a second try: somebody tells the actor what to do, without coming up
		await move(desk, 'Next: ');
		await move(desk, 'Play from here');
		await move(desk, 'Someone calls Stop!');
		await desk.getByRole('radio', { name: 'tells the actor' }).check();
		await desk.getByLabel('What should the actor try?').fill('count who has spoken');
		await move(desk, 'Bring in: Petra');
		await expect(desk.getByText('“count who has spoken”')).toBeVisible();
		await move(desk, 'Next: Brief the players');
		await move(desk, 'Next: Play the try');
		await move(desk, 'Cut');
		for (const next of ['Thank', 'Ask the one', 'Ask the room', 'Could this', 'Write it down'])
			await move(desk, `Next: ${next}`);
		await move(desk, 'End the forum');

		// each one is heard saying it
		await wallSays(stage, 'Step out of the part.');
		await expect(desk.getByText('Before going on')).toBeVisible();
		const inRole = desk.getByRole('button', { name: 'Said: I’m out' });
		for (let left = 5; left > 0; left--) {
			await expect(inRole).toHaveCount(left);
			await inRole.first().click();
		}
		await expect(desk.getByText('Everybody is out of their part.')).toBeVisible();
		await move(desk, 'Next: What we tried');
		await wallSays(stage, 'say whose idea it was');
		await move(desk, 'Next: Talk it over');
		await move(desk, 'A hand without a phone');
		await expect(desk.getByText('Someone waits to speak.')).toBeVisible();
		await move(desk, 'Next speaker');
		await expect(desk.getByText('Nobody waits.')).toBeVisible();
		await move(desk, 'Next: Commitments');
		await desk.getByLabel('Another one, read out to you').fill('When it happens, I will ask who.');
		await desk.getByRole('button', { name: 'Add', exact: true }).click();
		await wallSays(stage, 'When it happens, I will');
		await move(desk, 'Next: Unsigned notes');

		// paper only: the box is closed with nothing in it
		await expect(desk.getByText('The box is open.')).toBeVisible();
		await move(desk, 'Next: Collect the notes');
		await expect(desk.getByText('Collect paper notes before you close the box.')).toBeVisible();
		// phones would be sending for a quarter of a minute: nobody shuts the box before them
		await expect(desk.getByRole('button', { name: 'Phones are sending …' })).toBeDisabled();
		await expect(desk.getByRole('button', { name: 'Next: Close the box' })).toBeEnabled({
			timeout: 30_000
		});
		await move(desk, 'Next: Close the box');
		await expect(desk.getByText('Fewer than five envelopes')).toBeVisible();
		await move(desk, 'Next: Check-out');
		await move(desk, 'Close the evening');
		await move(desk, 'Close it');
		await wallSays(stage, 'Thank you.');

		await desk.getByRole('link', { name: 'Go to the summary' }).click();
		await expect(desk.getByText('There is no note to read')).toBeVisible();
		await desk.getByRole('link', { name: 'Read the summary' }).click();
		const summary = desk.locator('main');
		await expect(summary.getByRole('heading', { level: 1 })).toBeVisible();
		for (const said of [
			'Nobody hears it the first time.',
			'say whose idea it was',
			'count who has spoken',
			'somebody nods',
			'When it happens, I will ask who.'
		])
			await expect(summary).toContainText(said);
		const gone = await browser.newPage();
		await gone.goto(`${house.origin}/${code}`);
		await gone.getByRole('button', { name: 'Come in' }).click();
		await expect(gone.getByRole('heading', { name: 'No room has this code.' })).toBeVisible();
		expect(errors).toEqual([]);
	} catch (cause) {
		await desk.screenshot({ path: 'test-results/no-phones.png', fullPage: true });
		throw cause;
	} finally {
		await house.close();
	}
});
