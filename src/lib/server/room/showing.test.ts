import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Who } from '#lib/session/etiquette.ts';
import type { View } from '#lib/session/views.ts';
import type { Face } from '#lib/server/room/face.ts';
import { Room } from '#lib/server/room/room.ts';
import { ask, joker, phone, shortPlan } from '../../../../tests/support/evening.ts';
import { LiveStore, sessionId } from '../../../../tests/support/live-store.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => void vi.useRealTimers());

/** A room of so many phones with a wall and a console; `told` is everything anybody heard, in order. */
async function gathered(phones: number, now: () => number = Date.now) {
	const store = new LiveStore(shortPlan(['lobby', 'check_in', 'warm_up', 'check_out']));
	const room = new Room((await store.liveSession(sessionId))!, {
		store: store.store,
		now,
		log: (event) => expect.unreachable(event),
		seal: async () => 7,
		closed: () => {}
	});
	await Promise.all(
		Array.from({ length: phones }, (_, n) => room.ask(ask({ type: 'join' }), phone(n)))
	);
	const told: string[] = [];
	const views = new Map<string, View>();
	const together: Face['together'] = (faces, _seq, view) => {
		told.push(`${faces.length} together`);
		for (const face of faces) views.set(nameOf.get(face)!, view);
	};
	const nameOf = new Map<Face, string>();
	const enter = (name: string, kind: Face['kind'], who: Who) => {
		const face: Face = {
			kind,
			who,
			together,
			show: (_seq, view) => {
				told.push(name);
				views.set(name, view);
			},
			turnAway: () => {}
		};
		nameOf.set(face, name);
		room.enter(face);
	};
	for (let n = 0; n < phones; n++) enter(`phone ${n}`, 'phone', phone(n));
	enter('console', 'console', joker);
	enter('wall', 'stage', { is: 'stage' });
	const ask_ = async (asked: Parameters<typeof ask>[0], who: Who) => {
		const refusal = await room.ask(ask(asked), who);
		told.push(refusal ?? 'done');
	};
	return { room, told, views, ask: ask_ };
}
const sawPause = (view: View | undefined) =>
	view !== undefined && 'pause' in view && view.pause !== null;

describe('who hears first', () => {
	test('a Pause: the wall, then the answer, then everybody', async () => {
		const { told, views, ask } = await gathered(3);
		await vi.advanceTimersByTimeAsync(2000);
		told.length = 0;
		await ask({ type: 'call_pause' }, phone(1));
		await vi.waitFor(() => expect(told.length).toBe(4));
		expect(told).toEqual(['wall', 'done', '3 together', 'console']);
		for (const name of ['wall', 'console', 'phone 0', 'phone 1', 'phone 2'])
			expect(sawPause(views.get(name)), name).toBe(true);
	});

	test('a Pause right after a round of views: the wall does not wait, the phones keep the pace', async () => {
		const { told, views, ask } = await gathered(3);
		await vi.advanceTimersByTimeAsync(2000);
		await ask({ type: 'call_pause' }, phone(1));
		await new Promise((go) => setImmediate(go));
		expect(sawPause(views.get('phone 0'))).toBe(true);
		await ask({ type: 'resume', how: 'carry_on' }, joker);
		told.length = 0;
		await ask({ type: 'call_pause' }, phone(2));
		await new Promise((go) => setImmediate(go));
		expect(told).toEqual(['wall', 'done']);
		expect(sawPause(views.get('wall'))).toBe(true);
		await vi.advanceTimersByTimeAsync(100);
		expect(sawPause(views.get('phone 0'))).toBe(true);
	});

	test('everybody presses at once: all answers before any view', async () => {
		const { told, ask } = await gathered(20);
		await ask({ type: 'call_pause' }, joker);
		await ask({ type: 'resume', how: 'carry_on' }, joker);
		await ask({ type: 'advance', from: 'lobby' }, joker);
		await vi.advanceTimersByTimeAsync(2000);
		told.length = 0;
		const weathers = ['rain', 'bright'] as const;
		await Promise.all(
			Array.from({ length: 20 }, (_, n) =>
				ask({ type: 'tap_weather', weather: weathers[n % 2]! }, phone(n))
			)
		);
		await vi.waitFor(() => expect(told).toContain('console'));
		expect(told.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 'done'));
		expect(told.slice(20, 22)).toEqual(['10 together', '10 together']);
	});
});

test('what is shown to many together is what each would be shown alone', async () => {
	const { room, views, told, ask } = await gathered(6);
	await ask({ type: 'take_role', role: 'scribe', word: '' }, phone(4));
	await vi.advanceTimersByTimeAsync(2000);
	told.length = 0;
	await ask({ type: 'call_pause' }, phone(1));
	await vi.waitFor(() => expect(told).toContain('5 together'));
	const shown = Array.from({ length: 6 }, (_, n) => views.get(`phone ${n}`));
	for (let n = 0; n < 6; n++) {
		const alone: View[] = [];
		room.enter({
			kind: 'phone',
			who: phone(n),
			show: (_seq, view) => void alone.push(view),
			turnAway: () => {}
		});
		expect(alone).toEqual([shown[n]]);
	}
});
