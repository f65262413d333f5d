// A Joker whose line is gone is noted, and noted when back; an older device leads no more, whatever room it comes into.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Who } from '#lib/session/etiquette.ts';
import type { View } from '#lib/session/views.ts';
import type { Face } from '#lib/server/room/face.ts';
import { Room } from '#lib/server/room/room.ts';
import { ask, joker, phone, shortPlan } from '../../../../tests/support/evening.ts';
import { LiveStore, notKept, sessionId } from '../../../../tests/support/live-store.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => void vi.useRealTimers());

const ben: Who = { is: 'facilitator', facilitator: 'facilitator-ben' };
async function opened(store = new LiveStore(shortPlan(['lobby', 'check_in', 'check_out']))) {
	const room: Room = new Room((await store.liveSession(sessionId))!, {
		store: store.store,
		now: Date.now,
		log: () => {},
		seal: async () => 7,
		closed: () => {}
	});
	return { room, store };
}
interface Watched extends Face {
	last: View | null;
}
function face(who: Who, epoch: number | null = null): Watched {
	const made: Watched = {
		kind: who.is === 'seat' ? 'phone' : 'console',
		who,
		epoch,
		last: null,
		show: (_seq, view) => void (made.last = view),
		turnAway: () => {}
	};
	return made;
}
/** Lets `ms` go by, and everything be kept that follows from it. */
async function after(ms: number): Promise<void> {
	await vi.advanceTimersByTimeAsync(ms);
	for (let turn = 0; turn < 20; turn++) await new Promise((go) => setImmediate(go));
}
const away = (room: Room) => room.session.chair.away_since;

test('a page that is loaded again was never gone; one that stays away was, since its last sign', async () => {
	const { room, store } = await opened();
	const leave = room.enter(face(joker));
	await after(0);
	leave();
	await after(2_900);
	const back = room.enter(face(joker, 0));
	await after(60_000);
	expect([away(room), store.writes]).toEqual([null, 0]);

	const heard = Date.now();
	back(5_000);
	await after(3_000);
	expect(away(room)).toBe(heard - 5_000);
	room.enter(face(joker, 0));
	await after(0);
	expect([away(room), room.session.chair.epoch]).toEqual([null, 0]);
});

test('another device of the same person shuts the silent one out, which may be brought back', async () => {
	const { room } = await opened();
	const leave = room.enter(face(joker));
	leave();
	await after(3_000);
	const other = face(joker);
	room.enter(other);
	await after(0);
	expect(room.session.chair.epoch).toBe(1);
	expect(other.last?.face).toBe('console');
	const old = face(joker, 0);
	room.enter(old);
	expect(old.last).toMatchObject({ face: 'glass', elsewhere: true });
	const blank = ask({ type: 'set_stage', blank: true });
	expect(await room.ask(blank, { ...joker, epoch: 0 } as Who, old)).toBe('chair_moved');
	// brought here by its owner, it says of no epoch that it led
	const here = face(joker);
	room.enter(here);
	expect(here.last?.face).toBe('console');
});

test('two windows of the Joker lead side by side', async () => {
	const { room } = await opened();
	const [one, two] = [face(joker), face(joker)];
	room.enter(one);
	const leave = room.enter(two);
	await after(0);
	expect([one.last?.face, two.last?.face]).toEqual(['console', 'console']);
	leave();
	await after(60_000);
	expect([away(room), room.session.chair.epoch]).toEqual([null, 0]);
});

test('a house that has just started waits for the Joker a little longer', async () => {
	const { room } = await opened();
	room.enter(face(phone(1)));
	await after(9_900);
	expect(away(room)).toBeNull();
	await after(200);
	expect(away(room)).not.toBeNull();
});

test('what could not be noted is noted as soon as it can be kept', async () => {
	const { room, store } = await opened();
	const leave = room.enter(face(joker));
	await after(0);
	store.failures.push(notKept());
	leave();
	await after(3_000);
	expect(away(room)).toBeNull();
	await after(1_100);
	expect(away(room)).not.toBeNull();
});

test('whoever takes the role has the console at once, and the one before reads along', async () => {
	const { room } = await opened();
	const [ana, other, guest] = [face(joker), face(ben), face(phone(1))];
	for (const one of [ana, other, guest]) room.enter(one);
	await room.ask(ask({ type: 'join' }), guest.who, guest);
	await room.ask(ask({ type: 'offer_chair', epoch: 0, to: 'anyone' }), ana.who, ana);
	expect(await room.ask(ask({ type: 'accept_chair', epoch: 0 }), guest.who, guest)).toBeNull();
	await after(200);
	expect(ana.last?.face).toBe('glass');
	expect(guest.last).toMatchObject({ face: 'phone', lead: { face: 'console' } });
	// the phone gives it on to the other facilitator, and is a phone again
	const on = ask({ type: 'offer_chair', epoch: 1, to: 'anyone' });
	expect(await room.ask(on, { ...guest.who, epoch: 1 } as Who, guest)).toBeNull();
	await room.ask(ask({ type: 'accept_chair', epoch: 1 }), other.who, other);
	await after(200);
	expect(other.last?.face).toBe('console');
	expect(guest.last).toMatchObject({ face: 'phone', lead: null });
	expect(guest.epoch).toBe(1);
});

test('a holder whose phone is not here is waited for, then missed', async () => {
	const { room } = await opened();
	const leave = room.enter(face(phone(1)));
	await room.ask(ask({ type: 'join' }), phone(1));
	room.enter(face(joker));
	await room.ask(ask({ type: 'offer_chair', epoch: 0, to: 'anyone' }), joker);
	leave();
	await room.ask(ask({ type: 'accept_chair', epoch: 0 }), phone(1));
	await after(9_900);
	expect(away(room)).toBeNull();
	await after(200);
	expect(away(room)).not.toBeNull();
});
