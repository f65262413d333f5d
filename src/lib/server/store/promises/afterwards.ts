// What the store promises about the summary: the link, answers to it, publishing.

import { describe, expect, it } from 'vitest';
import type { Store } from '../store.ts';
import { closed, someToken } from './gathering.ts';

const reply = { kind: 'correction', about: 'lines', text: 'We said shorter, not braver.' } as const;

export function promisesAboutAfterwards(store: () => Store): void {
	describe('the summary', () => {
		it('opens with its link, and with the new one only when that was renewed', async () => {
			const { session, token } = await closed(store());
			expect(await store().summaryByToken(token)).toEqual(await store().summary(session));
			const renewed = someToken();
			await store().renewSummaryToken(session, renewed);
			expect(await store().summaryByToken(token)).toBeNull();
			expect((await store().summaryByToken(renewed))?.session).toBe(session);
			await expect(store().addReply(token, reply, false)).rejects.toThrow('gone');
		});

		it('opens with nothing shorter, longer or alike', async () => {
			const { token } = await closed(store());
			for (const other of ['', token.slice(1), `${token}x`, token.toLowerCase(), '%', "' or '1"])
				expect(await store().summaryByToken(other)).toBeNull();
		});

		it('shows answers, and only counts those that wait', async () => {
			const { session, group, token } = await closed(store());
			const dissent = { kind: 'minority_note', about: '', text: 'It blamed one man.' } as const;
			await store().addReply(token, reply, false);
			await store().addReply(token, dissent, false);
			await store().addReply(token, { ...dissent, text: 'Colm Byrne did it.' }, true);
			const summary = (await store().summary(session))!;
			expect(summary.waiting_replies).toBe(1);
			expect(JSON.stringify(summary)).not.toContain('Byrne');
			const seen = summary.replies.map(({ id: _, ...rest }) => rest);
			expect(seen).toHaveLength(2);
			expect(seen).toEqual(expect.arrayContaining([reply, dissent]));
			const brief = await store().brief(group.id, null, '2027-01-01');
			expect(brief.records[0]).toMatchObject({ minority_notes: 1, replies: summary.replies });
			expect(JSON.stringify(brief)).not.toContain('Byrne');
		});

		it('takes 200 answers and no more, also when 220 come at once', async () => {
			const { session, token } = await closed(store());
			const sent = await Promise.allSettled(
				Array.from({ length: 220 }, (_, n) =>
					store().addReply(token, { ...reply, text: `Answer ${n}` }, false)
				)
			);
			const kept = sent.flatMap(({ status }, n) => (status === 'fulfilled' ? `Answer ${n}` : []));
			expect(kept).toHaveLength(200);
			const { replies } = (await store().summary(session))!;
			expect(replies.map(({ text }) => text).sort()).toEqual(kept.sort());
		}, 30_000);

		it('is published after the review window, not on its last day, and then takes no more answers', async () => {
			const { session, token } = await closed(store());
			await expect(store().publish(session, '2026-11-27')).rejects.toThrow('window_open');
			await store().publish(session, '2026-11-28');
			await store().publish(session, '2026-11-29');
			expect((await store().summaryByToken(token))?.status).toBe('published');
			expect((await store().plannedSession(session))?.status).toBe('published');
			await expect(store().addReply(token, reply, false)).rejects.toThrow('published');
		});
	});
}
