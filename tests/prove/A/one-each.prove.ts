// Each phone of a round gets one ticket, and each ticket admits one envelope, whatever anybody tries.
// Source: trust.md 5.1, A18.

import { randomBytes } from 'node:crypto';
import { expect } from 'vitest';
import { askForTicket } from '#lib/notes/token.ts';
import type { Redeeming } from '#lib/notes/post.ts';
import { seatNumber } from '../../support/evening.ts';
import { proof } from '../proof.ts';
import { NotesHouse } from './notes-house.ts';

const people = 8;
const each = 200;
const chance = (length: number) => new Uint8Array(randomBytes(length));

proof('A18', 'a thousand attempts at a second ticket or a second envelope', async (p) => {
	const notes = await NotesHouse.open();
	try {
		const [evening, other] = [await notes.writing(people), await notes.writing(people)];
		for (const one of [evening, other]) await one.tickets();
		const { box } = notes.house;
		const { round } = evening;
		let second = 0;
		for (let n = 0; n < each; n++) {
			const { blinded } = askForTicket();
			const given = await box.ticket(round, seatNumber(n % people), blinded);
			if (typeof given !== 'string') second += 1;
		}
		await evening.collecting();
		await other.collecting();
		// all but the last have sent, so that nothing is sealed meanwhile
		const brought: Redeeming[] = [];
		for (let n = 0; n < people - 1; n++) brought.push(await evening.send(n));
		const theirs = other.phones.map((phone) => phone.redeeming());

		const tries: Record<string, (n: number) => Redeeming> = {
			'another envelope': (n) => evening.phones[n]!.redeeming(),
			'a token of another round': (n) =>
				n % 2 ? theirs[n]! : { ...theirs[n]!, sealed: brought[n]!.sealed },
			'a made-up tag': (n) => ({ ...brought[n]!, token: chance(32), tag: chance(32) }),
			'a moved tag': (n) => ({
				...brought[n]!,
				tag: brought[(n + 1) % brought.length]!.tag,
				sealed: n % 2 ? brought[n]!.sealed : chance(4144)
			})
		};
		const accepted: Record<string, number> = {};
		for (const [what, made] of Object.entries(tries)) {
			accepted[what] = 0;
			for (let n = 0; n < each; n++) {
				const answer = await evening.redeem(made(n % (people - 1)));
				expect(['refused', 'in_box']).toContain(answer);
				if (answer === 'in_box') accepted[what]! += 1;
			}
		}
		await evening.sealed();
		const [{ count } = { count: NaN }] = await notes.rows<{ count: number }>(
			'select count(*)::int as count from app.envelope where round_id = $1',
			[round]
		);
		const all = second + Object.values(accepted).reduce((sum, one) => sum + one, 0);
		p.value(
			`${each} second tickets and ${each} each of ${Object.keys(tries).join(', ')}: ${all} accepted; ${count} envelopes kept of ${people - 1}`,
			`0; ${people - 1}`
		);
		expect([second, accepted, count]).toEqual([
			0,
			Object.fromEntries(Object.keys(tries).map((what) => [what, 0])),
			people - 1
		]);
	} finally {
		await notes.close();
	}
});
