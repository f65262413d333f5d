import { expect, test } from 'vitest';
import { isDamaged, sound } from '#lib/server/room/sound.ts';
import type { LiveSession } from '#lib/server/store/store.ts';
import { shortPlan } from '../../../../tests/support/evening.ts';
import { LiveStore, sessionId } from '../../../../tests/support/live-store.ts';

const kept = () => new LiveStore(shortPlan(['lobby', 'forum', 'check_out'])).live.get(sessionId)!;
function damagedBy(change: (state: Record<string, unknown>) => void): boolean {
	const live = structuredClone(kept());
	change(live.state as unknown as Record<string, unknown>);
	try {
		sound(live);
		return false;
	} catch (cause) {
		return isDamaged(cause);
	}
}

test('what was kept whole is gone on with as it is', () => {
	const whole = kept();
	expect(sound(structuredClone(whole))).toEqual(whole);
});

test('a piece that an older Spectactor did not know is as at the beginning', () => {
	const { lines: _lines, ...older } = kept().state;
	expect(sound({ ...kept(), state: older as LiveSession['state'] }).state.lines).toEqual([]);
});

test('pieces of another kind, and what cannot be shown, are damage', () => {
	expect(damagedBy((state) => (state['seats'] = []))).toBe(true);
	expect(damagedBy((state) => (state['pause'] = 'no'))).toBe(true);
	expect(damagedBy((state) => (state['at'] = null))).toBe(true);
	expect(damagedBy((state) => (state['attempts'] = [7]))).toBe(true);
	expect(damagedBy((state) => delete state['joker'])).toBe(true);
	expect(damagedBy(() => {})).toBe(false);
});
