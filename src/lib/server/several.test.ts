import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Box } from '#lib/server/box/box.ts';
import { Between } from '#lib/server/gateway/between.ts';
import type { Gateway } from '#lib/server/gateway/socket.ts';
import { WrongCodes } from '#lib/server/gateway/wrong-codes.ts';
import type { Rooms } from '#lib/server/room/rooms.ts';
import { wrongEnvelopes } from '#lib/server/brought-envelope.ts';
import { wrongCodes } from '#lib/server/room-of-code.ts';
import { Several } from '#lib/server/several.ts';
import { wrongTickets } from '#lib/server/shown-ticket.ts';

const secret = 'the secret of the database';
const opened: Several[] = [];
afterEach(async () => {
	vi.restoreAllMocks();
	for (const several of opened.splice(0)) await several.close();
});

/** This process, with one room in memory, and the voice of another one. */
function here({ seqs = [{ session: 'one', seq: 3 }] } = {}) {
	const line = { up: true, changed: (_up: boolean) => {} };
	const room = {
		id: 'one',
		session: { seq: 3, box: { round: 'r', done: false } },
		present: { session: 'one', seats: ['s1'], leads: false },
		heard: vi.fn(),
		cameElsewhere: vi.fn(),
		othersChanged: vi.fn()
	};
	const rooms = {
		all: [room],
		ofSession: (id: string) => (id === 'one' ? room : null),
		ofRound: () => null,
		bySession: vi.fn(async (id: string) => (id === 'one' ? room : null))
	};
	const box = {
		hold: vi.fn(() => true),
		give: vi.fn(() => []),
		recall: vi.fn(async () => null),
		waiting: []
	};
	const gateway = {
		limits: { door: new WrongCodes(), hand_over: new WrongCodes() },
		closeSocketsOf: vi.fn(),
		checkSignIns: vi.fn(async () => {})
	};
	const several = new Several({
		secret,
		line: {
			adapter: (() => {}) as never,
			up: () => line.up,
			watch: (changed) => void (line.changed = changed),
			close() {}
		},
		store: { liveSeqs: async () => seqs },
		now: () => 1_000,
		log: () => {}
	});
	const told: Uint8Array[] = [];
	several.between.carriedBy({
		tell: (bytes) => void told.push(bytes),
		ask: (_bytes, answered) => answered([], true)
	});
	several.begin({
		rooms: rooms as unknown as Rooms,
		box: box as unknown as Box,
		gateway: gateway as unknown as Gateway
	});
	opened.push(several);
	const other = new Between(
		secret,
		() => true,
		() => {}
	);
	other.carriedBy({
		tell: (bytes) => several.between.heard(bytes),
		ask: (bytes, answered) => void several.between.asked(bytes, (reply) => answered([reply], true))
	});
	return { several, other, room, rooms, box, gateway, line, told };
}

describe('a process hears from another', () => {
	test('how far an evening is, and whose line is old', () => {
		const { other, room } = here();
		other.tell({ is: 'moved', session: 'one', seq: 9 });
		other.tell({ is: 'moved', session: 'unknown', seq: 9 });
		other.tell({ is: 'came', session: 'one', seat: 's1', at: 5 });
		expect(room.heard.mock.calls).toEqual([[9]]);
		expect(room.cameElsewhere).toHaveBeenCalledWith('s1', 5);
	});

	test('who is there, until it says goodbye', () => {
		const { several, other, room } = here();
		const rooms = [{ session: 'one', seats: ['s7'], leads: true }];
		other.tell({ is: 'here', rooms, whole: true });
		expect([...several.outside.seats('one')]).toEqual(['s7']);
		expect(several.outside.leads('one')).toBe(true);
		other.tell({ is: 'bye' });
		expect(several.outside.leads('one')).toBe(false);
		expect(room.othersChanged).toHaveBeenCalledTimes(2);
	});

	test('who signed out, and who guesses', () => {
		const { other, gateway } = here();
		other.tell({ is: 'signed_out', facilitator: 'ana' });
		other.tell({ is: 'signed_out', facilitator: null });
		expect(gateway.closeSocketsOf).toHaveBeenCalledWith('ana');
		expect(gateway.checkSignIns).toHaveBeenCalledTimes(1);
		const heard = vi.spyOn(gateway.limits.door, 'heard');
		other.tell({ is: 'tried', at: 'door', place: 'hash', how: 'wrong' });
		expect(heard).toHaveBeenCalledWith('hash', 1_000);
		for (const [at, counter] of [
			['ticket', wrongTickets],
			['envelope', wrongEnvelopes],
			['now', wrongCodes]
		] as const) {
			const counted = vi.spyOn(counter, 'heard');
			other.tell({ is: 'tried', at, place: 'hash', how: 'wrong' });
			expect(counted, at).toHaveBeenCalledWith('hash', 1_000);
		}
	});

	test('and tells who guesses here', () => {
		const { told } = here();
		const before = told.length;
		for (const counter of [wrongTickets, wrongEnvelopes, wrongCodes])
			counter.begin('192.0.2.1', 'a', 1_000)!(false);
		expect(told.length - before).toBe(3);
	});

	test('an envelope to hold, with its room, and none for a round that is over', async () => {
		const { other, box, room } = here();
		const question = {
			is: 'hold',
			session: 'one',
			round: 'r',
			by: 'token t',
			sealed: 'AAEC',
			receipt: 'AQ=='
		} as const;
		await other.ask(question);
		expect(box.hold.mock.calls).toEqual([
			[
				'one',
				'r',
				{ by: 'token t', sealed: new Uint8Array([0, 1, 2]), receiptHash: new Uint8Array([1]) }
			]
		]);
		room.session.box.done = true;
		await other.ask(question);
		await other.ask({ ...question, session: 'unknown' });
		expect(box.hold).toHaveBeenCalledTimes(1);
	});
});

describe('when the line is back or away', () => {
	test('the database is asked how far each room is; one it does not know is over', async () => {
		const { line, room } = here({ seqs: [{ session: 'one', seq: 8 }] });
		line.changed(true);
		await vi.waitFor(() => expect(room.heard).toHaveBeenCalledWith(8));
		const gone = here({ seqs: [] });
		gone.line.changed(true);
		await vi.waitFor(() => expect(gone.room.heard).toHaveBeenCalledWith(4));
	});

	test('notes are not said to be in the box, and sealing waits for twenty seconds', async () => {
		const { several, line } = here();
		const held = {
			by: 'token t',
			sealed: new Uint8Array(3),
			receiptHash: new Uint8Array(1)
		} as const;
		line.up = false;
		line.changed(false);
		await expect(several.others.share('one', 'r', held)).rejects.toThrow();
		await expect(several.others.gather('r', [])).rejects.toThrow('out of reach');
		const later = performance.now() + 20_001;
		vi.spyOn(performance, 'now').mockReturnValue(later);
		expect(await several.others.gather('r', [])).toEqual([]);
		line.up = true;
		line.changed(true);
		await expect(several.others.share('one', 'r', held)).resolves.toBe(true);
	});

	test('nothing is said into it', () => {
		const { several, line, told } = here();
		const before = told.length;
		line.up = false;
		several.outside.moved('one', 4);
		several.signedOut('ana');
		expect(told).toHaveLength(before);
	});
});
