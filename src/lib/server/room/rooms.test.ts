import { afterEach, describe, expect, test } from 'vitest';
import { readCode } from '#lib/session/join-code.ts';
import type { Face } from '#lib/server/room/face.ts';
import { openDoors } from '#lib/server/room/open-doors.ts';
import { Rooms } from '#lib/server/room/rooms.ts';
import { readSecret, seatOf } from '#lib/server/room/seat-of.ts';
import { dayAfter } from '#lib/server/room/closing.ts';
import { Refused, type Store } from '#lib/server/store/store.ts';
import { someSessionKey } from '../../../../tests/support/box-phone.ts';
import { shortPlan } from '../../../../tests/support/evening.ts';
import {
	code,
	displayCode,
	LiveStore,
	notKept,
	sessionId
} from '../../../../tests/support/live-store.ts';

const plan = shortPlan(['lobby', 'check_out']);
const made: Rooms[] = [];
function house(store = new LiveStore(plan), arrived = async () => {}) {
	const rooms = new Rooms({
		store: store.store,
		now: Date.now,
		log: () => {},
		seal: async () => 0,
		arrived
	});
	made.push(rooms);
	return { store, rooms };
}
const face: Face = { kind: 'stage', who: { is: 'stage' }, show() {}, turnAway() {} };

afterEach(() => made.splice(0).forEach((rooms) => rooms.close()));

describe('rooms', () => {
	test('are one and the same by join code, display code and id', async () => {
		const { rooms } = house();
		const found = await Promise.all([
			rooms.byCode(code),
			rooms.byDisplayCode(displayCode),
			rooms.bySession(sessionId)
		]);
		expect(found[0]).not.toBeNull();
		expect(new Set(found).size).toBe(1);
		expect(rooms.count).toBe(1);
	});

	test('five hundred phones that come back at once ask the store once', async () => {
		const { store, rooms } = house();
		const found = await Promise.all(Array.from({ length: 500 }, () => rooms.byCode(code)));
		expect(new Set(found).size).toBe(1);
		expect(store.lookups).toBe(1);
	});

	test('that are not there are null, and asked for again the next time', async () => {
		const { store, rooms } = house();
		expect(await rooms.byCode('ZZZZZZ')).toBeNull();
		store.add(plan, '00000000-0000-4000-8000-000000000002', ['ZZZZZZ', 'ZZZZZZZZZZ']);
		expect(await rooms.byCode('ZZZZZZ')).not.toBeNull();
	});

	test('are put away when nobody has been there for some minutes, and fetched again', async () => {
		const { rooms } = house();
		const room = (await rooms.byCode(code))!;
		const leave = room.enter(face);
		rooms.sweep(Date.now() + 3_600_000);
		expect(rooms.here(code)).toBe(room);
		leave();
		rooms.sweep(Date.now() + 1000);
		expect(rooms.here(code)).toBe(room);
		rooms.sweep(Date.now() + 3_600_000);
		expect(rooms.here(code)).toBeNull();
		expect(await rooms.byCode(code)).not.toBe(room);
	});

	test('let nobody in before the box is settled', async () => {
		let settle = () => {};
		const settled = new Promise<void>((go) => (settle = go));
		const { rooms } = house(new LiveStore(plan), () => settled);
		const coming = rooms.byCode(code);
		await Promise.resolve();
		expect(rooms.here(code)).toBeNull();
		settle();
		expect(await coming).toBe(rooms.here(code));
	});
});

describe('opening the doors', () => {
	const doors = {
		session: sessionId,
		plan: shortPlan(['lobby', 'reflection', 'check_out']),
		joker: { facilitator: 'facilitator-ana', word: 'Ana' },
		sessionKey: someSessionKey()
	};
	const opening = (answers: (Error | null)[]) => {
		const opened: Parameters<Store['openSession']>[0][] = [];
		const rounds: Parameters<Store['openSession']>[1][] = [];
		const store = {
			openSession: async (...[live, round]: Parameters<Store['openSession']>) => {
				const answer = answers.shift();
				if (answer) throw answer;
				opened.push(live);
				rounds.push(round);
			}
		} as unknown as Store;
		return { store, opened, rounds };
	};

	test('draws codes people can type, and keeps the opening state', async () => {
		const { store, opened, rounds } = opening([]);
		const codes = await openDoors(store, doors, 1);
		expect(readCode(codes.code)).toBe(codes.code);
		expect(readCode(codes.displayCode, 10)).toBe(codes.displayCode);
		expect(opened[0]).toMatchObject({
			session: sessionId,
			seq: 0,
			display_code: codes.displayCode
		});
		expect(opened[0]!.state).toMatchObject({ code: codes.code, seats: {} });
		expect(opened[0]!.state).not.toHaveProperty('plan');
		const { box } = opened[0]!.state;
		expect(box).toMatchObject({ keys: { session: doors.sessionKey }, roster: null });
		expect(rounds[0]?.round).toBe(box?.round);
		const { publicKey, secretKey } = rounds[0]!.issuer;
		expect(Buffer.from(publicKey).toString('base64url')).toBe(box?.keys.tokens);
		expect(JSON.stringify(opened[0])).not.toContain(Buffer.from(secretKey).toString('base64url'));
	});

	test('draws again when a code is taken, and hands on every other no', async () => {
		const taken = opening([new Refused('code_taken'), new Refused('code_taken')]);
		await openDoors(taken.store, doors, 1);
		expect(taken.opened).toHaveLength(1);
		const never = opening(Array.from({ length: 20 }, () => new Refused('code_taken')));
		await expect(openDoors(never.store, doors, 1)).rejects.toThrow('code_taken');
		await expect(openDoors(opening([new Refused('not_planned')]).store, doors, 1)).rejects.toThrow(
			'not_planned'
		);
		await expect(openDoors(opening([notKept()]).store, doors, 1)).rejects.toThrow('no answer');
		for (const sessionKey of ['', 'short', `${doors.sessionKey}=`])
			await expect(openDoors(opening([]).store, { ...doors, sessionKey }, 1)).rejects.toThrow(
				'no_key'
			);
	});
});

test('a seat is the hash of a secret, which cannot be read back from it', () => {
	const secret = readSecret('AAAAAAAAAAAAAAAAAAAAAA')!;
	expect(secret).toHaveLength(16);
	expect(seatOf(secret)).toMatch(/^[\w-]{22}$/);
	expect(seatOf(secret)).not.toBe('AAAAAAAAAAAAAAAAAAAAAA');
	for (const wrong of [
		'',
		'AAAA',
		'AAAAAAAAAAAAAAAAAAAAA=',
		'A'.repeat(23),
		'ÄAAAAAAAAAAAAAAAAAAAAA'
	])
		expect(readSecret(wrong)).toBeNull();
});

test('the review window is counted in days of this place, over months and summer time', () => {
	expect(dayAfter(new Date(2026, 10, 25, 23, 30).getTime(), 7)).toBe('2026-12-02');
	expect(dayAfter(new Date(2026, 2, 28, 0, 30).getTime(), 1)).toBe('2026-03-29');
	expect(dayAfter(new Date(2026, 9, 24, 23, 59).getTime(), 2)).toBe('2026-10-26');
});

describe('evenings that nobody closed', () => {
	/** A store in which these are forgotten, each time it is asked. */
	const forgetting = (...asked: string[][]) => {
		const store = new LiveStore(plan);
		return Object.assign(store, { forgotten: async () => asked.shift() ?? [] });
	};

	test('are closed with all they have, and whoever still looks at one is told', async () => {
		const { store, rooms } = house(forgetting([sessionId], [sessionId]));
		const room = (await rooms.byCode(code))!;
		const shown: unknown[] = [];
		room.enter({ ...face, show: (_seq, view) => void shown.push(view) });
		await rooms.closeForgotten('2026-11-24');
		expect(store.closed).toMatchObject([
			{ session: sessionId, expected: 0, record: { title: plan.title } }
		]);
		await expect.poll(() => room.over).toBe(true);
		expect(JSON.stringify(shown.at(-1))).toContain('"moment":"closed"');
		expect(await rooms.byCode(code)).toBeNull();
	});

	test('stay open where something happened while they were looked at', async () => {
		const back = house(forgetting([sessionId], []));
		await back.rooms.closeForgotten('2026-11-24');
		expect(back.store.closed).toEqual([]);
		const moved = forgetting([sessionId], [sessionId]);
		const read = moved.liveSession.bind(moved);
		moved.liveSession = async (id: string) => {
			const live = await read(id);
			moved.meddle({});
			return live;
		};
		await house(moved).rooms.closeForgotten('2026-11-24');
		expect(moved.closed).toEqual([]);
		expect(moved.live.has(sessionId)).toBe(true);
	});

	test('and cannot be read are left as they are, and the others are closed', async () => {
		const other = '00000000-0000-4000-8000-000000000002';
		const store = forgetting([sessionId, other], [sessionId, other]);
		store.add(plan, other, ['ZZZZZZ', 'ZZZZZZZZZZ']);
		store.meddle({ pause: [] as never });
		await house(store).rooms.closeForgotten('2026-11-24');
		expect(store.closed.map(({ session }) => session)).toEqual([other]);
	});
});
