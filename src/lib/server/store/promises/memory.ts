// What the store promises to remember between evenings.

import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Store } from '../store.ts';
import { document, newGroup, planChange, record, row, someToken } from './gathering.ts';

export function promisesAboutMemory(store: () => Store): void {
	describe('the brief', () => {
		/** closes evenings of one group on these days, each with its record */
		const evenings = async (days: readonly string[], series: readonly (string | null)[] = []) => {
			const { group, facilitator } = await newGroup(store());
			const ids = new Map<string, string>();
			for (const name of new Set(series.filter((one) => one !== null)))
				ids.set(name, (await store().addSeries(group.id, name)).id);
			const sessions: string[] = [];
			for (const [index, day] of days.entries()) {
				const named = series[index];
				const { id } = await store().planSession(group.id, {
					...planChange,
					day,
					series: named ? (ids.get(named) ?? null) : null
				});
				await store().openSession(document({ group, facilitator, session: id }), null);
				await store().closeSession({
					session: id,
					expected: 0,
					record: record({ day, title: `Evening of ${day}` }),
					token: someToken(),
					joker: facilitator.id,
					windowCloses: day,
					notesUntil: day
				});
				sessions.push(id);
			}
			return { group: group.id, ids, sessions };
		};

		it('is empty for a new group', async () => {
			const { group } = await newGroup(store());
			expect(await store().brief(group.id, null, '2026-11-20')).toEqual({
				records: [],
				patterns: [],
				attempts: []
			});
		});

		it('gives the last five records, all patterns with their days, and what was tried', async () => {
			const days = ['01', '02', '03', '04', '05', '06'].map((day) => `2026-03-${day}`);
			const { group, sessions } = await evenings([...days, '2026-05-01']);
			const brief = await store().brief(group, null, '2026-05-01');
			expect(brief.records.map(({ record }) => record.day)).toEqual(days.slice(1).reverse());
			expect(brief.patterns).toEqual([
				{ pattern: 'credit taken', sessions: 6, days: [...days].reverse() },
				{ pattern: 'interruption', sessions: 6, days: [...days].reverse() }
			]);
			expect(brief.attempts).toHaveLength(6);
			expect(brief.attempts.slice(0, 2)).toEqual(
				[row(1), row(2, { reality: 'magic', tactic: null })].map(
					({ scene, role_name, intention, moved, reality, tactic }) => ({
						session: sessions[5],
						day: '2026-03-06',
						scene,
						role_name,
						intention,
						moved,
						reality,
						tactic
					})
				)
			);
		}, 30_000);

		it('keeps to the series when there is one', async () => {
			const { group, ids } = await evenings(
				['2026-03-01', '2026-03-02', '2026-03-03'],
				['Autumn', null, 'Autumn']
			);
			const brief = await store().brief(group, ids.get('Autumn')!, '2027-01-01');
			expect(brief.records.map(({ record }) => record.day)).toEqual(['2026-03-03', '2026-03-01']);
			expect(await store().brief(group, randomUUID(), '2027-01-01')).toMatchObject({ records: [] });
		});
	});
}
