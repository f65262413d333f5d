// Each command arrives one to five times, over lines and houses that come and go: it counts once.

import { expect } from 'vitest';
import type { Command } from '#lib/session/commands.ts';
import { Room } from '#lib/server/room/room.ts';
import { joker, phone, shortPlan } from '../../support/evening.ts';
import { sessionId } from '../../support/live-store.ts';
import { proof, type Proof } from '../proof.ts';
import { byChance } from './chance.ts';
import { History } from './history.ts';
import { ScheduledStore, type Fate } from './scheduled-store.ts';

const plan = shortPlan(['first_talk', 'check_out']);
/** as many as a room remembers, and lists have room for */
const aRound = 150;

/** One command of each kind that adds something that can be counted. */
function commandOf(number: number, chance: () => number): Command {
	const id = `once-${String(number).padStart(6, '0')}`;
	const text = `said ${number}`;
	return (
		[
			{ id, type: 'count_person', by: 1 },
			{ id, type: 'write_line', line: null, text },
			{ id, type: 'write_open_question', line: null, text },
			{ id, type: 'write_agreement', line: null, text },
			{ id, type: 'raise_hand_for' }
		] as const
	)[Math.floor(chance() * 5)]!;
}

async function counted(chance: () => number): Promise<{ wrongs: string[]; sent: number }> {
	const fates: readonly Fate[] = ['done', 'done', 'done', 'done', 'never', 'unheard'];
	const store = new ScheduledStore(
		plan,
		() => Promise.resolve(),
		() => fates[Math.floor(chance() * fates.length)]!
	);
	const history = new History();
	const before = store.present;
	const newRoom = () =>
		new Room(structuredClone(store.live.get(sessionId)!), {
			store: store.store,
			now: () => 0,
			log: () => {},
			seal: async () => 0,
			closed: () => {}
		});
	// two houses hold the room; now and then one is killed and opened again
	const rooms = [newRoom(), newRoom()];
	const commands = Array.from({ length: aRound }, (_, number) => commandOf(number, chance));
	const sendings = commands
		.flatMap((command) => Array.from({ length: 1 + Math.floor(chance() * 5) }, () => command))
		.map((command) => ({ command, place: chance() }))
		.sort((a, b) => a.place - b.place);
	const asking: Promise<void>[] = [];
	const ask = async (command: Command) => {
		history.sent('joker', command);
		const refused = await rooms[Math.floor(chance() * 2)]!.ask(command, joker);
		history.answered(command, refused === null ? { done: true } : { refused });
	};
	for (const { command } of sendings) {
		asking.push(ask(command));
		const luck = chance();
		if (luck < 0.05) rooms[luck < 0.025 ? 0 : 1] = newRoom();
		else if (luck < 0.4) await Promise.all(asking.splice(0));
	}
	await Promise.all(asking);
	// what was not heard of is asked until it is
	for (const { command, state } of history.asked.values())
		for (let now = state; now === 'info'; now = history.asked.get(command.id)!.state)
			await ask(command);
	const now = store.present;
	const wrongs = history.wrongs(before, now, () => joker, 0);
	const of = (type: Command['type']) => commands.filter((command) => command.type === type).length;
	const counts = [
		['people', now.without_phone, of('count_person')],
		['lines', now.lines.length, of('write_line')],
		['questions', now.open_questions.length, of('write_open_question')],
		['agreements', now.agreements.lines.length, of('write_agreement')],
		['hands', now.queue.length, of('raise_hand_for')]
	] as const;
	for (const [what, is, was] of counts)
		if (is !== was) wrongs.push(`${is} ${what} of ${was} asked`);
	return { wrongs, sent: sendings.length };
}

async function once(p: Proof, rounds: number): Promise<void> {
	const chance = byChance(p.seed);
	const wrongs: string[] = [];
	let sent = 0;
	for (let round = 0; round < rounds; round++) {
		const one = await counted(chance);
		sent += one.sent;
		wrongs.push(...one.wrongs);
	}
	p.value(
		`${rounds * aRound} commands sent ${sent} times: ${wrongs.length} counted more or less than once`,
		'0'
	);
	expect(wrongs).toEqual([]);
	expect(sent).toBeGreaterThan(rounds * aRound * 2);
}

/** A phone that asks again after its house has died gets the answer of the first time, and no second seat. */
async function sameSeat(): Promise<void> {
	const store = new ScheduledStore(
		plan,
		() => Promise.resolve(),
		() => 'done'
	);
	const parts = {
		store: store.store,
		now: () => 0,
		log: () => {},
		seal: async () => 0,
		closed: () => {}
	};
	const join = { id: 'once-joined', type: 'join' } as const;
	for (let time = 0; time < 5; time++) {
		const room = new Room(structuredClone(store.live.get(sessionId)!), parts);
		expect(await room.ask(join, phone(1))).toBeNull();
	}
	expect(Object.keys(store.present.seats)).toHaveLength(1);
	expect(store.present.seq).toBe(1);
}

proof('R09', 'a command counts once, however often and wherever it is sent', async (p) => {
	await sameSeat();
	await once(p, 6);
});
proof('R09', 'the same, 60,000 commands', (p) => once(p, 400), { slow: true });
