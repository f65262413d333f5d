// The Joker's device is cut off, the co-Joker steps in, the device comes back: nothing it asks moves the evening any more.
// The faces are the browser's own, with their outbox; the lines are real.

import { expect, vi } from 'vitest';
import { pocket } from '#lib/face/drawer.ts';
import type { Asked } from '#lib/face/outbox.ts';
import { goneAfter } from '#lib/session/chair-turn.ts';
import { commandSchemas, commandTypes } from '#lib/session/commands.ts';
import { sampleCommand } from '#lib/session/sample-commands.ts';
import { momentOf } from '#lib/session/session.ts';
import { step } from '#lib/session/step.ts';
import { everyMoment, whoIs, withParts } from '#lib/session/told.ts';
import type { View } from '#lib/session/views.ts';
import type { Answer } from '#lib/wire.ts';
import { code, LiveStore, sessionId } from '../../support/live-store.ts';
import { shortPlan, writtenSecret } from '../../support/evening.ts';
import { openWire } from '../../support/wire.ts';
import { proof, type Proof } from '../proof.ts';
import { byChance } from './chance.ts';
import { ProvedFace } from './faces.ts';

const plan = shortPlan(['lobby', 'check_in', 'warm_up', 'check_out']);
const cookie = 'sign_in=ana';
const quick = { interval: 2, timeout: 5_000 };

/** What only whoever leads may ask, whatever the moment. */
const deeds = (from: string): readonly Asked[] => [
	{ type: 'advance', from },
	{ type: 'back', from },
	{ type: 'skip', from, why: 'late' },
	{ type: 'set_stage', blank: true },
	{ type: 'show_time', on: true },
	{ type: 'show_card', card: { kind: 'code' } },
	{ type: 'set_role', role: 'host', word: 'Nobody', held: true },
	{ type: 'count_person', by: 1 }
];

async function prove(p: Proof, rounds: number): Promise<void> {
	const draw = byChance(p.seed);
	const store = new LiveStore(plan);
	let ahead = 0;
	let paced = 0;
	const now = () => Date.now() + ahead;
	const wire = await openWire(
		store,
		{ now: () => (paced += 3_600_000) },
		{ now, grace: { gone: 1, arriving: 1 } }
	);
	const desk = (drawer = pocket()) =>
		new ProvedFace<View>(wire.own, { face: 'console', room: sessionId }, { cookie, drawer });
	const phone = (n: number) =>
		new ProvedFace<View>(wire.own, { face: 'phone', room: code, secret: writtenSecret(n) });
	let refused = 0;
	let sentence = 0;
	let readsAlong = 0;
	let comeback = 0;
	try {
		const coJoker = phone(1);
		await coJoker.must({ type: 'join' });
		for (let round = 0; round < rounds; round++) {
			const room = (await wire.rooms.bySession(sessionId))!;
			const drawer = pocket();
			const first = desk(drawer);
			await first.until('the console', (view) => view.face === 'console');
			const { epoch } = room.session.chair;
			await coJoker.must({ type: 'take_role', role: 'co_joker', word: '' });
			// cut off; what is pressed then stays on the device
			first.close();
			const from = momentOf(room.session);
			const all = deeds(from);
			const deed = all[Math.floor(draw() * all.length)]!;
			void first.ask(deed);
			await vi.waitFor(() => expect(room.session.chair.away_since).not.toBeNull(), quick);
			ahead += goneAfter;
			await coJoker.must({ type: 'stand_in', epoch });
			const { joker, ...before } = { ...room.session, done: null, seq: null };
			expect(joker.seat).not.toBeNull();
			// the device comes back, with its outbox
			const zombie = desk(drawer);
			const answered = await told(zombie, deed);
			if ('refused' in answered) refused += 1;
			if ('refused' in answered && answered.refused === 'chair_moved') sentence += 1;
			await zombie.until('reads along', (view) => view.face === 'glass');
			readsAlong += 1;
			// and once more when the role is the same person's again, on another device
			const other = desk();
			await other.until('reads along', (view) => view.face === 'glass');
			await coJoker.must({ type: 'offer_chair', epoch: epoch + 1, to: 'anyone' });
			await other.must({ type: 'accept_chair', epoch: epoch + 1 });
			await other.until('the console', (view) => view.face === 'console');
			const again = await zombie.ask(deed);
			if ('refused' in again && again.refused === 'chair_moved') comeback += 1;
			const { joker: _, ...after } = { ...room.session, done: null, seq: null };
			const same = (of: typeof after) => ({ ...of, chair: null, roles: null, log: null });
			expect(same(after)).toEqual(same(before));
			zombie.close();
			other.close();
			await vi.waitFor(() => expect(room.session.chair.away_since).not.toBeNull(), quick);
		}
		coJoker.close();
	} finally {
		await wire.close();
	}
	expect({ refused, sentence, readsAlong, comeback }).toEqual({
		refused: rounds,
		sentence: rounds,
		readsAlong: rounds,
		comeback: rounds
	});
	p.value(`${refused} of ${rounds} refused from the outbox, in their own words`, 'all');
	p.value(`${comeback} of ${rounds} refused with the role back at the same person`, 'all');
}

const says = 'a Joker’s device that was cut off and comes back is refused, whatever it kept';
proof('R21', says, (p) => prove(p, 40));
proof('R21', says, (p) => prove(p, 100), { slow: true });

proof('R21', 'what was asked about an earlier Joker is refused, whoever asks', (p) => {
	let granted = 0;
	let wrong = 0;
	for (const { session, now } of everyMoment().values()) {
		const { chair } = session;
		const offered = { ...session, chair: { ...chair, offered: 'anyone' as const } };
		for (const there of [session, offered].map(withParts))
			for (const type of commandTypes.filter((one) => 'epoch' in commandSchemas[one].entries))
				for (const who of Object.values(whoIs)) {
					const command = sampleCommand(there, type);
					if (!step(there, command, who, now).ok) continue;
					granted += 1;
					const moved = { ...there, chair: { ...there.chair, epoch: there.chair.epoch + 1 } };
					const line = ('seat' in who || 'facilitator' in who) && { epoch: moved.chair.epoch };
					const late = step(moved, command, { ...who, ...line }, now);
					if (late.ok || late.refusal !== 'moved_on') wrong += 1;
				}
	}
	p.value(`${granted} that were granted, asked again one epoch later: ${wrong} taken`, '0');
	expect(granted).toBeGreaterThan(100);
	expect(wrong).toBe(0);
});

/** What becomes of a question that a device kept while it was cut off. */
async function told(face: ProvedFace, deed: Asked): Promise<Answer> {
	for (let tries = 0; tries < 500; tries++) {
		const why = face.face.unheard;
		if (why) return { refused: why };
		await new Promise((go) => setTimeout(go, 2));
	}
	return face.ask(deed);
}
