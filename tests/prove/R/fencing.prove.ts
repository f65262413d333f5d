// A process that stood still and goes on: what it believed is old, and nothing of it is written over what came since.

import { afterAll, beforeAll, expect } from 'vitest';
import type { Command } from '#lib/session/commands.ts';
import { Room } from '#lib/server/room/room.ts';
import { openOwn } from '#lib/server/store/own/own-database.ts';
import { supabaseStore } from '#lib/server/store/supabase.ts';
import { joker, shortPlan } from '../../support/evening.ts';
import { document, planned } from '#lib/server/store/promises/gathering.ts';
import { openingSession } from '#lib/session/opening.ts';
import { storyKeys } from '#lib/session/story.ts';
import { proof, type Proof } from '../proof.ts';
import { byChance, wait } from './chance.ts';
import { TwoHouses } from './two-houses.ts';

let two: TwoHouses;
beforeAll(async () => {
	two = await TwoHouses.open(12);
	await two.reach('agreements');
	// each write of the evening leaves a row: from which moment to which
	await two.sql(`create table public.written (session_id uuid, before int, after int);
		create function public.note_write() returns trigger language plpgsql security definer as $$
		begin
			insert into public.written values (new.session_id, old.seq, new.seq);
			return new;
		end $$;
		create trigger note_write after update on app.live for each row execute function public.note_write();`);
}, 120_000);
afterAll(() => two?.close(), 60_000);

const who = (by: string) =>
	by === 'joker' ? facilitator : ({ is: 'seat', seat: two.seat(Number(by)) } as const);
let facilitator = joker;

async function fenced(p: Proof, seconds: number): Promise<void> {
	const chance = byChance(p.seed);
	const { console, phones, houses, history } = two;
	const before = await two.kept();
	facilitator = { is: 'facilitator', facilitator: before.joker.facilitator };
	await two.sql('truncate public.written');
	// the room remembers its last 600 commands, and all of them are looked at here
	const pace = Math.max(1, seconds / 6);
	let over = false;
	const busy = phones.map(async (phone) => {
		while (!over) {
			const asked =
				chance() < 0.5
					? ({ type: 'consent', answer: chance() < 0.5 ? 'go_along' : 'unsure', text: '' } as const)
					: ({ type: 'ask_to_speak', sooner: chance() < 0.5 } as const);
			await Promise.race([phone.ask(asked), wait(2_000)]);
			await wait((150 + chance() * 200) * pace);
		}
	});
	const writing = (async () => {
		while (!over) {
			await Promise.race([console.ask({ type: 'count_person', by: 1 }), wait(2_000)]);
			await wait(300 * pace);
		}
	})();
	await wait(500);
	houses[0].signal('SIGSTOP');
	// what comes now waits at its door, and is the first it hears when it goes on
	const late = [console, ...phones.filter((_, n) => n % 2 === 0)].map((face) =>
		face.ask(face === console ? { type: 'count_person', by: 1 } : { type: 'stop_asking' })
	);
	await wait(500);
	const stoppedAt = (await two.kept()).seq;
	two.turn(0);
	await wait(seconds * 1000);
	const meanwhile = (await two.kept()).seq - stoppedAt;
	houses[0].signal('SIGCONT');
	await wait(1_500);
	two.back(0);
	two.doors[0].cut('rst');
	over = true;
	await Promise.all([...busy, writing]);
	await Promise.race([Promise.all(late), wait(20_000)]);
	for (const until = performance.now() + 30_000; performance.now() < until; await wait(50))
		if (history.count('info') === 0) break;

	const writes = await two.sql<{ before: number; after: number }>('select * from public.written');
	const stale = writes.filter(({ before, after }) => after !== before + 1).length;
	const twice = writes.length - new Set(writes.map(({ after }) => after)).size;
	const lost = houses[0].said.split('write_lost_to_newer').length - 1;
	const now = await two.kept();
	const wrongs = history.wrongs(before, now, who, Date.now());
	const counted = [...history.asked.values()].filter(
		({ command, state }) => command.type === 'count_person' && state === 'ok'
	).length;
	p.value(
		`one of two stood still ${seconds} s while the other kept ${meanwhile} moments: ${stale + twice} stale writes of ${writes.length}; ${lost} times it lost against the newer and decided again; ${wrongs.length} of ${history.count('ok')} answers lost, doubled or untrue, ${history.count('info')} never answered`,
		'0, 0 and 0'
	);
	expect(meanwhile).toBeGreaterThan(seconds);
	expect(stale + twice).toBe(0);
	expect(wrongs).toEqual([]);
	expect(history.count('info')).toBe(0);
	expect(now.without_phone).toBe(counted);
}

/** Two rooms of one evening, each with a line to the database of its own, decide at once; half the commands reach both. */
async function both(p: Proof, rounds: number, each: number): Promise<void> {
	const chance = byChance(p.seed);
	const { user, password, host, port } = two.cluster;
	const at = { user, password, host, port, database: 'postgres', tls: null };
	const opening = { migrations: 'supabase/migrations', log: () => undefined };
	const lines = [await openOwn(at, opening), await openOwn(at, opening)];
	const stores = lines.map((line) => supabaseStore(line));
	let effects = 0;
	let sent = 0;
	let lost = 0;
	for (let round = 0; round < rounds; round++) {
		const gathered = await planned(stores[0]!);
		const live = document(gathered);
		const { plan, seq, ...state } = openingSession({
			id: gathered.session,
			code: live.state.code,
			plan: shortPlan(['first_talk', 'check_out']),
			joker: { facilitator: 'facilitator-ana', word: 'Ana' },
			round: crypto.randomUUID(),
			keys: storyKeys,
			now: Date.now()
		});
		await stores[0]!.openSession({ ...live, plan, seq, state }, null);
		const rooms: Room[] = [];
		for (const store of stores)
			rooms.push(
				new Room((await store.liveSession(gathered.session))!, {
					store,
					now: Date.now,
					log: (event) => void (lost += event === 'write_lost_to_newer' ? 1 : 0),
					seal: async () => 0,
					closed: () => {}
				})
			);
		const asking: Promise<unknown>[] = [];
		for (let n = 0; n < each; n++) {
			const command: Command = {
				id: `both-${round}-${String(n).padStart(5, '0')}`,
				type: 'count_person',
				by: 1
			};
			const first = chance() < 0.5 ? 0 : 1;
			const ways = chance() < 0.5 ? [first] : [first, 1 - first];
			for (const way of ways) {
				sent += 1;
				asking.push(rooms[way]!.ask(command, joker).then((refusal) => expect(refusal).toBeNull()));
			}
			if (chance() < 0.2) await wait(chance() * 4);
		}
		await Promise.all(asking);
		effects += (await stores[0]!.liveSession(gathered.session))!.state.without_phone;
		for (const room of rooms) room.putAway();
	}
	await Promise.all(lines.map((line) => line.stop()));
	p.value(
		`${rounds * each} commands sent ${sent} times to two rooms of one evening: ${effects} effects, ${lost} writes lost to a newer one and decided again`,
		`${rounds * each}`
	);
	expect(effects).toBe(rounds * each);
	expect(sent).toBeGreaterThan(rounds * each);
	expect(lost).toBeGreaterThan(0);
}

proof('R23', 'one of two processes stands still for four seconds and goes on', (p) => fenced(p, 4));
proof('R48', 'two rooms decide 500 commands at once', (p) => both(p, 10, 50));
proof(
	'R23',
	'the same for thirty seconds, three times',
	async (p) => {
		for (let time = 0; time < 3; time++) await fenced(p, 30);
	},
	{ slow: true }
);
proof('R48', 'the same with 20,000 commands', (p) => both(p, 400, 50), { slow: true });
