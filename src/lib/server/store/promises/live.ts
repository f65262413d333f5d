// What the store promises about the live document, and about closing an evening.

import { describe, expect, it } from 'vitest';
import { Stale, type Store } from '../store.ts';
import { closed, document, opened, planned, record, someToken } from './gathering.ts';

export function promisesAboutLive(store: () => Store): void {
	describe('the live document', () => {
		it('is found by session, by code and by display code', async () => {
			const { session, group, live } = await opened(store());
			const kept = { ...live, group: group.id };
			expect(await store().liveSession(session)).toEqual(kept);
			expect(await store().liveByCode(live.state.code)).toEqual(kept);
			expect(await store().liveByDisplayCode(live.display_code)).toEqual(kept);
			expect(await store().liveByCode('??????')).toBeNull();
			expect(await store().liveByDisplayCode(live.state.code)).toBeNull();
		});

		it('opens once, and with a code nobody else has', async () => {
			const { live } = await opened(store());
			await expect(store().openSession(live, null)).rejects.toThrow('not_planned');
			const next = document(await planned(store()));
			const sameCode = { ...next, state: { ...next.state, code: live.state.code } };
			await expect(store().openSession(sameCode, null)).rejects.toThrow('code_taken');
			await expect(
				store().openSession({ ...next, display_code: live.display_code }, null)
			).rejects.toThrow('code_taken');
			expect((await store().plannedSession(next.session))?.status).toBe('planned');
			await store().openSession(next, null);
			expect((await store().liveSession(next.session))?.seq).toBe(0);
		});

		it('is written over what it was made from, and over nothing else', async () => {
			const { session, live } = await opened(store());
			const state = { ...live.state, without_phone: 3 };
			await store().writeLive(session, 0, 4, state);
			expect(await store().liveSession(session)).toMatchObject({ seq: 4, state });
			for (const [expected, seq] of [
				[0, 1],
				[3, 5],
				[4, 4]
			] as const)
				await expect(store().writeLive(session, expected, seq, live.state)).rejects.toBeInstanceOf(
					Stale
				);
			expect(await store().liveSession(session)).toMatchObject({ seq: 4, state });
		});

		it('says how far several evenings have gone, and nothing of those that are over', async () => {
			const [one, other, third] = [
				await opened(store()),
				await opened(store()),
				await closed(store())
			];
			await store().writeLive(one.session, 0, 4, one.live.state);
			const said = await store().liveSeqs([one.session, other.session, third.session]);
			expect(said.toSorted((a, b) => b.seq - a.seq)).toEqual([
				{ session: one.session, seq: 4 },
				{ session: other.session, seq: 0 }
			]);
			expect(await store().liveSeqs([])).toEqual([]);
		});

		it('has one winner when 200 write at once', async () => {
			const { session, live } = await opened(store());
			const writes = await Promise.allSettled(
				Array.from({ length: 200 }, (_, writer) =>
					store().writeLive(session, 0, 1, { ...live.state, without_phone: writer })
				)
			);
			const won = writes.flatMap(({ status }, writer) => (status === 'fulfilled' ? writer : []));
			expect(won).toHaveLength(1);
			for (const write of writes)
				if (write.status === 'rejected') expect(write.reason).toBeInstanceOf(Stale);
			expect((await store().liveSession(session))?.state.without_phone).toBe(won[0]);
		}, 30_000);

		it('of many rooms is kept together, and what fails of one room fails for it alone', async () => {
			const rooms = await Promise.all(Array.from({ length: 12 }, () => opened(store())));
			const tooLong = 'x'.repeat(4_000_001);
			const writes = await Promise.allSettled(
				rooms.map(({ session, live }, nth) => {
					const state = { ...live.state, without_phone: nth + 1 };
					if (nth === 4) return store().writeLive(session, 3, 4, state);
					if (nth === 7)
						return store().writeLive(session, 0, 1, { ...state, step: tooLong as never });
					return store().writeLive(session, 0, 1, state);
				})
			);
			for (const [nth, { session }] of rooms.entries()) {
				const kept = (await store().liveSession(session))!;
				const failed = nth === 4 || nth === 7;
				expect(writes[nth]!.status).toBe(failed ? 'rejected' : 'fulfilled');
				expect([kept.seq, kept.state.without_phone]).toEqual(failed ? [0, 0] : [1, nth + 1]);
			}
			const reasons = [4, 7].map((nth) => (writes[nth] as PromiseRejectedResult).reason as Error);
			expect(reasons[0]).toBeInstanceOf(Stale);
			expect(reasons[1]).toMatchObject({ code: '23514' });
		}, 30_000);

		it('loses nothing when 20 keep trying until they win', async () => {
			const { session } = await opened(store());
			const add = async (): Promise<void> => {
				const { seq, state } = (await store().liveSession(session))!;
				const next = { ...state, without_phone: state.without_phone + 1 };
				await store()
					.writeLive(session, seq, seq + 1, next)
					.catch((cause: unknown) => {
						if (cause instanceof Stale) return add();
						throw cause;
					});
			};
			await Promise.all(Array.from({ length: 20 }, add));
			expect(await store().liveSession(session)).toMatchObject({
				seq: 20,
				state: { without_phone: 20 }
			});
		}, 30_000);
	});

	describe('closing', () => {
		it('keeps the record, lets the codes go, and begins the review', async () => {
			const { session, group, facilitator, live, token } = await closed(store());
			expect(await store().liveSession(session)).toBeNull();
			expect(await store().liveByCode(live.state.code)).toBeNull();
			expect(await store().summary(session)).toEqual({
				session,
				group: group.id,
				status: 'review',
				record: record(),
				window_closes: '2026-11-27',
				token,
				replies: [],
				waiting_replies: 0,
				sealed: null,
				crowd: 0,
				opened: 'not',
				together: [],
				notes_read: false,
				notes_gone: false,
				entries: 0,
				joker: facilitator.id,
				readers: 'other_facilitator'
			});
		});

		it('happens once, and only to what was seen', async () => {
			const { session, facilitator, live } = await opened(store());
			await store().writeLive(session, 0, 1, live.state);
			const close = (expected: number) =>
				store().closeSession({
					session,
					expected,
					record: record(),
					token: someToken(),
					joker: facilitator.id,
					windowCloses: '2026-11-27',
					notesUntil: '2026-12-20'
				});
			await expect(close(0)).rejects.toBeInstanceOf(Stale);
			expect((await store().liveSession(session))?.seq).toBe(1);
			const closings = await Promise.allSettled([close(1), close(1), close(1)]);
			expect(closings.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
			await expect(store().writeLive(session, 1, 2, live.state)).rejects.toBeInstanceOf(Stale);
		});

		it('is whole or not at all: a record that cannot be kept leaves the evening open', async () => {
			const { session, facilitator, live } = await opened(store());
			const long = record({ lines: ['x'.repeat(601)] });
			await expect(
				store().closeSession({
					session,
					expected: 0,
					record: long,
					token: someToken(),
					joker: facilitator.id,
					windowCloses: '2026-11-27',
					notesUntil: '2026-12-20'
				})
			).rejects.toThrow('23514');
			expect((await store().liveSession(session))?.state).toEqual(live.state);
			expect(await store().summary(session)).toBeNull();
		});
	});
}
