// Whatever a room shows, a room that has just come out of the database shows the same, at any cut of any evening.

import fc from 'fast-check';
import { expect } from 'vitest';
import { Room } from '#lib/server/room/room.ts';
import { document, planned } from '#lib/server/store/promises/gathering.ts';
import { supabaseStore } from '#lib/server/store/supabase.ts';
import { testDatabase } from '#lib/server/store/test-database.ts';
import { commandTypes, type Command } from '#lib/session/commands.ts';
import type { Who } from '#lib/session/etiquette.ts';
import type { Moment } from '#lib/session/moments.ts';
import { sampleCommand } from '#lib/session/sample-commands.ts';
import { momentOf } from '#lib/session/session.ts';
import { seatId } from '#lib/session/story.ts';
import { everyMoment, smallPlan } from '#lib/session/told.ts';
import { proof, type Proof } from '../proof.ts';
import { asText, watched } from './watched.ts';

const { database } = testDatabase();
const told = everyMoment();
const joker: Who = { is: 'facilitator', facilitator: 'facilitator-ana' };
const who = (by: number): Who => (by === 0 ? joker : { is: 'seat', seat: seatId(by) });

interface Move {
	/** 0: the Joker; else a phone */
	readonly by: number;
	readonly type: Command['type'];
}
const move = fc.record<Move>({
	by: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 })),
	type: fc.oneof(
		fc.constantFrom(...commandTypes),
		fc.constantFrom<Command['type']>('advance', 'join', 'call_stop', 'call_pause', 'ask_to_speak')
	)
});
const evenings = fc.record({
	from: fc.constantFrom<Moment>(...[...told.keys()].filter((moment) => moment !== 'closed')),
	moves: fc.array(move, { minLength: 10, maxLength: 40, size: 'max' })
});

async function cuts(p: Proof, wanted: number): Promise<void> {
	const store = supabaseStore(database());
	const gathered = await planned(store);
	const live = { ...document(gathered), plan: smallPlan };
	await store.openSession(live, null);
	const { session } = gathered;
	let now = Date.UTC(2026, 10, 20, 19);
	const parts = { store, now: () => now, log: () => {}, seal: async () => 6, closed: () => {} };
	const roomNow = async () => new Room((await store.liveSession(session))!, parts);
	const seen = (room: Room) =>
		[
			watched('stage', { is: 'stage' }),
			watched('console', joker),
			watched('glass', { is: 'glass' }),
			...Object.keys(room.session.seats).map((seat) => watched('phone', { is: 'seat', seat }))
		].map((face) => {
			room.enter(face);
			return asText(face.shown.at(-1)!.view);
		});
	let seq = live.seq;
	let cut = 0;
	let different = 0;
	const moments = new Set<Moment>();
	for (const { from, moves } of fc.sample(evenings, { numRuns: wanted, seed: p.seed })) {
		if (cut >= wanted) break;
		const start = told.get(from)!;
		const { plan: _plan, seq: _seq, id: _id, code: _code, ...state } = start.session;
		const { id, code } = { id: session, code: live.state.code };
		await store.writeLive(session, seq, seq + 1, { ...state, id, code });
		let room = await roomNow();
		now = start.now;
		for (const { by, type } of moves) {
			now += 45_000;
			const before = room.session.seq;
			const command = sampleCommand(room.session, type, `cut-${p.seed}-${cut}-${now}`.slice(-40));
			// past the last moment there is nothing to come back to
			if (momentOf(room.session) === 'check_out' && /^(skip|close_session)$/.test(type)) continue;
			await room.ask(command, who(by));
			if (room.session.seq === before) continue;
			cut += 1;
			moments.add(momentOf(room.session));
			const after = await roomNow();
			if (JSON.stringify(seen(room)) !== JSON.stringify(seen(after))) different += 1;
			room.putAway();
			// the evening goes on in the room that came out of the database
			room = after;
		}
		room.putAway();
		({ seq } = room.session);
	}
	p.value(`${different} of ${cut} cuts in ${moments.size} moments show something else`, '0');
	expect(different).toBe(0);
	expect(cut).toBeGreaterThanOrEqual(wanted);
	expect(moments.size).toBeGreaterThan(15);
}

proof('R29', 'a room out of the database shows what it showed before', (p) => cuts(p, 300));
proof('R29', 'the same, 1,000 cuts', (p) => cuts(p, 1_000), { slow: true });
