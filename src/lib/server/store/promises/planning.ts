// What the store promises about series and planned sessions.

import { describe, expect, it } from 'vitest';
import type { PlanChange, Store } from '../store.ts';
import { newGroup, opened, planChange, planned } from './gathering.ts';

export function promisesAboutPlanning(store: () => Store): void {
	describe('planning', () => {
		it('keeps series, each name once in a group', async () => {
			const { group } = await newGroup(store());
			const series = await store().addSeries(group.id, 'Autumn');
			expect(series).toEqual({ id: expect.any(String), group: group.id, name: 'Autumn' });
			await expect(store().addSeries(group.id, ' autumn')).rejects.toThrow('name_taken');
			expect(await store().seriesOf(group.id)).toEqual([series]);
		});

		it('keeps a plan as it is, and its change', async () => {
			const { group } = await newGroup(store());
			const series = await store().addSeries(group.id, 'Autumn');
			const kept = await store().planSession(group.id, { ...planChange, series: series.id });
			expect(kept).toEqual({
				...planChange,
				series: series.id,
				id: expect.any(String),
				group: group.id,
				level: 'usual',
				status: 'planned'
			});
			expect(await store().plannedSession(kept.id)).toEqual(kept);
			const change: PlanChange = { ...planChange, title: 'Other', scenes: [], small_group: true };
			await store().changePlan(kept.id, change);
			expect(await store().plannedSession(kept.id)).toEqual({ ...kept, ...change });
			await store().changePlan(kept.id, { ...change, level: 'high' });
			// and what says nothing of it leaves it
			await store().changePlan(kept.id, change);
			expect(await store().plannedSession(kept.id)).toEqual({ ...kept, ...change, level: 'high' });
		});

		it('lists sessions newest day first', async () => {
			const { group } = await newGroup(store());
			for (const day of ['2026-11-20', '2027-01-08', '2026-12-04'])
				await store().planSession(group.id, { ...planChange, day });
			expect((await store().sessionsOf(group.id)).map(({ day }) => day)).toEqual([
				'2027-01-08',
				'2026-12-04',
				'2026-11-20'
			]);
		});

		it('refuses what cannot be kept: long titles, unknown readers, days that are none, another group’s series', async () => {
			const { group } = await newGroup(store());
			const elsewhere = await store().addSeries((await newGroup(store())).group.id, 'Autumn');
			const wrong: [Partial<PlanChange>, string][] = [
				[{ title: 'x'.repeat(121) }, '23514'],
				[{ title: ' ' }, '23514'],
				[{ readers: 'everybody' as 'joker_too' }, '23514'],
				[{ level: 'low' as 'high' }, '23514'],
				[{ agreements: ['x'.repeat(301)] }, '23514'],
				[{ day: '2026-02-30' }, '22008'],
				[{ day: '1066-10-14' }, '23514'],
				[{ series: elsewhere.id }, '23503']
			];
			for (const [part, code] of wrong)
				await expect(store().planSession(group.id, { ...planChange, ...part })).rejects.toThrow(
					code
				);
			expect(await store().sessionsOf(group.id)).toEqual([]);
		});

		it('drops and changes only what has not begun', async () => {
			const before = await planned(store());
			await store().dropSession(before.session);
			expect(await store().plannedSession(before.session)).toBeNull();
			const { session } = await opened(store());
			await expect(store().dropSession(session)).rejects.toThrow('not_planned');
			await expect(store().changePlan(session, planChange)).rejects.toThrow('not_planned');
			expect((await store().plannedSession(session))?.status).toBe('live');
		});

		it('keeps what was ticked off before the doors open, until the evening is over', async () => {
			const { session } = await opened(store());
			expect(await store().prepared(session)).toEqual([]);
			await store().prepare(session, ['printed']);
			await store().prepare(session, ['printed', 'readable']);
			expect(await store().prepared(session)).toEqual(['printed', 'readable']);
			await expect(store().prepare('00000000-0000-4000-8000-000000000000', [])).rejects.toThrow(
				'gone'
			);
			await expect(store().tryWrite()).resolves.toBeUndefined();
		});

		it('finds nothing under what is no id', async () => {
			expect(await store().plannedSession('favicon.ico')).toBeNull();
			expect(await store().liveSession("' or true --")).toBeNull();
			expect(await store().summary('')).toBeNull();
		});
	});
}
