// Faces whose lines break and lead now to one process and now to another, one of them behind: what they show is always the
// view of some kept moment, and never an earlier one than before.

import { expect } from 'vitest';
import type { Asked } from '#lib/face/outbox.ts';
import type { Who } from '#lib/session/etiquette.ts';
import type { View } from '#lib/session/views.ts';
import { code, displayCode, sessionId } from '../../support/live-store.ts';
import { joker, phone, shortPlan, writtenSecret } from '../../support/evening.ts';
import { openWire } from '../../support/wire.ts';
import { FaultProxy } from '../fault-proxy.ts';
import { proof, type Proof } from '../proof.ts';
import { byChance, wait } from './chance.ts';
import { ProvedFace } from './faces.ts';
import { ScheduledStore } from './scheduled-store.ts';
import { untruths } from './watched.ts';

const plan = shortPlan(['agreements', 'check_out']);
const phones = Array.from({ length: 8 }, (_, n) => n);

interface Member {
	readonly face: ProvedFace;
	readonly who: Who;
	readonly kind: View['face'];
}

async function hopping(p: Proof, seconds: number): Promise<void> {
	const chance = byChance(p.seed);
	const store = new ScheduledStore(
		plan,
		() => wait(chance() * 10),
		() => 'done'
	);
	const wires = [await openWire(store), await openWire(store)];
	const network = await FaultProxy.before(wires[0]!.port);
	const at = network.origin;
	const members: Member[] = [
		{
			face: new ProvedFace(at, { face: 'console', room: sessionId }, { cookie: 'sign_in=ana' }),
			who: joker,
			kind: 'console'
		},
		{
			face: new ProvedFace(at, { face: 'stage', room: displayCode }),
			who: { is: 'stage' },
			kind: 'stage'
		},
		...phones.map((n): Member => {
			const hello = { face: 'phone', room: code, secret: writtenSecret(n) } as const;
			return { face: new ProvedFace(at, hello), who: phone(n), kind: 'phone' };
		})
	];
	const [desk, , ...others] = members.map(({ face }) => face);
	for (const one of others) await one.must({ type: 'join' });
	const until = performance.now() + seconds * 1000;
	const busy = async (face: ProvedFace, asks: readonly (() => Asked)[]) => {
		while (performance.now() < until) {
			await face.ask(asks[Math.floor(chance() * asks.length)]!());
			await wait(chance() * 600);
		}
	};
	let hops = 0;
	const breaking = async () => {
		for (; performance.now() < until; hops++) {
			await wait(200 + chance() * 500);
			network.target = wires[Math.floor(chance() * 2)]!.port;
			network.cut(chance() < 0.5 ? 'rst' : 'fin');
		}
	};
	await Promise.all([
		breaking(),
		busy(desk!, [
			() => ({ type: 'set_stage', blank: chance() < 0.5 }),
			() => ({ type: 'count_person', by: 1 }),
			() => ({ type: 'show_time', on: chance() < 0.5 })
		]),
		...others.map((face) =>
			busy(face, [
				() => ({ type: 'consent', answer: 'go_along', text: '' }),
				() => ({ type: 'consent', answer: 'unsure', text: '' }),
				() => ({ type: 'ask_to_speak', sooner: false })
			])
		)
	]);
	const wrongs = members.flatMap(({ face, who, kind }) =>
		untruths({ kind, who, shown: face.seen, show: () => {}, turnAway: () => {} }, store.kept)
	);
	const views = members.reduce((sum, { face }) => sum + face.seen.length, 0);
	const { refused } = members.reduce((sum, { face }) => ({ refused: sum.refused + face.ignored }), {
		refused: 0
	});
	for (const { face } of members) face.close();
	await network.close();
	for (const wire of wires) await wire.close();
	p.value(
		`${wrongs.length} of ${views} views untrue or earlier than one before, over ${hops} broken lines; ${refused} late ones were left aside`,
		'0'
	);
	expect(wrongs).toEqual([]);
	expect(views).toBeGreaterThan(members.length * hops * 0.5);
	// or the network was too kind to show anything
	expect(refused).toBeGreaterThan(0);
}

proof('R10', 'no face ever goes back, and each view is that of a kept moment', (p) =>
	hopping(p, 6)
);
proof('R10', 'the same, for ten minutes', (p) => hopping(p, 600), { slow: true });
