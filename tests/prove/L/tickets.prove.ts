// What forty phones cost the house in a round of notes: a ticket each, given blind, an envelope each, known by its ticket,
// and the seal; through its own addresses and into its database. Source: trust.md 5.4 (L06).

import process from 'node:process';
import { expect } from 'vitest';
import { readGiven, writeAsking, writeRedeeming } from '#lib/notes/post.ts';
import { POST as REDEEM } from '../../../src/routes/box/[round]/+server.ts';
import { POST as ASK } from '../../../src/routes/box/[round]/token/+server.ts';
import { secretOf } from '../../support/evening.ts';
import { short } from '../../bench/numbers.js';
import { NotesHouse } from '../A/notes-house.ts';
import { proof } from '../proof.ts';

const phones = 40;

proof('L06', 'the box: 40 tickets and 40 envelopes, processor time of the house', async (p) => {
	const notes = await NotesHouse.open();
	try {
		const evening = await notes.writing(phones);
		const { round } = evening;
		const event = (body: Uint8Array<ArrayBuffer>) =>
			({
				params: { round },
				request: new Request('http://here/', { method: 'POST', body }),
				locals: { house: notes.house },
				getClientAddress: () => '10.7.0.1'
			}) as never;
		/** Milliseconds of the processor, in which the phones' own part is not. */
		const costs = async (work: () => Promise<unknown>) => {
			const before = process.cpuUsage();
			await work();
			const { user, system } = process.cpuUsage(before);
			return (user + system) / 1000;
		};
		const asking = evening.phones.map(({ blinded }, n) =>
			event(writeAsking({ seat: secretOf(n), blinded }))
		);
		let given: Response[] = [];
		const giving = await costs(async () => {
			given = await Promise.all(asking.map((one) => ASK(one)));
		});
		for (const [n, answer] of given.entries())
			evening.phones[n]!.take(readGiven(new Uint8Array(await answer.arrayBuffer()))!);
		await evening.collecting();
		// one of them does not send, so that the seal is apart
		const bringing = evening.phones
			.slice(1)
			.map((phone) => event(writeRedeeming(phone.redeeming())));
		let answers: Response[] = [];
		const taking = await costs(async () => {
			answers = await Promise.all(bringing.map((one) => REDEEM(one)));
		});
		const said = await Promise.all(answers.map((answer) => answer.text()));
		const sealing = await costs(() => evening.sealed());
		const [{ kept } = { kept: 0 }] = await notes.rows<{ kept: number }>(
			'select count(*)::int as kept from app.envelope where round_id = $1',
			[round]
		);
		const all = giving + taking + sealing;
		p.value(
			`${phones} tickets ${short(giving)} ms, ${said.length} envelopes ${short(taking)} ms, the seal ${short(sealing)} ms; ${kept} kept`,
			`1 s in all (fails above 5); ${phones - 1}`
		);
		expect(new Set(said)).toEqual(new Set(['in_box']));
		expect(kept).toBe(phones - 1);
		expect(all).toBeLessThanOrEqual(5000);
	} finally {
		await notes.close();
	}
});
