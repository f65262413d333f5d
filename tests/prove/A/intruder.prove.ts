// The motivated intruder: was in the room, saw who sent when, has the whole database, two earlier texts of everybody, and, at
// worst, a key that opens the notes. What the data tells them must be chance; what the words tell is said openly.
// Source: trust.md 5.1, A20; T20.

import { expect } from 'vitest';
import { unpack } from '#lib/notes/envelope.ts';
import { blankNote } from '#lib/notes/note.ts';
import { opened } from '../../support/box-phone.ts';
import { proof, type Proof } from '../proof.ts';
import { byChance } from '../R/chance.ts';
import { NotesHouse } from './notes-house.ts';
import { byStyle, writers } from './styles.ts';

const groups = [6, 12, 25];
const percent = (share: number) => `${(share * 100).toFixed(0)} %`;

async function intrude(p: Proof, rounds: number): Promise<void> {
	const chance = byChance(p.seed);
	const house = await NotesHouse.open();
	try {
		for (const people of groups) {
			let byOrder = 0;
			let byWords = 0;
			for (let n = 0; n < rounds; n++) {
				const room = writers(people, chance);
				const evening = await house.writing(people);
				await evening.tickets();
				await evening.collecting();
				for (const [at, { note }] of room.entries())
					await evening.send(at, { ...blankNote, text: note });
				await evening.sealed();
				const rows = await house.rows<{ sealed: Buffer }>(
					'select sealed from app.envelope where round_id = $1',
					[evening.round]
				);
				expect(rows).toHaveLength(people);
				// the writer of each row, which only the proof knows
				const texts = rows.map(
					({ sealed }) =>
						unpack(opened(new Uint8Array(sealed), evening.keys.secretKey, evening.round))?.text
				);
				const writer = texts.map((text) => room.findIndex(({ note }) => note === text));
				byOrder += writer.filter((who, at) => who === at).length;
				const guessed = byStyle(
					room.map(({ earlier }) => earlier),
					texts.map((text) => text ?? '')
				);
				byWords += guessed.filter((who, at) => room[who]?.note === texts[at]).length;
			}
			const guesses = rounds * people;
			const share = 1 / people;
			const bound = share + 3 * Math.sqrt((share * (1 - share)) / guesses);
			p.value(
				`${people} people: by the data ${percent(byOrder / guesses)} right, chance ${percent(share)}; with a key and earlier texts ${percent(byWords / guesses)}`,
				`${percent(bound)} by the data; by the words nothing is promised`
			);
			expect(byOrder / guesses).toBeLessThanOrEqual(bound);
			// an intruder who reads no better than chance would prove nothing about the words
			expect(byWords / guesses).toBeGreaterThan(2 * share);
		}
	} finally {
		await house.close();
	}
}

proof('A20', 'three groups and an intruder who has everything but the author', (p) =>
	intrude(p, 2)
);
proof('A20', 'three groups and an intruder, over forty rounds', (p) => intrude(p, 40), {
	slow: true
});
