// What the store promises about hat tickets and receipts: each counts once, nothing ties it to its envelope, and what is
// taken back goes on the hour, everywhere.

import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LOCKED_BYTES } from '#lib/notes/hat-ticket.ts';
import type { KeptTicket } from '../hat-tickets.ts';
import type { SealedEnvelope } from '../sealed-box.ts';
import { Stale, type Store } from '../store.ts';
import { envelope, opened, planned, record, sealing, someToken, written } from './gathering.ts';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const ticket = (): KeptTicket => ({
	hash: base64(randomBytes(32)),
	locked: base64(randomBytes(LOCKED_BYTES))
});
const tickets = (many: number) => Array.from({ length: many }, ticket);

export function promisesAboutTickets(store: () => Store): void {
	describe('hat tickets', () => {
		it('count for their own session, before the doors open and after', async () => {
			const mine = tickets(6);
			const { session } = await planned(store());
			const other = await opened(store());
			// as they were drawn before writers could be asked
			mine[0] = { hash: mine[0]!.hash, locked: base64(randomBytes(136)) };
			expect(await store().countTickets(session)).toBe(0);
			expect(await store().addTickets(session, mine)).toBe(6);
			expect(await store().addTickets(session, tickets(6))).toBe(12);
			expect(await store().countTickets(session)).toBe(12);
			for (const { hash, locked } of mine) {
				expect(await store().lockedInTicket(session, hash)).toBe(locked);
				expect(await store().lockedInTicket(other.session, hash)).toBeNull();
			}
			expect(await store().lockedInTicket(session, ticket().hash)).toBeNull();
			expect(await store().addTickets(other.session, tickets(3))).toBe(3);
		});

		it('are whole or not at all, and never more than 96', async () => {
			const { session } = await planned(store());
			const short = { hash: base64(randomBytes(31)), locked: ticket().locked };
			const odd = { hash: ticket().hash, locked: base64(randomBytes(LOCKED_BYTES - 1)) };
			for (const wrong of [short, odd])
				await expect(store().addTickets(session, [ticket(), wrong])).rejects.toThrow('23514');
			expect(await store().addTickets(session, tickets(90))).toBe(90);
			await expect(store().addTickets(session, tickets(7))).rejects.toThrow('too_many');
			expect(await store().countTickets(session)).toBe(90);
		});

		it('are ended all at once, and new ones count again', async () => {
			const { session } = await opened(store());
			const [lost] = tickets(1);
			await store().addTickets(session, [lost!]);
			await store().endTickets(session);
			expect(await store().lockedInTicket(session, lost!.hash)).toBeNull();
			expect(await store().addTickets(session, tickets(2))).toBe(2);
		});

		it('are gone when the session closes, and made for none that is closed', async () => {
			const { session, facilitator } = await opened(store());
			await store().addTickets(session, tickets(4));
			await store().closeSession({
				session,
				expected: 0,
				record: record(),
				token: someToken(),
				joker: facilitator.id,
				windowCloses: '2026-11-27',
				notesUntil: '2026-12-20'
			});
			expect(await store().countTickets(session)).toBe(0);
			await expect(store().addTickets(session, tickets(1))).rejects.toThrow('gone');
		});
	});

	describe('a used ticket', () => {
		it('goes with the seal, and no other does', async () => {
			const gathered = await opened(store());
			const { session } = gathered;
			const [used, left] = tickets(2) as [KeptTicket, KeptTicket];
			await store().addTickets(session, [used, left]);
			const five = [1, 2, 3, 4, 5].map(envelope);
			await expect(
				store().sealRound(sealing(gathered, five, { expected: 7, tickets: [used.hash] }))
			).rejects.toBeInstanceOf(Stale);
			expect(await store().lockedInTicket(session, used.hash)).toBe(used.locked);
			await store().sealRound(sealing(gathered, five, { expected: 0, tickets: [used.hash] }));
			expect(await store().lockedInTicket(session, used.hash)).toBeNull();
			expect(await store().lockedInTicket(session, left.hash)).toBe(left.locked);
			// repeated, it changes nothing
			await store().sealRound(sealing(gathered, five, { tickets: [left.hash] }));
			expect(await store().lockedInTicket(session, left.hash)).toBe(left.locked);
		});
	});

	describe('a receipt', () => {
		const hour = '2026-11-20T21:00:00.000Z';
		const before = '2026-11-20T20:59:59.000Z';
		const nextHour = '2026-11-20T22:00:00.000Z';
		const later = '2026-12-20T21:00:01.000Z';
		const wish = (...envelopes: readonly SealedEnvelope[]) =>
			store().wishGone(
				envelopes.map(({ receiptHash }) => base64(receiptHash)),
				hour
			);

		it('takes its envelope away on the hour, and leaves all others', async () => {
			const gathered = await opened(store());
			const all = [1, 2, 3, 4, 5, 6, 7].map(envelope);
			await store().sealRound(sealing(gathered, all));
			await wish(all[2]!, envelope(99), all[5]!);
			await store().grantWishes(before);
			expect(await store().sealedEnvelopes(gathered.session)).toHaveLength(7);
			await store().grantWishes(hour);
			const left = all.filter((_, at) => at !== 2 && at !== 5).map(written);
			expect((await store().sealedEnvelopes(gathered.session)).sort()).toEqual(left.sort());
		});

		it('brought again changes nothing; brought before the box was sealed counts at the next hour', async () => {
			const gathered = await opened(store());
			const all = [1, 2, 3, 4, 5, 6].map(envelope);
			await wish(all[0]!);
			await wish(all[0]!);
			await store().grantWishes(hour);
			await store().sealRound(sealing(gathered, all));
			expect(await store().sealedEnvelopes(gathered.session)).toHaveLength(6);
			await store().grantWishes(nextHour);
			expect(await store().sealedEnvelopes(gathered.session)).toHaveLength(5);
		});

		it('is forgotten after thirty days', async () => {
			const gathered = await opened(store());
			const all = [1, 2, 3, 4, 5].map(envelope);
			await wish(all[0]!);
			await store().grantWishes(later);
			await store().sealRound(sealing(gathered, all));
			await store().grantWishes(later);
			expect(await store().sealedEnvelopes(gathered.session)).toHaveLength(5);
		});

		it('of another length is refused, and nothing is kept of it', async () => {
			await expect(store().wishGone([base64(randomBytes(31))], hour)).rejects.toThrow('23514');
		});
	});
}
