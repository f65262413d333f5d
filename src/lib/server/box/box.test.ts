import { beforeAll, describe, expect, test, vi } from 'vitest';
import { blankNote } from '#lib/notes/note.ts';
import { momentOf } from '#lib/session/session.ts';
import { Box, type Round } from '#lib/server/box/box.ts';
import { Rooms } from '#lib/server/room/rooms.ts';
import { BoxPhone, opened } from '../../../../tests/support/box-phone.ts';
import { ask, joker, phone, seatNumber, shortPlan } from '../../../../tests/support/evening.ts';
import {
	code,
	LiveStore,
	notKept,
	roundId,
	sessionId
} from '../../../../tests/support/live-store.ts';

const plan = shortPlan(['reflection', 'check_out']);
const closing = { session: sessionId, round: roundId, phones: 6, leading: 0 };
const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => from + n);

/** A box, and phones that have asked it for their tickets, each with the one envelope it will bring. */
async function aBox(store = new LiveStore(plan), people = 6) {
	const allSent = vi.fn();
	let step: Round['step'] = 'writing';
	let roster: Round['roster'] = ids(0, people).map(seatNumber);
	const box = new Box({
		store: store.store,
		roundOf: (id) =>
			id === roundId ? { session: sessionId, round: roundId, step, roster, allSent } : null,
		bring: async () => {},
		log: () => {}
	});
	const phones = ids(0, people).map(() => new BoxPhone(roundId, store.box.keys));
	for (const [n, one] of phones.entries()) {
		const given = await box.ticket(roundId, seatNumber(n), one.blinded);
		if (typeof given === 'string') throw new Error(`phone ${n} got ${given}`);
		one.take(given);
	}
	const brought = phones.map((one) => one.redeeming());
	step = 'collecting';
	return {
		box,
		store,
		phones,
		brought,
		allSent,
		send: (n: number, what = brought[n]!) => box.redeem(roundId, what),
		goTo: (next: Round['step']) => void (step = next),
		open: (next: Round['roster']) => void (roster = next)
	};
}

describe('after a restart', () => {
	test('envelopes that come at the same moment are all taken', async () => {
		const { box, store, brought } = await aBox();
		const again = new Box({
			store: store.store,
			roundOf: (id) => ({
				session: sessionId,
				round: id,
				step: 'collecting',
				roster: ids(0, 6).map(seatNumber),
				allSent: () => {}
			}),
			bring: async () => {},
			log: () => {}
		});
		expect(await box.state(roundId)).toBe('open');
		const answers = await Promise.all(brought.map((one) => again.redeem(roundId, one)));
		expect(answers).toEqual(brought.map(() => 'in_box'));
	});
});

describe('tickets', () => {
	test('go to the phones of the round, one each, and the same again when asked the same again', async () => {
		const { box, store, phones, goTo } = await aBox();
		const [one, other] = [phones[0]!, new BoxPhone(roundId, store.box.keys)];
		for (const step of ['writing', 'collecting'] as const) {
			goTo(step);
			const again = await box.ticket(roundId, seatNumber(0), one.blinded);
			expect(again).toHaveProperty('evaluated');
			expect(await box.ticket(roundId, seatNumber(0), other.blinded)).toBe('other');
			expect(await box.ticket(roundId, seatNumber(77), other.blinded)).toBe('not_open');
		}
		goTo('sealed');
		expect(await box.ticket(roundId, seatNumber(0), one.blinded)).toBe('not_open');
	});

	test('are not given before the box is opened, for what is no point, or for another round', async () => {
		const { box, open, phones } = await aBox();
		expect(await box.ticket(roundId, seatNumber(1), new Uint8Array(32).fill(255))).toBe('not_open');
		expect(await box.ticket(sessionId, seatNumber(1), phones[1]!.blinded)).toBe('not_open');
		open(null);
		expect(await box.ticket(roundId, seatNumber(1), phones[1]!.blinded)).toBe('not_open');
	});

	test('for a whole room at once leave a turn to everything else between one and the next', async () => {
		const people = 12;
		const { box, phones } = await aBox(new LiveStore(plan), people);
		let turns = 0;
		let over = false;
		const count = () => void (over || ((turns += 1), setImmediate(count)));
		setImmediate(count);
		await Promise.all(phones.map((one, n) => box.ticket(roundId, seatNumber(n), one.blinded)));
		over = true;
		expect(turns).toBeGreaterThanOrEqual(people);
	});

	test('are checked by the phone: another key than everybody was shown is noticed', async () => {
		const { box, store } = await aBox();
		const other = new LiveStore(plan).box.keys;
		const one = new BoxPhone(roundId, { ...store.box.keys, tokens: other.tokens });
		store.issued.clear();
		const given = await box.ticket(roundId, seatNumber(0), one.blinded);
		expect(() => one.take(given as never)).toThrow();
	});
});

describe('collecting', () => {
	test('the same envelope again is answered the same; another one by the same ticket is refused', async () => {
		const { box, store, send, phones, brought } = await aBox();
		expect([await send(0), await send(0)]).toEqual(['in_box', 'in_box']);
		const other = phones[0]!.redeeming({ ...blankNote, text: 'Another one.' });
		expect(await send(0, other)).toBe('refused');
		expect(await send(0, phones[0]!.bringing(brought[0]!.sealed))).toBe('refused');
		expect(await box.seal(closing)).toBe(1);
		expect(store.rounds.get(roundId)).toEqual([
			{ sealed: brought[0]!.sealed, receiptHash: brought[0]!.receiptHash }
		]);
	});

	test('nothing is taken before all send together, or for another round', async () => {
		const { box, send, goTo, brought } = await aBox();
		goTo('writing');
		expect(await send(0)).toBe('not_open');
		goTo('collecting');
		expect(await box.redeem(sessionId, brought[0]!)).toBe('not_open');
	});

	test('a tag that was made for other bytes, another receipt or another token is refused', async () => {
		const { send, brought, phones } = await aBox();
		const [mine, yours] = [brought[0]!, brought[1]!];
		for (const wrong of [
			{ ...mine, sealed: yours.sealed },
			{ ...mine, receiptHash: yours.receiptHash },
			{ ...mine, token: yours.token },
			{ ...mine, tag: yours.tag },
			{ ...mine, token: crypto.getRandomValues(new Uint8Array(32)) },
			{ ...phones[0]!.redeeming(), tag: mine.tag }
		])
			expect(await send(0, wrong)).toBe('refused');
		expect(await send(0)).toBe('in_box');
	});

	test('the room hears when every phone of the round has sent, and not before', async () => {
		const { box, send, allSent } = await aBox();
		const hash = new Uint8Array(32);
		await box.collectTicket(roundId, 'out of the hat', new Uint8Array(4144).fill(7), hash);
		for (const n of ids(0, 5)) await send(n);
		expect(allSent).not.toHaveBeenCalled();
		await send(5);
		expect(allSent).toHaveBeenCalledTimes(1);
	});

	test('a ticket out of the hat counts once, also while people write', async () => {
		const { box, store, goTo } = await aBox();
		const put = (byte: number, ticket = 'one') =>
			box.collectTicket(roundId, ticket, new Uint8Array(4144).fill(byte), new Uint8Array(32));
		goTo('writing');
		expect([await put(1), await put(1), await put(2)]).toEqual(['in_box', 'in_box', 'refused']);
		goTo('collecting');
		expect([await put(2), await put(3, 'two')]).toEqual(['refused', 'in_box']);
		expect(await box.seal(closing)).toBe(2);
		expect([await put(1), await put(2), await put(9, 'three')]).toEqual(['kept', 'late', 'late']);
		expect(store.tickets.toSorted()).toEqual(['one', 'two']);
	});
});

describe('sealing', () => {
	test('keeps every envelope once, however often it is asked, and the facilitator can open them', async () => {
		const { box, store, send, brought } = await aBox();
		for (const n of ids(0, 6)) await send(n);
		const counts = await Promise.all([box.seal(closing), box.seal(closing)]);
		expect([...counts, await box.seal(closing)]).toEqual([6, 6, 6]);
		expect(store.seals).toBe(1);
		const hex = (all: readonly { readonly sealed: Uint8Array }[]) =>
			all.map(({ sealed }) => Buffer.from(sealed).toString('hex')).sort();
		const kept = store.rounds.get(roundId)!;
		expect(hex(kept)).toEqual(hex(brought));
		const { secretKey } = store.box.session;
		for (const { sealed } of kept) expect(opened(sealed, secretKey, roundId)).toHaveLength(4096);
		expect(() => opened(kept[0]!.sealed, secretKey, sessionId)).toThrow();
	});

	test('afterwards the same envelope is answered kept, another one late', async () => {
		const { box, send, goTo } = await aBox();
		for (const n of ids(0, 5)) await send(n);
		expect(await box.state(roundId)).toBe('open');
		await box.seal(closing);
		expect(await box.state(roundId)).toBe('sealed');
		expect(await send(0)).toBe('kept');
		expect(await send(5)).toBe('late');
		goTo('sealed');
		expect(await send(1)).toBe('kept');
	});

	test('an envelope that comes while the box is being sealed waits for the answer', async () => {
		const { box, store, send } = await aBox();
		await send(0);
		const release = store.hold();
		const sealing = box.seal(closing);
		const late = send(1);
		const again = send(0);
		release();
		expect(await sealing).toBe(1);
		expect([await late, await again]).toEqual(['late', 'kept']);
	});

	test('when it cannot be kept, the envelopes stay and the next try takes them', async () => {
		const { box, store, send } = await aBox();
		await send(0);
		store.failures.push(notKept());
		await expect(box.seal(closing)).rejects.toThrow();
		expect(await send(1)).toBe('in_box');
		expect(await box.seal(closing)).toBe(2);
	});

	test('a box that an earlier process sealed is known again, and what was in it', async () => {
		const { box, store, send, brought } = await aBox();
		for (const n of ids(0, 5)) await send(n);
		await box.seal(closing);
		const second = new Box({
			store: store.store,
			roundOf: () => null,
			bring: async () => {},
			log: () => {}
		});
		expect(await second.redeem(roundId, brought[3]!)).toBe('kept');
		expect(await second.redeem(roundId, brought[5]!)).toBe('late');
		expect(await second.redeem('another', brought[5]!)).toBe('not_open');
		expect(await second.seal(closing)).toBe(5);
		expect(store.seals).toBe(1);
	});
});

describe('in a room', () => {
	const tickets = new Map<number, BoxPhone>();
	beforeAll(() => tickets.clear());

	async function collecting(store = new LiveStore(plan), people = 6) {
		const house: Box = new Box({
			store: store.store,
			roundOf: (round) => rooms.ofRound(round)?.round ?? null,
			bring: (session) => rooms.bySession(session),
			log: () => {}
		});
		const rooms: Rooms = new Rooms({
			store: store.store,
			now: Date.now,
			log: () => {},
			seal: (sealing) => house.seal(sealing),
			arrived: async ({ round }) => {
				if (round?.step === 'collecting') await house.recall(round.round);
			}
		});
		const room = (await rooms.byCode(code))!;
		if (momentOf(room.session) === 'reflection.writing') {
			await Promise.all(ids(0, people).map((n) => room.ask(ask({ type: 'join' }), phone(n))));
			await room.ask(ask({ type: 'advance', from: 'reflection.writing' }), joker);
			for (const n of ids(0, people)) {
				const one = new BoxPhone(roundId, store.box.keys);
				one.take((await house.ticket(roundId, seatNumber(n), one.blinded)) as never);
				tickets.set(n, one);
			}
		}
		const brought = ids(0, people).map((n) => tickets.get(n)!.redeeming());
		const send = (n: number, what = brought[n]!) => house.redeem(roundId, what);
		return { store, room, rooms, house, send, brought };
	}
	const advance = () => ask({ type: 'advance', from: 'reflection.collecting' });

	test('the last envelope seals it by itself', async () => {
		const { room, send } = await collecting();
		for (const n of ids(0, 6)) expect(await send(n)).toBe('in_box');
		await vi.waitFor(() => expect(room.session.step).toBe('sealed'));
		expect(room.session.box).toMatchObject({ sealed: 6, done: true });
		expect(await send(0)).toBe('kept');
	});

	test('with one phone missing the Joker seals it; a phone that came later gets no ticket', async () => {
		const { room, send, house, store } = await collecting();
		await room.ask(ask({ type: 'join' }), phone(9));
		const nine = new BoxPhone(roundId, store.box.keys);
		expect(await house.ticket(roundId, seatNumber(9), nine.blinded)).toBe('not_open');
		for (const n of ids(0, 5)) await send(n);
		expect(await room.ask(advance(), joker)).toBeNull();
		expect(room.session.box).toMatchObject({ sealed: 5, done: true });
		expect(await send(5)).toBe('late');
	});

	test('below five there is no number', async () => {
		const { room, send } = await collecting();
		for (const n of ids(0, 4)) await send(n);
		await room.ask(advance(), joker);
		expect(room.session.box).toMatchObject({ sealed: null, done: true });
	});

	test('a phone that goes and comes back is still of the round', async () => {
		const { room, send, house } = await collecting();
		await room.ask(ask({ type: 'leave' }), phone(2));
		await room.ask(ask({ type: 'join' }), phone(2));
		const again = await house.ticket(roundId, seatNumber(2), tickets.get(2)!.blinded);
		expect(again).toHaveProperty('proof');
		for (const n of ids(0, 6)) expect(await send(n)).toBe('in_box');
		await vi.waitFor(() => expect(room.session.box).toMatchObject({ sealed: 6 }));
	});

	test('a process that does not hold the room finds it by the round', async () => {
		const { store, brought } = await collecting();
		const elsewhere = await collecting(store);
		for (const room of elsewhere.rooms.all)
			elsewhere.rooms.sweep(Date.now() + 1e9 + room.id.length);
		expect(elsewhere.rooms.count).toBe(0);
		expect(await elsewhere.send(0, brought[0])).toBe('in_box');
		expect(elsewhere.rooms.count).toBe(1);
	});

	test('killed between sealing and saying so: the next process knows', async () => {
		const { store, room, send, brought } = await collecting();
		for (const n of ids(0, 5)) await send(n);
		store.writeLive = () => Promise.reject(notKept());
		expect(await room.ask(advance(), joker)).toBe('not_kept');
		expect(room.session.step).toBe('collecting');
		expect(store.seals).toBe(1);

		store.writeLive = LiveStore.prototype.writeLive.bind(store);
		const next = await collecting(store);
		expect(await next.send(2, brought[2])).toBe('kept');
		expect(await next.room.ask(advance(), joker)).toBeNull();
		expect(next.room.session.box).toMatchObject({ sealed: 5, done: true });
		expect(store.seals).toBe(1);
	});

	test('killed before sealing: phones send again, and all are kept once', async () => {
		const { store, send, brought } = await collecting();
		for (const n of ids(0, 5)) await send(n);
		const next = await collecting(store);
		for (const n of ids(0, 6)) expect(await next.send(n, brought[n])).toBe('in_box');
		await vi.waitFor(() => expect(next.room.session.box?.sealed).toBe(6));
		expect(store.rounds.get(roundId)).toHaveLength(6);
	});
});
