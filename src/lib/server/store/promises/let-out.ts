// What the store promises about notes that were let out: shut, once, in no order, and gone on their day.

import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ShutEntry } from '../let-out.ts';
import { envelope, opened, sealing, withBox } from './gathering.ts';
import type { Store } from '../store.ts';

const season = '2026 autumn';
const shut = (bytes: number, many: number): ShutEntry[] =>
	Array.from({ length: many }, () => ({
		sealed: randomBytes(bytes).toString('base64'),
		receiptHash: randomBytes(32).toString('base64')
	}));
const entries = (many: number) => shut(4136, many);
const kept = (many: number) => shut(4144, many);
const seen = (list: readonly ShutEntry[]) => list.map(({ sealed }) => sealed).sort();
const hashOf = ({ sealed }: ShutEntry) =>
	createHash('sha256').update(Buffer.from(sealed, 'base64')).digest('hex');

export function promisesAboutLettingOut(store: () => Store): void {
	describe('what is let out', () => {
		it('comes back whole and in an order nobody chose', async () => {
			const { session } = await withBox(store(), 20);
			const out = entries(20);
			await store().releaseEntries(session, out, season, []);
			const orders = new Set<string>();
			for (let time = 0; time < 4; time++) {
				const given = await store().entries(session);
				orders.add(given.join());
				expect(given.sort()).toEqual(seen(out));
			}
			expect(orders.size).toBe(4);
			expect(await store().summary(session)).toMatchObject({ notes_read: true, entries: 20 });
		});

		it('is let out once, also when several do it at the same moment', async () => {
			const { session } = await withBox(store(), 5);
			const releases = await Promise.allSettled(
				[1, 2, 3].map(() => store().releaseEntries(session, entries(1), season, kept(5)))
			);
			expect(releases.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
			await expect(store().releaseEntries(session, [], season, [])).rejects.toThrow('read_already');
			expect(await store().entries(session)).toHaveLength(1);
		});

		it('is kept for later sessions in bundles of five or more, by season, whole or not at all', async () => {
			const { session, group } = await withBox(store(), 9);
			for (const few of [1, 4])
				await expect(
					store().releaseEntries(session, entries(4), season, kept(few))
				).rejects.toThrow('too_few_to_keep');
			const wrong: [ShutEntry[], string, ShutEntry[]][] = [
				[[...entries(3), ...shut(4135, 1)], season, []],
				[entries(3), season, [...kept(5), ...shut(4145, 1)]],
				[entries(3), '2026-11', kept(5)],
				[[{ ...entries(1)[0]!, receiptHash: '' }], season, []]
			];
			for (const [out, when, pool] of wrong)
				await expect(store().releaseEntries(session, out, when, pool)).rejects.toThrow('23514');
			expect(await store().summary(session)).toMatchObject({ notes_read: false, entries: 0 });
			expect(await store().pool(group.id)).toEqual([]);
			const pool = kept(5);
			await store().releaseEntries(session, entries(4), season, pool);
			const given = await store().pool(group.id);
			expect(given.map(({ sealed }) => sealed).sort()).toEqual(seen(pool));
			expect(new Set(given.map((one) => one.season))).toEqual(new Set([season]));
		});

		it('goes at once where it harms, and only from its own evening or group', async () => {
			const [one, other] = [await withBox(store(), 5), await withBox(store(), 5)];
			const [out, pool] = [entries(2), kept(5)];
			await store().releaseEntries(one.session, out, season, pool);
			expect(await store().removeNow(other.session, hashOf(out[0]!))).toBe(false);
			expect(await store().removeFromPool(other.group.id, hashOf(pool[0]!))).toBe(false);
			expect(await store().removeNow(one.session, hashOf(out[0]!))).toBe(true);
			expect(await store().removeFromPool(one.group.id, hashOf(pool[0]!))).toBe(true);
			expect(await store().entries(one.session)).toEqual([out[1]!.sealed]);
			expect(await store().pool(one.group.id)).toHaveLength(4);
			const [first] = await store().sealedEnvelopes(one.session);
			expect(
				await store().removeNow(one.session, hashOf({ sealed: first!, receiptHash: '' }))
			).toBe(true);
			expect(await store().sealedEnvelopes(one.session)).toHaveLength(4);
		});
	});

	describe('notes go', () => {
		it('when their date is over, with all that was let out; what the group keeps stays', async () => {
			const { session, group } = await withBox(store(), 5);
			await store().releaseEntries(session, entries(5), season, kept(5));
			await store().sweepNotes('2026-12-20');
			expect(await store().entries(session)).toHaveLength(5);
			expect(await store().sealedEnvelopes(session)).toHaveLength(5);
			await store().sweepNotes('2026-12-21');
			expect(await store().entries(session)).toEqual([]);
			await expect(store().sealedEnvelopes(session)).rejects.toThrow('too_few');
			expect(await store().summary(session)).toMatchObject({ sealed: null, notes_gone: true });
			expect(await store().pool(group.id)).toHaveLength(5);
		});

		it('from the pool twelve months after their season', async () => {
			for (const [when, last, over] of [
				['2026 spring', '2027-05-31', '2027-06-01'],
				['2026 summer', '2027-08-31', '2027-09-01'],
				['2026 autumn', '2027-11-30', '2027-12-01'],
				['2026 winter', '2028-02-29', '2028-03-01']
			] as const) {
				const { session, group } = await withBox(store(), 5);
				await store().releaseEntries(session, [], when, kept(5));
				await store().sweepNotes(last);
				expect(await store().pool(group.id)).toHaveLength(5);
				await store().sweepNotes(over);
				expect(await store().pool(group.id)).toEqual([]);
			}
		});

		it('when the group lets them go, before their date', async () => {
			const { session } = await withBox(store(), 5);
			await store().releaseEntries(session, entries(5), season, []);
			await store().letGo(session);
			expect(await store().entries(session)).toEqual([]);
			await expect(store().sealedEnvelopes(session)).rejects.toThrow('too_few');
			expect(await store().summary(session)).toMatchObject({
				notes_gone: true,
				sealed: null,
				entries: 0
			});
			const unread = await withBox(store(), 5);
			await store().letGo(unread.session);
			await expect(store().releaseEntries(unread.session, [], season, [])).rejects.toThrow(
				'too_few'
			);
		});

		it('on their date even when nobody closed the evening; but not while it is live', async () => {
			const box = await opened(store());
			await store().sealRound(sealing(box, [1, 2, 3, 4, 5].map(envelope)));
			await store().letGo(box.session);
			expect(await store().sealedEnvelopes(box.session)).toHaveLength(5);
			await store().sweepNotes('2026-12-21');
			await expect(store().sealedEnvelopes(box.session)).rejects.toThrow('too_few');
		});
	});

	describe('care contacts', () => {
		it('are those whom the group chose among its facilitators', async () => {
			const { group, facilitator } = await withBox(store(), 0);
			expect(await store().careContacts(group.id)).toEqual([]);
			await store().setCare(group.id, facilitator.id, true);
			expect(await store().careContacts(group.id)).toEqual([facilitator.id]);
			await store().setCare(group.id, facilitator.id, false);
			expect(await store().careContacts(group.id)).toEqual([]);
			const other = await withBox(store(), 0);
			await expect(store().setCare(group.id, other.facilitator.id, true)).rejects.toThrow('gone');
		});
	});
}
