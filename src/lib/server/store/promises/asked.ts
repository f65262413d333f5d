// What the store promises about questions to writers: sealed, under one name, gone with the notes.

import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Store } from '../store.ts';
import { withBox } from './gathering.ts';

const bytes = (many: number) => randomBytes(many).toString('base64');
const question = () => ({ mailbox: bytes(32), sealed: bytes(4144) });
const now = () => new Date().toISOString();
const hourAgo = () => new Date(Date.now() - 3_600_000).toISOString();
const soon = () => new Date(Date.now() + 3_600_000).toISOString();

export function promisesAboutAskedWriters(store: () => Store): void {
	describe('questions to writers', () => {
		it('wait for who knows the mailbox, and their answers for the hour', async () => {
			const { session } = await withBox(store(), 5);
			const [one, two] = [question(), question()];
			await store().askWriters(session, [one, two]);
			expect(await store().asked(one.mailbox)).toBe(one.sealed);
			expect(await store().asked(bytes(32))).toBeNull();
			expect(await store().answers(session, now())).toEqual(
				expect.arrayContaining([
					{ mailbox: one.mailbox, answer: null },
					{ mailbox: two.mailbox, answer: null }
				])
			);
			const answer = bytes(4144);
			await store().answerReaders(one.mailbox, answer, soon());
			expect((await store().answers(session, now())).map((it) => it.answer)).toEqual([null, null]);
			await store().answerReaders(one.mailbox, answer, hourAgo());
			expect(await store().answers(session, now())).toContainEqual({
				mailbox: one.mailbox,
				answer
			});
			// asked anew, the old answer goes; an answer to nothing is nothing
			await store().askWriters(session, [{ ...one, sealed: two.sealed }]);
			expect(await store().asked(one.mailbox)).toBe(two.sealed);
			expect((await store().answers(session, now())).map((it) => it.answer)).toEqual([null, null]);
			await store().answerReaders(bytes(32), answer, hourAgo());
		});

		it('are of one evening: another’s readers neither see nor change them', async () => {
			const [mine, other] = [await withBox(store(), 5), await withBox(store(), 5)];
			const asked = question();
			await store().askWriters(mine.session, [asked]);
			await store().askWriters(other.session, [{ ...asked, sealed: bytes(4144) }]);
			expect(await store().asked(asked.mailbox)).toBe(asked.sealed);
			expect(await store().answers(other.session, now())).toEqual([]);
		});

		it('are of one size', async () => {
			const { session } = await withBox(store(), 5);
			for (const odd of [
				{ mailbox: bytes(31), sealed: bytes(4144) },
				{ mailbox: bytes(32), sealed: bytes(4143) }
			])
				await expect(store().askWriters(session, [odd])).rejects.toThrow();
			const asked = question();
			await store().askWriters(session, [asked]);
			await expect(store().answerReaders(asked.mailbox, bytes(10), soon())).rejects.toThrow();
		});

		it('go with a note that is taken back, and with the notes of their evening', async () => {
			const { session } = await withBox(store(), 5);
			const [taken, stays] = [question(), question()];
			await store().askWriters(session, [taken, stays]);
			await store().wishGone([taken.mailbox], hourAgo());
			await store().grantWishes(now());
			expect(await store().asked(taken.mailbox)).toBeNull();
			expect(await store().asked(stays.mailbox)).toBe(stays.sealed);
			await store().sweepAsked('2000-01-01');
			expect(await store().asked(stays.mailbox)).toBe(stays.sealed);
			await store().letGo(session);
			await expect(store().askWriters(session, [question()])).rejects.toThrow('gone');
			await store().sweepAsked('2000-01-01');
			expect(await store().asked(stays.mailbox)).toBeNull();
		});
	});
}
