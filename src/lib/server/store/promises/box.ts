// What the store promises about unsigned notes: all at once, in no order, and nothing below five.

import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Stale, type Store } from '../store.ts';
import {
	closed,
	document,
	envelope,
	opened,
	planned,
	sealing,
	withBox,
	written
} from './gathering.ts';

const first = (written: readonly string[]) => written.map((one) => Buffer.from(one, 'base64')[0]!);
const keys = () => ({
	publicKey: new Uint8Array(randomBytes(32)),
	secretKey: new Uint8Array(randomBytes(32))
});
const season = '2026 autumn';
const inOrder = (bytes: readonly number[]) => [...bytes].sort((a, b) => a - b);

export function promisesAboutTheBox(store: () => Store): void {
	const five = [1, 2, 3, 4, 5].map(envelope);

	describe('a round of notes', () => {
		it('begins with the doors, with the keys that give its tickets', async () => {
			const { session, round, issuer } = await opened(store());
			expect(await store().keptRound(round)).toEqual({ session, issuer, envelopes: null });
			for (const other of [randomUUID(), 'no id'])
				expect(await store().keptRound(other)).toBeNull();
		});

		it('is not there when the doors could not be opened', async () => {
			const { live } = await opened(store());
			const again = { round: randomUUID(), issuer: keys() };
			await expect(store().openSession(live, again)).rejects.toThrow('not_planned');
			expect(await store().keptRound(again.round)).toBeNull();
			const next = await planned(store());
			const short = { round: again.round, issuer: { ...keys(), secretKey: new Uint8Array(31) } };
			await expect(store().openSession(document(next), short)).rejects.toThrow('23514');
			expect(await store().plannedSession(next.session)).toMatchObject({ status: 'planned' });
		});

		it('gives each seat one ticket: the same bytes again are the same ticket, others are none', async () => {
			const { round } = await opened(store());
			const ask = (seat: string, what: string) =>
				store().issueTicket(round, seat, createHash('sha256').update(what).digest('base64'));
			expect(await ask('seat-1', 'first')).toBe(true);
			expect(await ask('seat-1', 'first')).toBe(true);
			expect(await ask('seat-1', 'other')).toBe(false);
			expect(await ask('seat-2', 'other')).toBe(true);
			const both = await Promise.all(['a', 'b', 'c'].map((what) => ask('seat-3', what)));
			expect(both.filter(Boolean)).toHaveLength(1);
		});

		it('gives none once it is sealed, over, or not known', async () => {
			const asked = randomBytes(32).toString('base64');
			const box = await opened(store());
			expect(await store().issueTicket(box.round, 'seat', asked)).toBe(true);
			await store().sealRound(sealing(box, five));
			const { round } = await closed(store());
			for (const over of [box.round, round, randomUUID()])
				await expect(store().issueTicket(over, 'seat', asked)).rejects.toThrow('gone');
		});

		it('forgets what gave its tickets when it is sealed, and when the evening closes', async () => {
			const box = await opened(store());
			await store().sealRound(sealing(box, five));
			expect(await store().keptRound(box.round)).toMatchObject({ issuer: null, envelopes: 5 });
			const { round } = await closed(store());
			expect(await store().keptRound(round)).toMatchObject({ issuer: null, envelopes: null });
		});

		it('keeps it for an evening of two days, and forgets it where nothing has happened for a whole day', async () => {
			const { session, live, round, issuer } = await opened(store());
			const day = 86_400_000;
			const after = (days: number) => new Date(Date.now() + days * day).toISOString();
			// its doors have been open for a week, and something has happened just now
			const began = live.state.began - 7 * day;
			await store().writeLive(session, live.seq, live.seq + 1, { ...live.state, began });
			for (const days of [0, 1]) {
				await store().sweepIssuers(after(days));
				expect(await store().forgotten(after(days).slice(0, 10))).not.toContain(session);
				expect(await store().keptRound(round)).toMatchObject({ issuer });
			}
			expect(await store().forgotten(after(2).slice(0, 10))).toContain(session);
			await store().sweepIssuers(after(2));
			expect(await store().keptRound(round)).toMatchObject({ session, issuer: null });
			// and the evening can still go on
			await store().sealRound(sealing({ session, round }, []));
			expect(await store().keptRound(round)).toMatchObject({ envelopes: 0 });
		});
	});

	describe('the box', () => {
		it('gives back every byte of every envelope', async () => {
			const box = await opened(store());
			const sent = Array.from({ length: 12 }, () => ({
				...envelope(0),
				sealed: new Uint8Array(randomBytes(4144))
			}));
			await store().sealRound(sealing(box, sent));
			expect((await store().sealedEnvelopes(box.session)).sort()).toEqual(sent.map(written).sort());
		});

		it('gives them in an order that is neither how they came nor the same again', async () => {
			const { session, sent } = await withBox(store(), 20);
			const orders = new Set<string>();
			for (let time = 0; time < 4; time++)
				orders.add((await store().sealedEnvelopes(session)).join());
			// Twenty things fall into the same order twice once in 10^18 times.
			expect(orders.size).toBe(4);
			expect(orders).not.toContain(sent.map(written).join());
		});

		it('is sealed once: repeats change nothing, also when they come at the same moment', async () => {
			const box = await opened(store());
			const seal = (from: number) =>
				store().sealRound(
					sealing(
						box,
						[0, 1, 2, 3, 4, 5].map((n) => envelope(from + n))
					)
				);
			await Promise.all([seal(10), seal(10), seal(10)]);
			await seal(100);
			expect(await store().keptRound(box.round)).toMatchObject({ envelopes: 6 });
			expect(inOrder(first(await store().sealedEnvelopes(box.session)))).toEqual([
				10, 11, 12, 13, 14, 15
			]);
		});

		it('tells of an envelope whether it is among those kept', async () => {
			const box = await opened(store());
			const hash = (n: number) => createHash('sha256').update(envelope(n).sealed).digest('base64');
			expect(await store().envelopeKept(box.round, hash(1))).toBe(false);
			await store().sealRound(sealing(box, [1, 2, 3].map(envelope)));
			expect(await store().envelopeKept(box.round, hash(1))).toBe(true);
			expect(await store().envelopeKept(box.round, hash(4))).toBe(false);
			expect(await store().envelopeKept(randomUUID(), hash(1))).toBe(false);
		});

		it('is not sealed by a process that is behind the evening', async () => {
			const box = await opened(store());
			await store().writeLive(box.session, 0, 3, box.live.state);
			for (const expected of [0, 2, 4])
				await expect(store().sealRound(sealing(box, five, { expected }))).rejects.toBeInstanceOf(
					Stale
				);
			expect(await store().keptRound(box.round)).toMatchObject({ envelopes: null });
			await store().sealRound(sealing(box, five, { expected: 3 }));
			expect(await store().keptRound(box.round)).toMatchObject({ envelopes: 5 });
		});

		it('is not sealed for another evening, for no round, or once the evening is over', async () => {
			const [one, other, over] = [
				await opened(store()),
				await opened(store()),
				await closed(store())
			];
			for (const wrong of [
				{ session: one.session, round: other.round },
				{ session: one.session, round: randomUUID() },
				over
			])
				await expect(store().sealRound(sealing(wrong, five))).rejects.toThrow('gone');
		});

		it('is whole or not at all: one piece of another size, and none is kept', async () => {
			const box = await opened(store());
			const short = { ...envelope(6), sealed: new Uint8Array(4143) };
			const brief = { ...envelope(6), receiptHash: new Uint8Array(31) };
			for (const wrong of [short, brief])
				await expect(store().sealRound(sealing(box, [...five, wrong]))).rejects.toThrow('23514');
			expect(await store().keptRound(box.round)).toMatchObject({ envelopes: null });
		});

		it('stays closed below five besides those that led, and does not say how many there are', async () => {
			for (const [few, leading] of [
				[0, 0],
				[4, 0],
				[5, 1],
				[6, 2]
			] as const) {
				const { session } = await withBox(store(), few, leading);
				await expect(store().sealedEnvelopes(session)).rejects.toThrow('too_few');
				await expect(store().releaseEntries(session, [], season, [])).rejects.toThrow('too_few');
				expect(await store().summary(session)).toMatchObject({ sealed: null, notes_read: false });
			}
			for (const [enough, leading] of [
				[5, 0],
				[6, 1]
			] as const) {
				const { session } = await withBox(store(), enough, leading);
				expect(await store().sealedEnvelopes(session)).toHaveLength(enough);
				expect(await store().summary(session)).toMatchObject({ sealed: enough });
			}
		});
	});
}
