// What the store promises about unsigned notes: all at once, in no order, and nothing below five.

import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Stale, type Store } from '../store.ts';
import { envelope, opened, withBox } from './gathering.ts';

const first = (contents: readonly Uint8Array[]) => contents.map((one) => one[0]!);
const inOrder = (bytes: readonly number[]) => [...bytes].sort((a, b) => a - b);

export function promisesAboutTheBox(store: () => Store): void {
	describe('the box', () => {
		it('gives back every byte of every envelope', async () => {
			const { session } = await opened(store());
			const sent = Array.from({ length: 12 }, () => new Uint8Array(randomBytes(4096)));
			await store().sealRound(session, randomUUID(), sent);
			const hex = (all: readonly Uint8Array[]) =>
				all.map((one) => Buffer.from(one).toString('hex')).sort();
			expect(hex(await store().openRound(session))).toEqual(hex(sent));
		});

		it('gives them in an order that is neither how they came nor the same again', async () => {
			const { session } = await withBox(store(), 20);
			const orders = new Set<string>();
			for (let time = 0; time < 4; time++)
				orders.add(first(await store().openRound(session)).join());
			// Twenty things fall into the same order twice once in 10^18 times.
			expect(orders.size).toBe(4);
			expect(orders).not.toContain(Array.from({ length: 20 }, (_, i) => i + 1).join());
		});

		it('is sealed once: repeats change nothing, also when they come at the same moment', async () => {
			const { session } = await opened(store());
			const round = randomUUID();
			expect(await store().roundSealed(round)).toBe(false);
			const seal = (from: number) =>
				store().sealRound(
					session,
					round,
					[0, 1, 2, 3, 4, 5].map((n) => envelope(from + n))
				);
			await Promise.all([seal(10), seal(10), seal(10)]);
			await seal(100);
			expect(await store().roundSealed(round)).toBe(true);
			expect(inOrder(first(await store().openRound(session)))).toEqual([10, 11, 12, 13, 14, 15]);
		});

		it('tells of an envelope whether it is among those kept', async () => {
			const { session } = await opened(store());
			const round = randomUUID();
			const hash = (n: number) => createHash('sha256').update(envelope(n)).digest('base64');
			expect(await store().envelopeKept(round, hash(1))).toBe(false);
			await store().sealRound(session, round, [1, 2, 3].map(envelope));
			expect(await store().envelopeKept(round, hash(1))).toBe(true);
			expect(await store().envelopeKept(round, hash(4))).toBe(false);
			expect(await store().envelopeKept(randomUUID(), hash(1))).toBe(false);
		});

		it('is not sealed by a process that is behind the evening', async () => {
			const { session, live } = await opened(store());
			await store().writeLive(session, 0, 3, live.state);
			const round = randomUUID();
			const five = [1, 2, 3, 4, 5].map(envelope);
			for (const behind of [0, 2, 4])
				await expect(store().sealRound(session, round, five, behind)).rejects.toBeInstanceOf(Stale);
			expect(await store().roundSealed(round)).toBe(false);
			await store().sealRound(session, round, five, 3);
			expect(await store().roundSealed(round)).toBe(true);
		});

		it('is whole or not at all: one envelope of another size, and none is kept', async () => {
			const { session } = await opened(store());
			const round = randomUUID();
			const short = new Uint8Array(4095);
			await expect(
				store().sealRound(session, round, [...[1, 2, 3, 4, 5].map(envelope), short])
			).rejects.toThrow('23514');
			expect(await store().roundSealed(round)).toBe(false);
		});

		it('stays closed below five, and does not say how many there are', async () => {
			for (const few of [0, 1, 4]) {
				const { session } = await withBox(store(), few);
				await expect(store().openRound(session)).rejects.toThrow('too_few');
				await expect(store().releaseNotes(session, [], [])).rejects.toThrow('too_few');
				expect(await store().summary(session)).toMatchObject({ sealed: null, notes_read: false });
			}
			const { session } = await withBox(store(), 5);
			expect(await store().openRound(session)).toHaveLength(5);
			expect(await store().summary(session)).toMatchObject({ sealed: 5 });
		});

		it('keeps a small round closed beside a large one', async () => {
			const { session } = await withBox(store(), 6);
			await store().sealRound(session, randomUUID(), [200, 201].map(envelope));
			expect(inOrder(first(await store().openRound(session)))).toEqual([1, 2, 3, 4, 5, 6]);
			expect(await store().summary(session)).toMatchObject({ sealed: 6 });
		});
	});

	describe('released notes', () => {
		const note = (text: string, keep = false) => ({ text, prompt: 'saw', aloud: false, keep });

		it('come with themes, whose numbers are gone below five', async () => {
			const { session } = await withBox(store(), 9);
			await store().releaseNotes(
				session,
				[note('The minutes decide.'), note('We hurry.')],
				[
					{ theme: 'hurry', count: 4 },
					{ theme: 'minutes', count: 5 },
					{ theme: 'laughing it off', count: 7 }
				]
			);
			const summary = (await store().summary(session))!;
			expect(summary.notes_read).toBe(true);
			expect(summary.notes.map(({ text }) => text).sort()).toEqual([
				'The minutes decide.',
				'We hurry.'
			]);
			expect(summary.themes).toEqual([
				{ theme: 'laughing it off', count: 7 },
				{ theme: 'minutes', count: 5 },
				{ theme: 'hurry', count: null }
			]);
		});

		it('are released once', async () => {
			const { session } = await withBox(store(), 5);
			const releases = await Promise.allSettled(
				[1, 2, 3].map(() => store().releaseNotes(session, [note('Once')], []))
			);
			expect(releases.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
			await expect(store().releaseNotes(session, [], [])).rejects.toThrow('read_already');
			expect((await store().summary(session))?.notes).toHaveLength(1);
		});

		it('are whole or not at all', async () => {
			const { session } = await withBox(store(), 5);
			await expect(
				store().releaseNotes(session, [note('kept?'), note('x'.repeat(4097))], [])
			).rejects.toThrow('23514');
			expect(await store().summary(session)).toMatchObject({ notes: [], notes_read: false });
		});

		it('are destroyed when their date is over, with all envelopes; what may be kept stays', async () => {
			const { session, group } = await withBox(store(), 5);
			await store().releaseNotes(session, [note('until the date'), note('kept', true)], []);
			await store().sweepNotes('2026-12-20');
			expect((await store().summary(session))?.notes).toHaveLength(2);
			expect(await store().openRound(session)).toHaveLength(5);
			await store().sweepNotes('2026-12-21');
			const kept = [{ text: 'kept', prompt: 'saw', aloud: false }];
			expect(await store().summary(session)).toMatchObject({ notes: kept, sealed: null });
			await expect(store().openRound(session)).rejects.toThrow('too_few');
			const brief = await store().brief(group.id, null, '2027-01-01');
			expect(brief.records[0]?.notes).toEqual(kept);
		});

		it('are not handed to later sessions unless the writer agreed', async () => {
			const { session, group } = await withBox(store(), 5);
			await store().releaseNotes(session, [note('for this summary'), note('kept', true)], []);
			const brief = await store().brief(group.id, null, '2027-01-01');
			expect(brief.records[0]?.notes.map(({ text }) => text)).toEqual(['kept']);
		});

		it('are destroyed on their date even when nobody closed the evening', async () => {
			const { session } = await opened(store());
			await store().sealRound(session, randomUUID(), [1, 2, 3, 4, 5].map(envelope));
			await store().sweepNotes('2026-12-21');
			await expect(store().openRound(session)).rejects.toThrow('too_few');
		});
	});
}
