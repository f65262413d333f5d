// What the store promises about the printed hand-over code, and about keeping who held which role.

import { describe, expect, it } from 'vitest';
import { roleNames } from '#lib/session/moments.ts';
import type { Store } from '../store.ts';
import { closed, opened, planned, record, someToken } from './gathering.ts';

const one = '1'.repeat(64);
const two = '2'.repeat(64);

export function promisesAboutHandOver(store: () => Store): void {
	describe('the hand-over code', () => {
		it('is used once, by one of many who try at once', async () => {
			const { session } = await opened(store());
			await store().setHandOver(session, one);
			const tries = Array.from({ length: 20 }, () => store().useHandOver(session, one));
			expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
			expect(await store().useHandOver(session, one)).toBe(false);
		});

		it('counts for its own session, and only the newest', async () => {
			const { session } = await opened(store());
			const other = await opened(store());
			await store().setHandOver(session, one);
			await store().setHandOver(session, two);
			expect(await store().useHandOver(other.session, two)).toBe(false);
			expect(await store().useHandOver(session, one)).toBe(false);
			expect(await store().useHandOver(session, two)).toBe(true);
		});

		it('made before the doors open counts once they are open', async () => {
			const { session } = await planned(store());
			await store().setHandOver(session, one);
			expect(await store().useHandOver(session, one)).toBe(false);
		});

		it('is gone when the session closes, and made for none that is closed', async () => {
			const { session, facilitator } = await opened(store());
			await store().setHandOver(session, one);
			await store().closeSession({
				session,
				expected: 0,
				record: record(),
				token: someToken(),
				joker: facilitator.id,
				windowCloses: '2026-11-27',
				notesUntil: '2026-12-20'
			});
			expect(await store().useHandOver(session, one)).toBe(false);
			await expect(store().setHandOver(session, two)).rejects.toThrow('gone');
		});

		it('every role of the evening can be remembered', async () => {
			const roles = roleNames.map((role) => ({ role, words: ['Ana'] }));
			const { session } = await closed(store(), { roles });
			expect((await store().summary(session))?.record.roles).toEqual(roles);
		});
	});
}
