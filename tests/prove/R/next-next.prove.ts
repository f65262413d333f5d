// Two consoles press Next at once: one step. In one process, and in two that share only the store.

import { expect } from 'vitest';
import type { BlockKind } from '#lib/session/plan.ts';
import { momentOf } from '#lib/session/session.ts';
import type { Answer } from '#lib/wire.ts';
import { ask, shortPlan } from '../../support/evening.ts';
import { LiveStore, sessionId } from '../../support/live-store.ts';
import { asked, hello, knock, openWire, type Wire } from '../../support/wire.ts';
import { proof } from '../proof.ts';

const cookie = 'sign_in=ana';
const pairs = 1_000;

async function race(houses: readonly [Wire, Wire], steps: number) {
	const lines = houses.map((house) => house.line(hello.console(), { cookie }));
	for (const line of lines) expect(await knock(line)).toMatchObject({ view: { face: 'console' } });
	const rooms = await Promise.all(houses.map(({ rooms }) => rooms.bySession(sessionId)));
	const newest = () => rooms.map((room) => room!.session).toSorted((a, b) => b.seq - a.seq)[0]!;
	const found = { steps: 0, once: 0, told: 0 };
	for (let pair = 0; pair < steps; pair++) {
		const { at } = newest();
		// what both of them see
		const from = momentOf(newest());
		const answers: readonly Answer[] = await Promise.all(
			lines.map((line) => asked(line, ask({ type: 'advance', from })))
		);
		if (answers.filter((answer) => 'done' in answer).length === 1) found.once += 1;
		if (answers.some((answer) => 'refused' in answer && answer.refused === 'moved_on'))
			found.told += 1;
		found.steps += newest().at - at;
	}
	for (const line of lines) line.disconnect();
	return found;
}

proof('R22', 'two consoles press Next at once, and the evening makes one step', async (p) => {
	// neighbours of another kind, so that the moment tells one part from the next
	const kinds = Array.from({ length: pairs / 2 + 2 }, (_, n): BlockKind =>
		n % 2 ? 'part' : 'warm_up'
	);
	const sum = { steps: 0, once: 0, told: 0 };
	for (const apart of [false, true]) {
		const store = new LiveStore(shortPlan(kinds));
		let paced = 0;
		const parts = { now: () => (paced += 3_600_000) };
		const one = await openWire(store, parts);
		const two = apart ? await openWire(store, parts) : one;
		try {
			const found = await race([one, two], pairs / 2);
			for (const key of ['steps', 'once', 'told'] as const) sum[key] += found[key];
		} finally {
			await one.close();
			if (apart) await two.close();
		}
	}
	expect(sum).toEqual({ steps: pairs, once: pairs, told: pairs });
	p.value(
		`${sum.steps} steps for ${pairs} pairs, half of them across two processes’ rooms`,
		'1,000'
	);
	p.value(`${sum.told} of ${pairs} times the other was told that the room had moved on`, 'all');
});
