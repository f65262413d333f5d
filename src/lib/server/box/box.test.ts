import { describe, expect, test, vi } from 'vitest';
import { momentOf } from '#lib/session/session.ts';
import { Box, envelopeBytes, type Round } from '#lib/server/box/box.ts';
import { shuffled } from '#lib/server/box/shuffle.ts';
import { Rooms } from '#lib/server/room/rooms.ts';
import { ask, joker, phone, seatNumber, shortPlan } from '../../../../tests/support/evening.ts';
import {
	code,
	LiveStore,
	notKept,
	roundId,
	sessionId
} from '../../../../tests/support/live-store.ts';

const envelope = (n: number) => new Uint8Array(envelopeBytes).fill(n + 1);
const plan = shortPlan(['reflection', 'check_out']);

function aBox(store = new LiveStore(plan), seats = 6) {
	const allSent = vi.fn();
	let step: Round['step'] = 'collecting';
	const made = new Box({
		store: store.store,
		roundOf: (id) =>
			id === roundId
				? {
						session: sessionId,
						round: roundId,
						step,
						seats: Array.from({ length: seats }, (_, n) => seatNumber(n)),
						allSent
					}
				: null,
		log: () => {}
	});
	const send = (n: number, what = envelope(n)) => made.collect(roundId, seatNumber(n), what);
	return { box: made, store, allSent, send, goTo: (next: Round['step']) => void (step = next) };
}

describe('the shuffle', () => {
	test('can bring every order, each as often as any other', () => {
		const counts = new Map<string, number>();
		// every way the dice can fall for four things: 4 · 3 · 2 throws
		for (let a = 0; a < 4; a++)
			for (let b = 0; b < 3; b++)
				for (let c = 0; c < 2; c++) {
					const dice = [a, b, c];
					const order = shuffled('wxyz'.split(''), () => dice.shift()!).join('');
					counts.set(order, (counts.get(order) ?? 0) + 1);
				}
		expect(counts.size).toBe(24);
		expect(new Set(counts.values())).toEqual(new Set([1]));
	});

	test('asks for numbers below the length, and leaves the list alone', () => {
		const asked: number[] = [];
		const list = Object.freeze([1, 2, 3]);
		shuffled(list, (n) => (asked.push(n), 0));
		expect(asked).toEqual([3, 2]);
	});
});

describe('collecting', () => {
	test('a phone that sends again replaces what it sent', async () => {
		const { box, store, send } = aBox();
		expect(await send(0)).toBe('in_box');
		expect(await send(0, envelope(9))).toBe('in_box');
		expect(await box.seal(sessionId, roundId)).toBe(1);
		expect(store.rounds.get(roundId)).toEqual([envelope(9)]);
	});

	test('nothing is taken before it is opened, from strangers, or for another round', async () => {
		const { box, send, goTo } = aBox();
		goTo('writing');
		expect(await send(0)).toBe('not_open');
		goTo('collecting');
		expect(await send(77)).toBe('not_open');
		expect(await box.collect(sessionId, seatNumber(0), envelope(0))).toBe('not_open');
	});

	test('the room hears when every phone has sent, and not before', async () => {
		const { send, allSent } = aBox();
		for (let n = 0; n < 5; n++) await send(n);
		expect(allSent).not.toHaveBeenCalled();
		await send(5);
		expect(allSent).toHaveBeenCalledTimes(1);
	});
});

describe('sealing', () => {
	test('keeps every envelope once, however often it is asked', async () => {
		const { box, store, send } = aBox();
		for (let n = 0; n < 6; n++) await send(n);
		const counts = await Promise.all([box.seal(sessionId, roundId), box.seal(sessionId, roundId)]);
		expect([...counts, await box.seal(sessionId, roundId)]).toEqual([6, 6, 6]);
		expect(store.seals).toBe(1);
		const kept = store.rounds.get(roundId)!.map(([first]) => first!);
		expect(kept.sort()).toEqual([1, 2, 3, 4, 5, 6]);
	});

	test('afterwards the same envelope is answered kept, another one late', async () => {
		const { box, send, goTo } = aBox();
		for (let n = 0; n < 5; n++) await send(n);
		expect(await box.state(roundId)).toBe('open');
		await box.seal(sessionId, roundId);
		expect(await box.state(roundId)).toBe('sealed');
		expect(await send(0)).toBe('kept');
		expect(await send(5)).toBe('late');
		goTo('sealed');
		expect(await send(1)).toBe('kept');
	});

	test('an envelope that comes while the box is being sealed waits for the answer', async () => {
		const { box, store, send } = aBox();
		await send(0);
		const release = store.hold();
		const sealing = box.seal(sessionId, roundId);
		const late = send(1);
		const again = send(0);
		release();
		expect(await sealing).toBe(1);
		expect([await late, await again]).toEqual(['late', 'kept']);
	});

	test('when it cannot be kept, the envelopes stay and the next try takes them', async () => {
		const { box, store, send } = aBox();
		await send(0);
		store.failures.push(notKept());
		await expect(box.seal(sessionId, roundId)).rejects.toThrow();
		expect(await send(1)).toBe('in_box');
		expect(await box.seal(sessionId, roundId)).toBe(2);
	});

	test('a box that an earlier process sealed is known again, and who was in it', async () => {
		const { store, send, box: first } = aBox();
		for (let n = 0; n < 5; n++) await send(n);
		await first.seal(sessionId, roundId);
		const { box: second, send: sendAgain } = aBox(store);
		expect(await second.seal(sessionId, roundId)).toBe(5);
		expect([await sendAgain(3), await sendAgain(5)]).toEqual(['kept', 'late']);
		expect(store.seals).toBe(1);
	});
});

describe('after a restart, before the room is back', () => {
	test('an envelope that was kept is answered kept, also where fewer than five came; another one late', async () => {
		const { box: first, store, send } = aBox();
		for (let n = 0; n < 3; n++) await send(n);
		await first.seal(sessionId, roundId);
		const second = new Box({ store: store.store, roundOf: () => null, log: () => {} });
		expect(await second.collect(roundId, seatNumber(1), envelope(1))).toBe('kept');
		expect(await second.collect(roundId, seatNumber(5), envelope(5))).toBe('late');
		expect(await second.collect('another', seatNumber(5), envelope(5))).toBe('not_open');
	});
});

describe('in a room', () => {
	async function collecting(store = new LiveStore(plan), people = 6) {
		const house: Box = new Box({
			store: store.store,
			roundOf: (round) => rooms.ofRound(round)?.round ?? null,
			log: () => {}
		});
		const rooms: Rooms = new Rooms({
			store: store.store,
			now: Date.now,
			log: () => {},
			seal: (session, round) => house.seal(session, round),
			arrived: async ({ round }) => {
				if (round?.step === 'collecting') await house.recall(round);
			}
		});
		const room = (await rooms.byCode(code))!;
		if (momentOf(room.session) === 'reflection.writing') {
			await Promise.all(
				Array.from({ length: people }, (_, n) => room.ask(ask({ type: 'join' }), phone(n)))
			);
			await room.ask(ask({ type: 'advance', from: 'reflection.writing' }), joker);
		}
		const send = (n: number) => house.collect(roundId, seatNumber(n), envelope(n));
		return { store, room, send, rooms };
	}
	const advance = () => ask({ type: 'advance', from: 'reflection.collecting' });

	test('the last envelope seals it by itself', async () => {
		const { room, send } = await collecting();
		for (let n = 0; n < 6; n++) expect(await send(n)).toBe('in_box');
		await vi.waitFor(() => expect(room.session.step).toBe('sealed'));
		expect(room.session.box).toMatchObject({ sealed: 6, done: true });
		expect(await send(0)).toBe('kept');
	});

	test('with one phone missing the Joker seals it', async () => {
		const { room, send } = await collecting();
		for (let n = 0; n < 5; n++) await send(n);
		expect(await room.ask(advance(), joker)).toBeNull();
		expect(room.session.box).toMatchObject({ sealed: 5, done: true });
		expect(await send(5)).toBe('late');
	});

	test('below five there is no number', async () => {
		const { room, send } = await collecting();
		for (let n = 0; n < 4; n++) await send(n);
		await room.ask(advance(), joker);
		expect(room.session.box).toMatchObject({ sealed: null, done: true });
	});

	test('killed between sealing and saying so: the next process knows', async () => {
		const { store, room, send } = await collecting();
		for (let n = 0; n < 5; n++) await send(n);
		store.writeLive = () => Promise.reject(notKept());
		expect(await room.ask(advance(), joker)).toBe('not_kept');
		expect(room.session.step).toBe('collecting');
		expect(store.seals).toBe(1);

		store.writeLive = LiveStore.prototype.writeLive.bind(store);
		const next = await collecting(store);
		expect(await next.send(2)).toBe('kept');
		expect(await next.room.ask(advance(), joker)).toBeNull();
		expect(next.room.session.box).toMatchObject({ sealed: 5, done: true });
		expect(store.seals).toBe(1);
	});

	test('killed before sealing: phones send again, and all are kept once', async () => {
		const { store, send } = await collecting();
		for (let n = 0; n < 5; n++) await send(n);
		const next = await collecting(store);
		for (let n = 0; n < 6; n++) expect(await next.send(n)).toBe('in_box');
		await vi.waitFor(() => expect(next.room.session.box?.sealed).toBe(6));
		expect(store.rounds.get(roundId)).toHaveLength(6);
	});
});

describe('a box that several processes collect', () => {
	/** Two processes; each tells the other what it gets, unless the line between them is away. */
	function two(seats = 6) {
		const store = new LiveStore(plan);
		const line = { away: false };
		const boxes: Box[] = [];
		const allSent = vi.fn();
		for (const mine of [0, 1]) {
			const reach = async () => {
				if (line.away) throw new Error('out of reach');
				return boxes[1 - mine]!;
			};
			boxes.push(
				new Box({
					store: store.store,
					roundOf: (id) => ({
						session: sessionId,
						round: id,
						step: 'collecting',
						seats: Array.from({ length: seats }, (_, n) => seatNumber(n)),
						allSent
					}),
					log: () => {},
					others: {
						share: async (session, round, seat, sent) =>
							(await reach()).hold(session, round, { seat, envelope: sent.slice() }),
						gather: async (round, have) => (await reach()).give(round, have)
					}
				})
			);
		}
		const [one, other] = boxes as [Box, Box];
		const send = (box: Box, n: number) => box.collect(roundId, seatNumber(n), envelope(n));
		return { store, one, other, send, line, allSent };
	}

	test('what one was given the other keeps, and both say so', async () => {
		const { store, one, other, send, allSent } = two();
		for (let n = 0; n < 5; n++) expect(await send(n % 2 ? one : other, n)).toBe('in_box');
		expect(allSent).not.toHaveBeenCalled();
		expect(await send(one, 5)).toBe('in_box');
		expect(allSent).toHaveBeenCalled();
		expect(await one.seal(sessionId, roundId)).toBe(6);
		expect(await other.seal(sessionId, roundId)).toBe(6);
		expect(store.seals).toBe(1);
		for (const n of [0, 3]) expect(await send(other, n)).toBe('kept');
	});

	test('both seal at the same moment: every note once, and nobody is told what is not so', async () => {
		const { store, one, other, send } = two(7);
		for (let n = 0; n < 6; n++) await send(n % 2 ? one : other, n);
		const counts = await Promise.all([
			one.seal(sessionId, roundId),
			other.seal(sessionId, roundId)
		]);
		expect(counts).toEqual([6, 6]);
		expect(store.rounds.get(roundId)).toHaveLength(6);
	});

	test('nobody is told "in the box" while the others are out of reach; sealing waits for them', async () => {
		const { store, one, other, send, line } = two();
		for (let n = 0; n < 3; n++) await send(one, n);
		line.away = true;
		await expect(send(other, 3)).rejects.toThrow('out of reach');
		await expect(one.seal(sessionId, roundId)).rejects.toThrow('out of reach');
		expect(store.seals).toBe(0);
		line.away = false;
		// what the other was given meanwhile is asked for when the box is sealed
		await one.seal(sessionId, roundId);
		expect(store.rounds.get(roundId)).toHaveLength(4);
	});

	test('below five the other process knows that its notes were kept', async () => {
		const { one, other, send } = two();
		for (let n = 0; n < 3; n++) await send(other, n);
		await one.seal(sessionId, roundId);
		await other.recall({ session: sessionId, round: roundId });
		expect(await send(other, 1)).toBe('kept');
		expect(await send(other, 4)).toBe('late');
	});
});
