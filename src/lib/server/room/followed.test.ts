import { describe, expect, test, vi } from 'vitest';
import type { Who } from '#lib/session/etiquette.ts';
import type { View } from '#lib/session/views.ts';
import type { Face } from '#lib/server/room/face.ts';
import type { Grace } from '#lib/server/room/joker-watch.ts';
import type { Outside } from '#lib/server/room/outside.ts';
import { Phones } from '#lib/server/room/phones.ts';
import { Room } from '#lib/server/room/room.ts';
import { ask, joker, phone, seatNumber, shortPlan } from '../../../../tests/support/evening.ts';
import { LiveStore, sessionId } from '../../../../tests/support/live-store.ts';

const plan = shortPlan(['first_talk', 'check_out']);

/** Two processes that hold one evening; what one tells arrives at the other at once, unless it is lost. */
async function two(grace?: Grace) {
	const store = new LiveStore(plan);
	const rooms: Room[] = [];
	let lost = false;
	const seats = [new Set<string>(), new Set<string>()];
	const outside = (mine: number): Outside => ({
		moved: (_id, seq) => void (lost || rooms[1 - mine]?.heard(seq)),
		came: (_id, seat, at) => void (lost || rooms[1 - mine]?.cameElsewhere(seat, at)),
		presence() {
			seats[mine] = new Set(rooms[mine]?.present.seats);
			if (!lost) rooms[1 - mine]?.othersChanged();
		},
		followed() {},
		seats: () => seats[1 - mine]!,
		leads: () => rooms[1 - mine]?.present.leads ?? false
	});
	for (const mine of [0, 1])
		rooms.push(
			new Room((await store.liveSession(sessionId))!, {
				store: store.store,
				now: Date.now,
				log: () => {},
				seal: async () => 0,
				closed: () => {},
				outside: outside(mine),
				grace
			})
		);
	const [one, other] = rooms as [Room, Room];
	return { store, one, other, lose: (is: boolean) => void (lost = is) };
}

function face(kind: Face['kind'], who: Who) {
	const seen: { seq: number; view: View }[] = [];
	const away: string[] = [];
	return {
		kind,
		who,
		seen,
		away,
		show: (seq: number, view: View) => void seen.push({ seq, view }),
		turnAway: (why: string) => void away.push(why)
	};
}

describe('a room that another process holds too', () => {
	test('follows what is kept there, and never goes back', async () => {
		const { one, other } = await two();
		const wall = face('stage', { is: 'stage' });
		other.enter(wall);
		for (let by = 0; by < 5; by++)
			expect(await one.ask(ask({ type: 'join' }), phone(by))).toBeNull();
		await vi.waitFor(() => expect(other.session.seq).toBe(one.session.seq));
		expect(Object.keys(other.session.seats)).toHaveLength(5);
		const seqs = wall.seen.map(({ seq }) => seq);
		expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
	});

	test('catches up when it is told late how far the evening is', async () => {
		const { one, other, lose } = await two();
		lose(true);
		await one.ask(ask({ type: 'join' }), phone(1));
		expect(other.session.seq).toBe(0);
		other.heard(one.session.seq);
		await vi.waitFor(() => expect(other.session.seq).toBe(1));
	});

	test('decides again what it asked on an old state; the same command at both is done once', async () => {
		const { one, other, lose, store } = await two();
		lose(true);
		const same = ask({ type: 'count_person', by: 1 });
		expect(await one.ask(same, joker)).toBeNull();
		expect(await other.ask(same, joker)).toBeNull();
		const many = Array.from({ length: 60 }, (_, n) =>
			(n % 2 ? one : other).ask(ask({ type: 'count_person', by: 1 }), joker)
		);
		expect(new Set(await Promise.all(many))).toEqual(new Set([null]));
		expect((await store.liveSession(sessionId))!.state.without_phone).toBe(61);
	});

	test('hears while it writes that it will be behind, and follows afterwards', async () => {
		const { one, other, store, lose } = await two();
		lose(true);
		const release = store.hold();
		const slow = one.ask(ask({ type: 'join' }), phone(1));
		await vi.waitFor(() => expect(store.writes).toBe(1));
		store.meddle({ without_phone: 4 });
		one.heard(1);
		release();
		expect(await slow).toBeNull();
		await vi.waitFor(() => expect(one.session.seq).toBe(2));
		expect(one.session.without_phone).toBe(4);
		expect(other.session.seq).toBe(0);
	});

	test('cuts the older line of a phone that came in there', async () => {
		const { one, other } = await two();
		await one.ask(ask({ type: 'join' }), phone(1));
		const [old, fresh] = [face('phone', phone(1)), face('phone', phone(1))];
		one.enter(old);
		await new Promise((later) => setTimeout(later, 5));
		other.enter(fresh);
		expect([old.away, fresh.away]).toEqual([['elsewhere'], []]);
	});

	test('counts the phones of both', async () => {
		const { one, other } = await two();
		const all = [1, 2, 3, 4, 5, 6];
		for (const n of all) await one.ask(ask({ type: 'join' }), phone(n));
		const desk = face('console', joker);
		one.enter(desk);
		other.heard(one.session.seq);
		await vi.waitFor(() => expect(other.session.seq).toBe(6));
		const leave = all.map((n) => (n < 4 ? one : other).enter(face('phone', phone(n))));
		// below five nobody is told a number
		const here = () => (desk.seen.at(-1)!.view as { here?: number }).here;
		await vi.waitFor(() => expect(here()).toBe(6), { timeout: 4_000 });
		leave[5]!();
		await vi.waitFor(() => expect(here()).toBe(5), { timeout: 4_000 });
	});

	test('waits for a Joker whose device is there now, and notices when it goes there', async () => {
		const { one, other } = await two({ gone: 30, arriving: 60 });
		const leave = one.enter(face('console', joker));
		const leaveOther = other.enter(face('console', joker));
		leave();
		await new Promise((later) => setTimeout(later, 80));
		expect(one.session.chair.away_since).toBeNull();
		leaveOther();
		await vi.waitFor(() => expect(one.session.chair.away_since).not.toBeNull());
	});

	test('shows the end with the way to the summary, wherever it was closed', async () => {
		const { one, other } = await two();
		const guest = face('phone', phone(1));
		await one.ask(ask({ type: 'join' }), phone(1));
		await vi.waitFor(() => expect(other.session.seq).toBe(1));
		other.enter(guest);
		await one.ask(ask({ type: 'skip', from: 'first_talk', why: 'on' }), joker);
		expect(await one.ask(ask({ type: 'close_session', from: 'check_out' }), joker)).toBeNull();
		await vi.waitFor(() => expect(guest.away).toEqual(['closed']));
		expect(JSON.stringify(guest.seen.at(-1)!.view)).toContain('/summary/');
		expect(await other.ask(ask({ type: 'join' }), phone(2))).toBe('gone');
	});
});

describe('two lines of one phone', () => {
	const line = (name: string) => ({ name }) as unknown as Face;

	test('that came in to two processes at the same moment: one stays', () => {
		const [one, other] = [new Phones(), new Phones()];
		one.come(seatNumber(1), line('one'), 1000.1);
		other.come(seatNumber(1), line('other'), 1000.7);
		expect(one.older(seatNumber(1), 1000.7, 1002)).toEqual(line('one'));
		expect(other.older(seatNumber(1), 1000.1, 1002)).toBeNull();
	});

	test('long apart: the one that came now stays, whatever the clocks say', () => {
		const phones = new Phones();
		phones.come(seatNumber(1), line('old'), 50_000);
		expect(phones.older(seatNumber(1), 20, 60_000)).toEqual(line('old'));
	});
});
