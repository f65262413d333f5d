// What comes after the seal is not kept, and what was shut for one round opens in no other.
// Source: trust.md 3.8 (7), 5.1, A23, A26.

import { expect } from 'vitest';
import { blankNote } from '#lib/notes/note.ts';
import { opened } from '../../support/box-phone.ts';
import { proof } from '../proof.ts';
import { NotesHouse } from './notes-house.ts';

const people = 7;

proof('A23', 'an envelope after the seal is refused, and nothing of it is kept', async (p) => {
	const notes = await NotesHouse.open();
	try {
		const evening = await notes.writing(people);
		await evening.tickets();
		await evening.collecting();
		for (let n = 0; n < people - 1; n++) await evening.send(n);
		await evening.sealed();
		const tables = async () =>
			JSON.stringify([
				await notes.rows('select * from app.envelope order by id'),
				await notes.rows('select * from app.box_round order by id'),
				await notes.rows('select * from app.box_issued')
			]);
		const before = await tables();
		const late = evening.phones[people - 1]!.redeeming({ ...blankNote, text: 'Too late.' });
		const answers = new Set<string>();
		for (let again = 0; again < 20; again++) answers.add(await evening.redeem(late));
		await notes.again();
		answers.add(await evening.redeem(late));
		await evening.joker({ type: 'advance', from: 'reflection.sealed' });
		await evening.joker({ type: 'back', from: 'check_out' });
		answers.add(await evening.redeem(late));
		const after = await tables();
		expect(after).toBe(before);
		const [{ state } = { state: '' }] = await notes.rows<{ state: string }>(
			'select state::text from app.live where session_id = $1',
			[evening.session]
		);
		expect(state).toContain(`"sealed":${people - 1}`);
		p.value(
			`22 times, also after a restart and after going back: ${[...answers].join(', ')}; envelopes kept as before`,
			'late only; nothing new'
		);
		expect([...answers]).toEqual(['late']);
	} finally {
		await notes.close();
	}
});

proof('A26', 'an envelope of one round is none in another', async (p) => {
	const notes = await NotesHouse.open();
	try {
		const [one, other] = [await notes.writing(people), await notes.writing(people)];
		for (const evening of [one, other]) {
			await evening.tickets();
			await evening.collecting();
		}
		const brought = one.phones.map((phone) =>
			phone.redeeming({ ...blankNote, text: 'Round one.' })
		);
		const own = brought.filter(({ sealed }) => opened(sealed, one.keys.secretKey, one.round));
		// by the same token, and by a true token of the other round
		let taken = 0;
		for (const [n, redeeming] of brought.entries())
			if ((await other.redeem(redeeming)) === 'in_box') taken += 1;
			else if (n < people - 1) await other.redeem(other.phones[n]!.bringing(redeeming.sealed));
		await other.sealed();
		const kept = await notes.house.store.sealedEnvelopes(other.session);
		const opens = kept.filter((sealed) =>
			[one.keys, other.keys].some(({ secretKey }) => {
				try {
					return opened(Buffer.from(sealed, 'base64'), secretKey, other.round).length > 0;
				} catch {
					return false;
				}
			})
		);
		p.value(
			`${brought.length} envelopes opened in their round: ${own.length}; in another: ${taken} taken by their own token, ${kept.length} by a true one, of which ${opens.length} opened`,
			`${people}; 0; 0 opened`
		);
		expect([own.length, taken, opens.length]).toEqual([people, 0, 0]);
		expect(kept).toHaveLength(people - 1);
	} finally {
		await notes.close();
	}
});
