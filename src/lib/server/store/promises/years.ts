// What the store promises about keeping a year's notes for longer: two facilitators, in time, one year, and written down.

import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Store } from '../store.ts';
import { someHash, someKeys, someName, withBox } from './gathering.ts';

const shut = (bytes: number) => ({
	sealed: randomBytes(bytes).toString('base64'),
	receiptHash: createHash('sha256').update(randomBytes(8)).digest('base64')
});

export function promisesAboutKeptYears(store: () => Store): void {
	const second = async (group: string, name: string) => {
		const { id, name: named } = await store().addFacilitator(someName(name), someKeys);
		const code = someHash();
		await store().addInvitation(group, code, new Date(Date.now() + 60_000).toISOString());
		await store().useInvitation(code, id);
		return { id, name: named };
	};
	/** A group that keeps five notes of autumn 2026: they go after 30 November 2027, their key after 29 February 2028. */
	const keeping = async () => {
		const evening = await withBox(store(), 6);
		const five = Array.from({ length: 5 }, () => shut(4144));
		await store().releaseEntries(evening.session, [], '2026 autumn', five);
		return { group: evening.group.id, ana: evening.facilitator };
	};
	const of = async (group: string, today: string) => (await store().poolYears(group, today))[0];

	describe('a year of kept notes', () => {
		it('stays one year longer when two facilitators say so, and their names and the day stay', async () => {
			const { group, ana } = await keeping();
			const bela = await second(group, 'Bela');
			expect(await of(group, '2027-06-01')).toEqual({
				year: 2026,
				until: '2028-02-29',
				first: '2027-11-30',
				state: 'may',
				proposed: null,
				renewed: []
			});
			await store().proposeRenewal(group, 2026, ana.id, '2027-06-01');
			await store().proposeRenewal(group, 2026, bela.id, '2027-06-03');
			const waits = { by: ana.id, name: ana.name, until: '2027-06-15' };
			expect(await of(group, '2027-06-10')).toMatchObject({ proposed: waits, until: '2028-02-29' });
			expect(await store().confirmRenewal(group, 2026, bela.id, '2027-06-15')).toBe('2029-02-28');
			const after = {
				until: '2029-02-28',
				first: '2028-11-30',
				state: 'early',
				proposed: null,
				renewed: [{ names: [ana.name, bela.name], day: '2027-06-15' }]
			};
			expect(await of(group, '2027-06-15')).toMatchObject(after);
			expect((await store().pool(group))[0]).toMatchObject({ until: '2028-11-30' });
			// the sweep follows, also when one of them has left
			await store().leaveGroup(group, ana.id);
			await store().sweepNotes('2028-11-30');
			expect(await store().pool(group)).toHaveLength(5);
			await store().sweepNotes('2028-12-01');
			expect(await store().pool(group)).toHaveLength(0);
			expect(await of(group, '2028-12-01')).toMatchObject({
				state: 'over',
				renewed: after.renewed
			});
		});

		it('is not kept longer by one alone, by strangers, too early, too late, or twice at once', async () => {
			const { group, ana } = await keeping();
			const other = await keeping();
			const propose = (who: string, day = '2027-06-01', year = 2026) =>
				store().proposeRenewal(group, year, who, day);
			const confirm = (who: string, day = '2027-06-02') =>
				store().confirmRenewal(group, 2026, who, day);
			await expect(propose(ana.id)).rejects.toThrow('alone');
			const bela = await second(group, 'Bela');
			for (const [who, day, year, why] of [
				[other.ana.id, '2027-06-01', 2026, 'gone'],
				[randomUUID(), '2027-06-01', 2026, 'gone'],
				[ana.id, '2027-06-01', 2025, 'gone'],
				[ana.id, '2028-03-01', 2026, 'gone'],
				[ana.id, '2027-02-27', 2026, 'early']
			] as const)
				await expect(propose(who, day, year)).rejects.toThrow(why);
			await expect(confirm(bela.id)).rejects.toThrow('not_second');
			await propose(ana.id);
			for (const [who, day] of [
				[ana.id, '2027-06-02'],
				[other.ana.id, '2027-06-02'],
				[bela.id, '2027-06-16'],
				[bela.id, '2027-05-31']
			] as const)
				await expect(confirm(who, day)).rejects.toThrow('not_second');
			const both = await Promise.allSettled([confirm(bela.id), confirm(bela.id)]);
			expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
			expect(await of(group, '2027-06-02')).toMatchObject({ until: '2029-02-28' });
			await expect(propose(bela.id, '2027-06-02')).rejects.toThrow('early');
			expect(await of(other.group, '2027-06-02')).toMatchObject({ until: '2028-02-29' });
		});

		it('goes on its day where nobody confirmed, or who proposed it has left', async () => {
			const { group, ana } = await keeping();
			const [bela, cem] = [await second(group, 'Bela'), await second(group, 'Cem')];
			await store().proposeRenewal(group, 2026, ana.id, '2027-06-01');
			await store().leaveGroup(group, ana.id);
			await expect(store().confirmRenewal(group, 2026, bela.id, '2027-06-02')).rejects.toThrow(
				'not_second'
			);
			// fourteen days later somebody else can propose it
			await store().sweepNotes('2027-06-16');
			expect(await of(group, '2027-06-16')).toMatchObject({ proposed: null });
			await store().proposeRenewal(group, 2026, cem.id, '2027-06-16');
			expect(await of(group, '2027-06-16')).toMatchObject({ proposed: { name: cem.name } });
			await store().sweepNotes('2027-12-01');
			expect(await store().pool(group)).toHaveLength(0);
			expect(await store().poolYears(group, '2027-12-01')).toEqual([]);
		});
	});
}
