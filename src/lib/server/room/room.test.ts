import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Who } from '#lib/session/etiquette.ts';
import type { View } from '#lib/session/views.ts';
import type { LogEvent } from '#lib/server/log.ts';
import type { Face } from '#lib/server/room/face.ts';
import { Room } from '#lib/server/room/room.ts';
import { mostAtOnce, mostWhileAway } from '#lib/server/room/waiting-line.ts';
import { NoSpace } from '#lib/server/store/store.ts';
import { ask, joker, phone, shortPlan } from '../../../../tests/support/evening.ts';
import { LiveStore, notKept, sessionId } from '../../../../tests/support/live-store.ts';

const plan = shortPlan(['lobby', 'check_in', 'warm_up', 'reflection', 'check_out']);

async function opened(store = new LiveStore(plan)) {
	const logged: LogEvent[] = [];
	const gone: Room[] = [];
	const room: Room = new Room((await store.liveSession(sessionId))!, {
		store: store.store,
		now: Date.now,
		log: (event) => void logged.push(event),
		seal: async () => 7,
		closed: () => void gone.push(room)
	});
	return { store, room, logged, gone };
}

interface Watched extends Face {
	readonly shown: { seq: number; view: View }[];
	readonly away: string[];
}
function watcher(kind: Face['kind'], who: Who): Watched {
	const shown: Watched['shown'] = [];
	const away: string[] = [];
	return {
		kind,
		who,
		shown,
		away,
		show: (seq, view) => void shown.push({ seq, view }),
		turnAway: (reason) => void away.push(reason)
	};
}
const settled = async () => {
	for (let turn = 0; turn < 20; turn++) await new Promise((go) => setImmediate(go));
};

afterEach(() => vi.useRealTimers());

describe('keeping', () => {
	test('everything that waits is kept with one write', async () => {
		const { store, room } = await opened();
		const answers = await Promise.all(
			Array.from({ length: 500 }, (_, n) => room.ask(ask({ type: 'join' }), phone(n)))
		);
		expect(answers.every((refusal) => refusal === null)).toBe(true);
		expect(Object.keys(store.live.get(sessionId)!.state.seats)).toHaveLength(500);
		expect(store.writes).toBe(1);
		expect(room.session.seq).toBe(1);
	});

	test('what comes during a write waits for the next one, together', async () => {
		const { store, room } = await opened();
		const release = store.hold();
		const first = room.ask(ask({ type: 'join' }), phone(0));
		await vi.waitFor(() => expect(store.writes).toBe(1));
		const later = [1, 2, 3].map((n) => room.ask(ask({ type: 'join' }), phone(n)));
		release();
		expect(await Promise.all([first, ...later])).toEqual([null, null, null, null]);
		expect(store.writes).toBe(2);
	});

	test('nothing is answered or shown before it is kept', async () => {
		const { store, room } = await opened();
		const stage = watcher('stage', { is: 'stage' });
		room.enter(stage);
		const release = store.hold();
		let answered = false;
		const asked = room.ask(ask({ type: 'set_stage', blank: true }), joker);
		void asked.then(() => (answered = true));
		await vi.waitFor(() => expect(store.writes).toBe(1));
		await settled();
		expect(answered).toBe(false);
		expect(stage.shown).toHaveLength(1);
		expect(room.session.stage.blank).toBe(false);
		release();
		expect(await asked).toBeNull();
		expect(stage.shown.at(-1)).toMatchObject({ seq: 1, view: { blank: true } });
	});

	test('a refusal writes nothing', async () => {
		const { store, room } = await opened();
		expect(await room.ask(ask({ type: 'set_stage', blank: true }), { is: 'glass' })).toBe(
			'not_yours'
		);
		expect(await room.ask(ask({ type: 'call_pause' }), phone(1))).toBe('no_seat');
		expect(store.writes).toBe(0);
	});

	test('said again with the same id, it is done once', async () => {
		const { store, room } = await opened();
		await room.ask(ask({ type: 'join' }), phone(0));
		const same = ask({ type: 'count_person', by: 1 });
		const answers = await Promise.all([room.ask(same, joker), room.ask(same, joker)]);
		expect([...answers, await room.ask(same, joker)]).toEqual([null, null, null]);
		expect(store.live.get(sessionId)!.state.without_phone).toBe(1);
	});

	test('a write that loses is decided again on what the other kept', async () => {
		const { store, room, logged } = await opened();
		store.meddle({ without_phone: 4 });
		expect(await room.ask(ask({ type: 'count_person', by: 1 }), joker)).toBeNull();
		expect(store.live.get(sessionId)!).toMatchObject({ seq: 2, state: { without_phone: 5 } });
		expect(logged).toContain('write_lost_to_newer');
	});

	test('a decision that no longer fits what the other kept is refused', async () => {
		const { store, room } = await opened();
		store.meddle({ at: 2 });
		const asked = ask({ type: 'skip', from: 'lobby', why: 'late' });
		expect(await room.ask(asked, joker)).toBe('moved_on');
		expect(store.live.get(sessionId)!.seq).toBe(1);
	});

	test('what cannot be kept is refused as a whole and changes nothing; the next try goes through', async () => {
		const { store, room, logged } = await opened();
		store.failures.push(notKept());
		const batch = [
			room.ask(ask({ type: 'join' }), phone(0)),
			room.ask(ask({ type: 'count_person', by: 1 }), joker)
		];
		expect(await Promise.all(batch)).toEqual(['not_kept', 'not_kept']);
		expect(room.session).toMatchObject({ seq: 0, seats: {}, without_phone: 0 });
		expect(logged).toEqual(['write_failed']);
		expect(await room.ask(ask({ type: 'join' }), phone(0))).toBeNull();
	});

	test('kept, but the answer of the store was lost: the repeat is done, once', async () => {
		const { store, room } = await opened();
		const write = store.writeLive.bind(store);
		store.writeLive = async (...args) => {
			await write(...args);
			store.writeLive = write;
			throw notKept();
		};
		const same = ask({ type: 'count_person', by: 1 });
		expect(await room.ask(same, joker)).toBe('not_kept');
		expect(await room.ask(same, joker)).toBeNull();
		expect(room.session.without_phone).toBe(1);
	});

	test('while the store is away two hundred may wait, and whoever comes then is told at once', async () => {
		const store = new LiveStore(plan);
		let now = Date.now();
		const room = new Room((await store.liveSession(sessionId))!, {
			store: store.store,
			now: () => now,
			log: () => {},
			seal: async () => 0,
			closed: () => {}
		});
		const release = store.hold();
		const first = room.ask(ask({ type: 'join' }), phone(0));
		await vi.waitFor(() => expect(store.writes).toBe(1));
		now += 1001;
		const many = Array.from({ length: 300 }, (_, n) =>
			room.ask(ask({ type: 'join' }), phone(n + 1))
		);
		const told = await Promise.all(many.slice(mostWhileAway));
		expect(new Set(told)).toEqual(new Set(['not_kept']));
		release();
		expect(await Promise.all([first, ...many.slice(0, mostWhileAway)])).toEqual(
			Array.from({ length: mostWhileAway + 1 }, () => null)
		);
	});

	test('a full disk is a no of its own, and nothing changes', async () => {
		const { store, room } = await opened();
		store.failures.push(new NoSpace('53100'));
		const same = ask({ type: 'count_person', by: 1 });
		expect(await room.ask(same, joker)).toBe('no_space');
		expect(room.session.without_phone).toBe(0);
		expect(await room.ask(same, joker)).toBeNull();
	});

	test('a queue that is full says so at once', async () => {
		const { store, room } = await opened();
		const release = store.hold();
		const first = room.ask(ask({ type: 'join' }), phone(0));
		await vi.waitFor(() => expect(store.writes).toBe(1));
		const many = Array.from({ length: mostAtOnce }, () =>
			room.ask(ask({ type: 'set_stage', blank: true }), { is: 'stage' })
		);
		expect(await room.ask(ask({ type: 'join' }), phone(1))).toBe('not_kept');
		release();
		expect(await first).toBeNull();
		expect(new Set(await Promise.all(many))).toEqual(new Set(['not_yours']));
	});
});

describe('showing', () => {
	test('a face is shown its view when it comes, and again when it asks', async () => {
		const { room } = await opened();
		const stage = watcher('stage', { is: 'stage' });
		room.enter(stage);
		room.look(stage);
		expect(stage.shown.map(({ view }) => view.face)).toEqual(['stage', 'stage']);
	});

	test('only faces whose view has changed are shown one', async () => {
		const { room } = await opened();
		await room.ask(ask({ type: 'join' }), phone(0));
		const stage = watcher('stage', { is: 'stage' });
		const glass = watcher('glass', { is: 'glass' });
		const person = watcher('phone', phone(0));
		for (const face of [stage, glass, person]) room.enter(face);
		await room.ask(ask({ type: 'set_stage', blank: true }), joker);
		await vi.waitFor(() => expect(glass.shown).toHaveLength(2));
		expect(stage.shown).toHaveLength(2);
		expect(person.shown).toHaveLength(1);
		expect(room.seqFor(person)).toBe(1);
		expect(room.seqFor(stage)).toBe(2);
	});

	test('at most ten rounds of views a second, and the last one is the newest', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
		const { room } = await opened();
		const console_ = watcher('console', joker);
		room.enter(console_);
		for (let n = 0; n < 50; n++) {
			await room.ask(ask({ type: 'count_person', by: 1 }), joker);
			await vi.advanceTimersByTimeAsync(20);
		}
		await vi.advanceTimersByTimeAsync(200);
		expect(console_.shown.length).toBeGreaterThan(8);
		expect(console_.shown.length).toBeLessThanOrEqual(12);
		expect(console_.shown.at(-1)!.view).toMatchObject({ without_phone: 50 });
	});

	test('coming and going is told to the console at most once a second', async () => {
		vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
		const { room } = await opened();
		for (let n = 0; n < 8; n++) await room.ask(ask({ type: 'join' }), phone(n));
		await vi.advanceTimersByTimeAsync(2000);
		const console_ = watcher('console', joker);
		room.enter(console_);
		await vi.advanceTimersByTimeAsync(2000);
		const before = console_.shown.length;
		for (let n = 0; n < 8; n++) {
			room.enter(watcher('phone', phone(n)));
			await vi.advanceTimersByTimeAsync(100);
		}
		await vi.advanceTimersByTimeAsync(2000);
		expect(console_.shown.length - before).toBeLessThanOrEqual(2);
		expect(console_.shown.at(-1)!.view).toMatchObject({ here: 8 });
	});

	test('the newest face of a phone stays, the one before is told and gone', async () => {
		const { room } = await opened();
		await room.ask(ask({ type: 'join' }), phone(0));
		const old = watcher('phone', phone(0));
		const young = watcher('phone', phone(0));
		const leaveOld = room.enter(old);
		room.enter(young);
		leaveOld();
		await room.ask(ask({ type: 'set_role', role: 'scribe', word: 'Bo', held: true }), joker);
		await vi.waitFor(() => expect(young.shown.length).toBeGreaterThan(1));
		expect(old.away).toEqual(['elsewhere']);
		expect(old.shown).toHaveLength(1);
	});

	test('a face that cannot be shown anything does not keep the others from it', async () => {
		const { room, logged } = await opened();
		const broken = {
			...watcher('stage', { is: 'stage' }),
			show: () => {
				throw new Error();
			}
		};
		const stage = watcher('stage', { is: 'stage' });
		room.enter(broken);
		room.enter(stage);
		await room.ask(ask({ type: 'set_stage', blank: true }), joker);
		await vi.waitFor(() => expect(stage.shown).toHaveLength(2));
		expect(logged).toContain('view_failed');
	});
});

describe('closing', () => {
	const last = shortPlan(['check_out']);

	test('the record is kept, all see the end and the link, the lines are cut, the room forgotten', async () => {
		const { store, room, gone } = await opened(new LiveStore(last));
		await room.ask(ask({ type: 'join' }), phone(0));
		const person = watcher('phone', phone(0));
		room.enter(person);
		const close = room.ask(ask({ type: 'close_session', from: 'check_out' }), joker);
		const behind = room.ask(ask({ type: 'count_person', by: 1 }), joker);
		expect(await Promise.all([close, behind])).toEqual([null, 'gone']);
		await vi.waitFor(() => expect(person.away).toEqual(['closed']));

		const [kept] = store.closed;
		expect(kept).toMatchObject({
			session: sessionId,
			joker: 'facilitator-ana',
			notesUntil: '2026-12-20'
		});
		expect(kept!.record.title).toBe('Who gets heard');
		expect(kept!.token).toMatch(/^[\w-]{32}$/);
		expect(kept!.windowCloses).toMatch(/^\d{4}-\d\d-\d\d$/);
		expect(person.shown.at(-1)!.view).toMatchObject({
			body: { kind: 'closed', summary: `/summary/${kept!.token}` }
		});
		expect(gone).toEqual([room]);
		expect(await room.ask(ask({ type: 'join' }), phone(1))).toBe('gone');
	});

	test('a close that cannot be kept leaves the evening as it is', async () => {
		const { store, room, gone } = await opened(new LiveStore(last));
		store.failures.push(notKept());
		const close = ask({ type: 'close_session', from: 'check_out' });
		expect(await room.ask(close, joker)).toBe('not_kept');
		expect(room.over).toBe(false);
		expect(gone).toEqual([]);
		expect(await room.ask(close, joker)).toBeNull();
	});

	test('an evening that another process closed is over here too', async () => {
		const { store, room, gone } = await opened();
		const person = watcher('phone', phone(0));
		room.enter(person);
		store.live.clear();
		expect(await room.ask(ask({ type: 'join' }), phone(0))).toBe('gone');
		await vi.waitFor(() => expect(person.away).toEqual(['closed']));
		expect(gone).toEqual([room]);
	});
});

describe('the box', () => {
	test('is sealed before the state says so, and its number is in the state', async () => {
		const store = new LiveStore(shortPlan(['reflection', 'check_out']));
		const { room } = await opened(store);
		await room.ask(ask({ type: 'advance', from: 'reflection.writing' }), joker);
		const asked = room.ask(ask({ type: 'advance', from: 'reflection.collecting' }), joker);
		expect(await asked).toBeNull();
		expect(store.live.get(sessionId)!.state).toMatchObject({
			step: 'sealed',
			box: { sealed: 7, done: true }
		});
	});
});
