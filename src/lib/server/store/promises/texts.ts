// What the store promises about texts and faults: every word comes back as it was, and one failing call harms no other.

import { describe, expect, it } from 'vitest';
import { Refused, type Store } from '../store.ts';
import { closed, newGroup, planChange, record, someKeys, someName, withBox } from './gathering.ts';

const quotes = ["'", '"', '`', '$$', '\\', '--', '/*', ';', '%', '_', '{', ')', '\t', '\n'];
const attempts = [
	"' or '1'='1",
	"'; drop table app.facilitator; --",
	"1; update app.session set status = 'published'",
	'$$; select pg_sleep(10); $$',
	"\\'; truncate app.group; --",
	"' union select passphrase_hash from app.facilitator --",
	'{"$ne": null}',
	'%s %1$s :name @p1 ?',
	'\u202etxt\u200b\u0301 👩‍👩‍👧‍👦 ﷽',
	'null',
	'\\u0041 \\x41 \\101'
];
/** 231 in all: each attempt alone, and between two of each kind of quote, and doubled */
const injections = attempts.flatMap((one) => [
	one,
	...quotes.map((quote) => `${quote}${one}${quote}`),
	...['--', ';', '\\', "'", '"', ')'].map((end) => `${one}${one}${end}`)
]);

export function promisesAboutTexts(store: () => Store): void {
	describe('texts', () => {
		it('come back as they were, however much they look like SQL', async () => {
			const { facilitator, group } = await newGroup(store());
			for (const text of injections) {
				const change = {
					name: `x${[...text].slice(0, 70).join('')}x`,
					contacts: [text, `${text},${text}`],
					quiet_place: text,
					notes_days: 30,
					review_days: 7
				};
				await store().changeGroup(group.id, change);
				expect(await store().groupsOf(facilitator.id)).toEqual([{ ...group, ...change }]);
			}
			expect(await store().facilitatorsIn(group.id)).toMatchObject([facilitator]);
		}, 60_000);

		it('are looked up as they are, not as patterns or as SQL', async () => {
			const name = someName("O'Neill");
			await store().addFacilitator(name, someKeys);
			expect(await store().facilitatorNamed(name)).not.toBeNull();
			for (const text of ['%', name.replace("'", '_'), `${name}' or '1'='1`, ...injections])
				expect(await store().facilitatorNamed(text)).toBeNull();
		}, 30_000);

		it('survive in plans, records, answers and notes', async () => {
			const lines = injections.slice(0, 40);
			const title = `${injections[3]}`;
			const { session, group, token } = await closed(store(), {
				lines,
				commitments: lines,
				title
			});
			expect((await store().summary(session))?.record).toEqual(
				record({ lines, commitments: lines, title })
			);
			const kept = await store().planSession(group.id, {
				...planChange,
				title,
				agreements: lines
			});
			expect(kept).toMatchObject({ title, agreements: lines });
			for (const text of lines)
				await store().addReply(token, { kind: 'correction', about: text, text }, false);
			const replies = (await store().summary(session))!.replies;
			expect(replies.map(({ text }) => text).sort()).toEqual([...lines].sort());
		}, 30_000);

		it('of four thousand letters are kept whole, whatever the script', async () => {
			const { session, token } = await withBox(store(), 5);
			for (const letter of ['x', 'é', '語', '🎭'])
				await store().addReply(
					token,
					{ kind: 'minority_note', about: '', text: letter.repeat(4096) },
					false
				);
			const summary = (await store().summary(session))!;
			expect(summary.replies.map(({ text }) => [...text].length)).toEqual([4096, 4096, 4096, 4096]);
		});

		it('that cannot be kept are not quoted in the error', async () => {
			const { session, token, facilitator } = await withBox(store(), 5);
			const text = 'CANARY '.repeat(1000);
			const failures = await Promise.allSettled([
				store().addReply(token, { kind: 'correction', about: 'x', text }, false),
				store().releaseEntries(session, [{ sealed: text, receiptHash: text }], text, []),
				store().addGroup(text, facilitator.id),
				store().addSignIn({
					id_hash: text,
					facilitator: text,
					expires_at: text,
					ends_at: text
				})
			]);
			for (const failure of failures) {
				expect(failure.status).toBe('rejected');
				const reason = (failure as PromiseRejectedResult).reason as Refused;
				expect(reason).toBeInstanceOf(Refused);
				expect(`${reason.stack} ${JSON.stringify(reason)}`).not.toContain('CANARY');
			}
		});
	});

	describe('faults', () => {
		it('of one call abort no other', async () => {
			const { group } = await newGroup(store());
			const calls = await Promise.allSettled(
				Array.from({ length: 200 }, (_, n) =>
					store().addSeries(group.id, n % 2 ? `Series ${n}` : ' '.repeat(n))
				)
			);
			calls.forEach(({ status }, n) => expect(status).toBe(n % 2 ? 'fulfilled' : 'rejected'));
			expect(await store().seriesOf(group.id)).toHaveLength(100);
		}, 30_000);

		it('do not keep the store from answering', async () => {
			await expect(store().ping()).resolves.toBeUndefined();
		});
	});
}
