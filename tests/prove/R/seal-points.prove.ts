// The house dies just before, and just after, the envelopes of a round are kept: none is lost, none is there twice.

import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { boxPhoneAt, type BoxPhone } from '../../support/box-phone.ts';
import { proof, type Proof } from '../proof.ts';
import { wait } from './chance.ts';
import { Hall } from './hall.ts';

const people = 6;
const points = ['after_seal', 'before_seal'];

/** One round of notes that dies at this point; gives how many envelopes are kept at last. */
async function sealed(at: string): Promise<number> {
	const file = path.join(tmpdir(), `spectactor-seal-${process.pid}-${at}.json`);
	rmSync(file, { force: true });
	const hall = await Hall.open({
		phones: people,
		with: ['dying.js'],
		settings: { DIE_FILE: file }
	});
	try {
		await hall.reach('reflection.writing');
		await hall.console.must({ type: 'advance', from: 'reflection.writing' });
		await hall.console.until('collecting', ({ moment }) => moment === 'reflection.collecting');
		const { box } = await hall.kept();
		const phones = hall.phones.map(({ view }) => boxPhoneAt(view.body));
		const { origin } = hall.house;
		// each has its ticket before the house may die
		await Promise.all(phones.map((phone, n) => phone.fetchTicket(origin, hall.secrets[n]!)));
		// as a phone does: again and again until the box is shut
		const post = async (phone: BoxPhone, n: number): Promise<void> => {
			for (;;) {
				const answer = await phone.send(origin, hall.secrets[n]!).catch(() => '');
				if (answer === 'kept' || answer === 'late') return;
				await wait(100);
			}
		};
		writeFileSync(file, JSON.stringify({ at, after: 1 }));
		const posting = phones.map(post);
		await hall.house.died();
		rmSync(file);
		await hall.house.start();
		await Promise.all(posting);
		// nobody has to press anything
		await hall.console.until('sealed', ({ moment }) => moment === 'reflection.sealed');
		const [{ count } = { count: NaN }] = await hall.rows<{ count: number }>(
			'select count(*)::int as count from app.envelope where round_id = $1',
			[box!.round]
		);
		return count;
	} finally {
		rmSync(file, { force: true });
		await hall.close();
	}
}

async function dyingAt(p: Proof, deaths: readonly string[]): Promise<void> {
	const counts: number[] = [];
	for (const at of deaths) counts.push(await sealed(at));
	p.value(
		`${counts.length} rounds of ${people} envelopes, killed while they were sealed: ${[...new Set(counts)].join(', ')} kept in each`,
		`${people}`
	);
	expect(new Set(counts)).toEqual(new Set([people]));
}

proof('R05', 'no note is lost or doubled where the box is sealed', (p) =>
	dyingAt(p, points.slice(0, 1))
);
proof(
	'R05',
	'the same, before and after, twenty times each',
	(p) => dyingAt(p, Array.from({ length: 20 }, () => points).flat()),
	{ slow: true }
);
