import { describe, expect, test, vi } from 'vitest';
import { Box } from '#lib/server/box/box.ts';
import { BoxPhone } from '../../../../tests/support/box-phone.ts';
import { seatNumber, shortPlan } from '../../../../tests/support/evening.ts';
import { LiveStore, roundId, sessionId } from '../../../../tests/support/live-store.ts';

const closing = { session: sessionId, round: roundId, phones: 6, leading: 0 };

/** Two processes; each tells the other what it gets, unless the line between them is away. */
async function two(people = 6) {
	const store = new LiveStore(shortPlan(['reflection', 'check_out']));
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
				roundOf: (round) => ({
					session: sessionId,
					round,
					step: 'collecting',
					roster: Array.from({ length: people }, (_, n) => seatNumber(n)),
					allSent
				}),
				bring: async () => {},
				log: () => {},
				others: {
					share: async (session, round, held) =>
						(await reach()).hold(session, round, { ...held, sealed: held.sealed.slice() }),
					gather: async (round, have) => (await reach()).give(round, have)
				}
			})
		);
	}
	const [one, other] = boxes as [Box, Box];
	const phones = Array.from({ length: people }, () => new BoxPhone(roundId, store.box.keys));
	for (const [n, phone] of phones.entries())
		phone.take((await one.ticket(roundId, seatNumber(n), phone.blinded)) as never);
	const brought = phones.map((phone) => phone.redeeming());
	const send = (box: Box, n: number, what = brought[n]!) => box.redeem(roundId, what);
	return { store, one, other, send, line, allSent, phones };
}

describe('a box that several processes collect', () => {
	test('a seat has one ticket, whichever process it asks', async () => {
		const { store, one, other, phones } = await two();
		const again = await other.ticket(roundId, seatNumber(0), phones[0]!.blinded);
		expect(again).toHaveProperty('evaluated');
		const second = new BoxPhone(roundId, store.box.keys);
		for (const box of [one, other])
			expect(await box.ticket(roundId, seatNumber(0), second.blinded)).toBe('other');
	});

	test('what one was given the other keeps, and both say so', async () => {
		const { store, one, other, send, allSent } = await two();
		for (let n = 0; n < 5; n++) expect(await send(n % 2 ? one : other, n)).toBe('in_box');
		expect(allSent).not.toHaveBeenCalled();
		expect(await send(one, 5)).toBe('in_box');
		expect(allSent).toHaveBeenCalled();
		expect([await one.seal(closing), await other.seal(closing)]).toEqual([6, 6]);
		expect(store.seals).toBe(1);
		for (const n of [0, 3]) expect(await send(other, n)).toBe('kept');
	});

	test('a second envelope by the same token is refused by the other process too', async () => {
		const { store, one, other, send, phones } = await two();
		expect(await send(one, 0)).toBe('in_box');
		expect(await send(other, 0, phones[0]!.redeeming())).toBe('refused');
		// at the very same moment at both: at most one is kept
		const both = [phones[1]!.redeeming(), phones[1]!.redeeming()];
		await Promise.all([send(one, 1, both[0]), send(other, 1, both[1])]);
		await one.seal(closing);
		expect(store.rounds.get(roundId)).toHaveLength(2);
	});

	test('both seal at the same moment: every note once, and nobody is told what is not so', async () => {
		const { store, one, other, send } = await two(7);
		for (let n = 0; n < 6; n++) await send(n % 2 ? one : other, n);
		expect(await Promise.all([one.seal(closing), other.seal(closing)])).toEqual([6, 6]);
		expect(store.rounds.get(roundId)).toHaveLength(6);
	});

	test('nobody is told "in the box" while the others are out of reach; sealing waits for them', async () => {
		const { store, one, other, send, line } = await two();
		for (let n = 0; n < 3; n++) await send(one, n);
		line.away = true;
		await expect(send(other, 3)).rejects.toThrow('out of reach');
		await expect(one.seal(closing)).rejects.toThrow('out of reach');
		expect(store.seals).toBe(0);
		line.away = false;
		// what the other was given meanwhile is asked for when the box is sealed
		await one.seal(closing);
		expect(store.rounds.get(roundId)).toHaveLength(4);
	});

	test('below five the other process knows that its notes were kept', async () => {
		const { one, other, send } = await two();
		for (let n = 0; n < 3; n++) await send(other, n);
		await one.seal(closing);
		await other.recall(roundId);
		expect(await send(other, 1)).toBe('kept');
		expect(await send(other, 4)).toBe('late');
	});
});
