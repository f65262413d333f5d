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

test('a box that an older Spectactor opened, without keys, is none; a newer one stays', () => {
	const live = new LiveStore(shortPlan(['reflection', 'check_out'])).live.get(sessionId)!;
	expect(sound(structuredClone(live)).state.box).toEqual(live.state.box);
	const box = { round: live.state.box!.round, sealed: null, done: false };
	const older = { ...live, state: { ...live.state, box } } as unknown as LiveSession;
	expect(sound(older).state.box).toBeNull();
});

test('pieces of another kind, and what cannot be shown, are damage', () => {
	expect(damagedBy((state) => (state['seats'] = []))).toBe(true);
	expect(damagedBy((state) => (state['pause'] = 'no'))).toBe(true);
	expect(damagedBy((state) => (state['at'] = null))).toBe(true);
	expect(damagedBy((state) => (state['box'] = 'no'))).toBe(true);
	expect(damagedBy((state) => (state['attempts'] = [7]))).toBe(true);
	expect(damagedBy((state) => delete state['joker'])).toBe(true);
	expect(damagedBy(() => {})).toBe(false);
});
