// An evening whose notes are in the box, led over the wire: for tests about what is done with notes afterwards.

import { expect, type Page } from '@playwright/test';
import type { Note } from '#lib/notes/note.ts';
import { jokerHand, phoneHand } from './hands.ts';
import type { RunningHouse } from './running-house.ts';

/**
 * Takes the page on which doors have just opened; a phone a note, null for an empty envelope. Gives the session's id. `others`
 * come in with its code before the box is opened; `sealed` sees the room when it is shut.
 */
export async function notesIn(
	house: RunningHouse,
	desk: Page,
	notes: readonly (Note | null)[],
	{
		others,
		sealed
	}: {
		readonly others?: (code: string) => Promise<void>;
		readonly sealed?: () => Promise<void>;
	} = {}
): Promise<string> {
	const session = /console\/([^/]+)\/live/.exec(desk.url())?.[1] ?? '';
	const joker = await jokerHand(house, desk);
	const phones = await Promise.all(notes.map(() => phoneHand(house, joker.view.code)));
	await others?.(joker.view.code);
	const on = async (to: string) => {
		while (joker.view.moment !== to) {
			const from = joker.view.moment;
			await joker.ask({ type: 'skip', from, why: 'on' });
			await joker.until(`on from ${from}`, ({ moment }) => moment !== from);
		}
	};
	await on('reflection.writing');
	await joker.ask({ type: 'advance', from: 'reflection.writing' });
	await joker.until('collecting', ({ moment }) => moment === 'reflection.collecting');
	for (const [at, phone] of phones.entries()) {
		await phone.until('the round', ({ body }) => body.kind === 'reflection');
		expect(['in_box', 'kept']).toContain(await phone.post(notes[at] ?? undefined));
	}
	await joker.until('the sealed box', ({ moment }) => moment === 'reflection.sealed');
	await sealed?.();
	await joker.ask({ type: 'advance', from: 'reflection.sealed' });
	await joker.until('on', ({ moment }) => moment !== 'reflection.sealed');
	await on('check_out');
	await joker.ask({ type: 'close_session', from: 'check_out' });
	await joker.until('the end', ({ moment }) => moment === 'closed');
	for (const hand of [joker, ...phones]) hand.letGo();
	return session;
}
