// Every order in which asking, deciding, keeping, answering and showing can come: nothing is answered or shown before it
// is kept, nothing is done twice, and everybody ends at the same present.

import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, expect, vi } from 'vitest';
import type { Command } from '#lib/session/commands.ts';
import type { Who } from '#lib/session/etiquette.ts';
import { Room } from '#lib/server/room/room.ts';
import { joker, phone, shortPlan } from '../../support/evening.ts';
import { sessionId } from '../../support/live-store.ts';
import { proof, type Proof } from '../proof.ts';
import { History } from './history.ts';
import { ScheduledStore, type Fate } from './scheduled-store.ts';
import { asText, untruths, watched } from './watched.ts';
import { viewFor } from '#lib/server/room/showing.ts';

const plan = shortPlan(['agreements', 'check_out']);
/** answers after which nobody knows */
const unsure = ['not_kept'];

interface Move {
	/** 0: the Joker; else a phone */
	readonly by: number;
	readonly type: 'count_person' | 'consent' | 'ask_to_speak' | 'stop_asking' | 'set_stage';
	/** sent again under the same id, so often */
	readonly again: number;
	/** which of the processes that hold this room is asked */
	readonly process: number;
}
const move = fc.record<Move>({
	by: fc.integer({ min: 0, max: 3 }),
	type: fc.constantFrom('count_person', 'consent', 'ask_to_speak', 'stop_asking', 'set_stage'),
	again: fc.constantFrom(0, 0, 1),
	process: fc.integer({ min: 0, max: 1 })
});
const who = (by: number): Who => (by === 0 ? joker : phone(by));

function commandOf({ by, type }: Move, number: number): { by: number; command: Command } {
	const id = `scheduled-${number}`;
	switch (type) {
		case 'count_person':
			return { by: 0, command: { id, type, by: 1 } };
		case 'set_stage':
			return { by: 0, command: { id, type, blank: number % 2 === 0 } };
		case 'consent':
			return { by: by || 1, command: { id, type, answer: 'go_along', text: '' } };
		case 'ask_to_speak':
			return { by: by || 1, command: { id, type, sooner: false } };
		case 'stop_asking':
			return { by: by || 1, command: { id, type } };
	}
}

interface Tale {
	readonly moves: readonly Move[];
	readonly fates: readonly Fate[];
	readonly processes: number;
}

async function told(s: fc.Scheduler, { moves, fates, processes }: Tale): Promise<string[]> {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 0 });
	const wrongs: string[] = [];
	let written = 0;
	const store = new ScheduledStore(
		plan,
		(what) => s.schedule(Promise.resolve(), what),
		() => fates[written++] ?? 'done'
	);
	const history = new History();
	// the phones have sat down before
	const live = store.live.get(sessionId)!;
	const seats = Object.fromEntries(
		[1, 2, 3].map((n) => [(phone(n) as { seat: string }).seat, { stepped_in: 0, spoke: false }])
	);
	store.live.set(sessionId, { ...live, state: { ...live.state, seats } });
	const before = store.present;
	store.kept.set(before.seq, before);
	const rooms = Array.from(
		{ length: processes },
		() =>
			new Room(structuredClone(store.live.get(sessionId)!), {
				store: store.store,
				now: Date.now,
				log: () => {},
				seal: async () => 0,
				closed: () => {}
			})
	);
	const known = () => store.present;
	const early = (seq: number) => {
		if (seq > known().seq) wrongs.push(`shown before it was kept: ${seq}`);
	};
	const faces = rooms.map((room) =>
		[
			watched('stage', { is: 'stage' }, early),
			watched('phone', phone(1), early),
			watched('console', joker, early)
		].map((face) => {
			room.enter(face);
			return face;
		})
	);
	const answers = moves.flatMap((one, number) => {
		const { by, command } = commandOf(one, number);
		return Array.from({ length: 1 + one.again }, async (_, time) => {
			await s.schedule(Promise.resolve(), `${command.type} ${time}`);
			history.sent(String(by), command);
			const room = rooms[(one.process + time) % rooms.length]!;
			const refused = await room.ask(command, who(by));
			if (refused === null && !known().done.includes(command.id))
				wrongs.push(`answered before it was kept: ${command.type}`);
			if (refused !== null && !unsure.includes(refused)) wrongs.push(`refused: ${refused}`);
			history.answered(command, refused === null ? { done: true } : { refused });
			await s.schedule(Promise.resolve(), 'time passes');
			vi.advanceTimersByTime(60);
		});
	});
	await s.waitFor(Promise.all(answers));
	// whoever heard of no write hears of it now
	const last = { id: 'scheduled-last', type: 'count_person', by: 1 } as const;
	for (const room of rooms) {
		history.sent('0', last);
		let refused = await s.waitFor(room.ask(last, joker));
		while (refused === 'not_kept') refused = await s.waitFor(room.ask(last, joker));
		history.answered(last, { done: true });
	}
	for (let round = 0; round < 10; round++) {
		vi.advanceTimersByTime(500);
		await turn();
	}
	wrongs.push(...history.wrongs(before, store.present, (by) => who(Number(by)), 0));
	for (const [at, each] of faces.entries())
		for (const face of each) {
			wrongs.push(...untruths(face, store.kept));
			const present = viewFor(face, { session: rooms[at]!.session, here: 0, summary: '' });
			const newest = face.shown.at(-1)!;
			if (asText(newest.view) !== asText(present)) wrongs.push(`${face.kind} is behind`);
		}
	for (const room of rooms) room.putAway();
	return wrongs;
}

async function schedules(p: Proof, numRuns: number): Promise<void> {
	let orders = 0;
	const tale = fc.record<Tale>({
		moves: fc.array(move, { minLength: 2, maxLength: 10 }),
		fates: fc.array(fc.constantFrom<Fate>('done', 'done', 'done', 'never', 'unheard'), {
			maxLength: 6
		}),
		processes: fc.integer({ min: 1, max: 2 })
	});
	const result = await fc.check(
		fc.asyncProperty(fc.scheduler(), tale, async (s, one) => {
			orders += 1;
			expect(await told(s, one)).toEqual([]);
		}),
		{ numRuns, seed: p.seed, endOnFailure: false }
	);
	p.value(`${result.failed ? 1 : 0} of ${orders} orders untrue`, '0');
	expect(
		result.failed ? `${fc.defaultReportMessage(result)}\n${String(result.errorInstance)}` : 'none'
	).toBe('none');
}

afterEach(() => vi.useRealTimers());
proof('R08', 'no order of asking, keeping, answering and showing is untrue', (p) =>
	schedules(p, 800)
);
proof('R08', 'the same, 5,000 orders', (p) => schedules(p, 5_000), { slow: true });
