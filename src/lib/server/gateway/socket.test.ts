import { afterEach, describe, expect, test, vi } from 'vitest';
import { commandTypes } from '#lib/session/commands.ts';
import { wireVersion } from '#lib/wire.ts';
import type { GatewayParts } from '#lib/server/gateway/socket.ts';
import { ask, seatNumber, shortPlan } from '../../../../tests/support/evening.ts';
import { code, LiveStore, notKept, sessionId } from '../../../../tests/support/live-store.ts';
import {
	asked,
	hello,
	knock,
	openWire,
	viewThat,
	type Wire
} from '../../../../tests/support/wire.ts';

const plan = shortPlan(['lobby', 'check_in', 'check_out']);
const open: Wire[] = [];
async function aWire(change: Partial<GatewayParts> = {}, store = new LiveStore(plan)) {
	const wire = await openWire(store, change);
	open.push(wire);
	const desk = () => wire.line(hello.console(), { cookie: 'sign_in=ana' });
	return { ...wire, store, desk };
}
afterEach(async () => {
	for (const wire of open.splice(0)) await wire.close();
});

const join = () => ask({ type: 'join' });
const done = { done: true };

describe('coming in', () => {
	test('a phone is shown the room, joins, and is kept', async () => {
		const { line, store } = await aWire();
		const phone = line(hello.phone(1));
		expect(await knock(phone)).toMatchObject({ seq: 0, view: { face: 'phone', moment: 'lobby' } });
		expect(await asked(phone, join())).toEqual(done);
		expect(Object.keys(store.live.get(sessionId)!.state.seats)).toEqual([seatNumber(1)]);
	});

	test('every face gets a view of its own', async () => {
		const { line, desk } = await aWire();
		expect(await knock(line(hello.stage()))).toMatchObject({ view: { face: 'stage' } });
		expect(await knock(line(hello.glass()))).toMatchObject({ view: { face: 'glass' } });
		expect(await knock(desk())).toMatchObject({ view: { face: 'console' } });
	});

	test('a code may be typed as people type', async () => {
		const { line } = await aWire();
		const phone = line({ ...hello.phone(1), room: ' k7m · 2qx' });
		expect(await knock(phone)).toMatchObject({ view: { face: 'phone' } });
	});

	test('another facilitator of the group reads along and may not lead; one of elsewhere does not get in', async () => {
		const { line, store } = await aWire();
		const ben = line(hello.console(), { cookie: 'sign_in=ben' });
		expect(await knock(ben)).toMatchObject({ view: { face: 'glass' } });
		expect(await asked(ben, ask({ type: 'set_stage', blank: true }))).toEqual({
			refused: 'not_yours'
		});
		expect(await knock(line(hello.console(), { cookie: 'sign_in=eve' }))).toBe('not_your_group');
		expect(await knock(line(hello.console()))).toBe('sign_in_first');
		expect(store.writes).toBe(0);
	});

	test.each([
		['an older page', { ...hello.stage(), version: wireVersion - 1 }, 'old_page'],
		['a room that is not there', { ...hello.glass(), room: 'ZZZZZZ' }, 'no_such_room'],
		['no code at all', { ...hello.glass(), room: '' }, 'no_such_room'],
		['a join code at the stage', { ...hello.stage(), room: code }, 'no_such_room'],
		[
			'a phone without a secret',
			{ version: wireVersion, face: 'phone', room: code },
			'not_understood'
		],
		['a short secret', { ...hello.phone(1), secret: 'abc' }, 'not_understood'],
		['a face nobody knows', { ...hello.stage(), face: 'joker' }, 'not_understood'],
		['more than it should say', { ...hello.stage(), seat: 'x' }, 'not_understood'],
		['a room that is no text', { ...hello.stage(), room: {} }, 'not_understood'],
		['nothing', {}, 'not_understood'],
		[
			'a polluted object',
			JSON.parse('{"__proto__":{"version":1,"face":"stage"}}'),
			'not_understood'
		]
	])('%s is turned away', async (_what, auth, reason) => {
		const { line } = await aWire();
		expect(await knock(line(auth))).toBe(reason);
	});

	test('when the store does not answer, a face is dropped without a reason and may come again', async () => {
		const { line, store } = await aWire();
		const lookup = store.liveByCode;
		store.liveByCode = () => Promise.reject(notKept());
		expect(await knock(line(hello.phone(1)))).toMatch(/refused|websocket error|transport/);
		store.liveByCode = lookup;
		expect(await knock(line(hello.phone(1)))).toMatchObject({ view: { face: 'phone' } });
	});

	test('the newest line of a phone stays; the older one hears why', async () => {
		const { line } = await aWire();
		const old = line(hello.phone(1));
		await knock(old);
		const away = new Promise((resolve) => old.once('away', resolve));
		const young = line(hello.phone(1));
		await knock(young);
		expect(await away).toBe('elsewhere');
		await vi.waitFor(() => expect(old.connected).toBe(false));
		expect(await asked(young, join())).toEqual(done);
	});

	test('whoever comes back is shown the present', async () => {
		const { line, desk } = await aWire();
		const joker = desk();
		await knock(joker);
		const phone = line(hello.phone(1));
		await knock(phone);
		await asked(phone, join());
		phone.disconnect();
		await asked(joker, ask({ type: 'skip', from: 'lobby', why: 'tested before' }));
		expect(await knock(line(hello.phone(1)))).toMatchObject({ view: { moment: 'check_in' } });
	});

	test('a new line hears at once what time it is here', async () => {
		const { line } = await aWire();
		const stage = line(hello.stage());
		const beat = new Promise((resolve) => stage.once('beat', resolve));
		await knock(stage);
		expect(await beat).toMatchObject({ seq: 0, now: expect.any(Number) });
	});
});

describe('wrong codes', () => {
	const wrong = (n: number) => ({ ...hello.phone(n), room: `ZZZ${String(n).padStart(3, '0')}` });

	test('forty phones behind one router come in at once with the right one', async () => {
		const { line } = await aWire();
		const came = await Promise.all(
			Array.from({ length: 40 }, (_, n) => knock(line(hello.phone(n))))
		);
		expect(came.filter((one) => typeof one === 'string')).toEqual([]);
	});

	test('after twenty wrong ones the place waits, whatever it says; the store is not asked any more', async () => {
		const { line, store } = await aWire();
		const answers = [];
		for (let n = 0; n < 40; n++) answers.push(await knock(line(wrong(n))));
		expect(answers.slice(0, 20).every((answer) => answer === 'no_such_room')).toBe(true);
		expect(answers.slice(20).every((answer) => answer === 'too_many_tries')).toBe(true);
		expect(store.lookups).toBe(20);
		expect(await knock(line(hello.phone(1)))).toBe('too_many_tries');
	});

	test('a hundred at once are looked up twenty times at most', async () => {
		const { line, store } = await aWire();
		await Promise.all(Array.from({ length: 100 }, (_, n) => knock(line(wrong(n)))));
		expect(store.lookups).toBeLessThanOrEqual(20);
	});

	test('nineteen mistyped codes do not keep forty phones of the same place out', async () => {
		const { line } = await aWire();
		for (let n = 0; n < 19; n++) await knock(line(wrong(n)));
		const came = await Promise.all(
			Array.from({ length: 40 }, (_, n) => knock(line(hello.phone(n))))
		);
		expect(came.filter((one) => typeof one === 'string')).toEqual([]);
	});

	test('phones that have a seat come back even while their place has to wait', async () => {
		const { line } = await aWire();
		const phone = line(hello.phone(1));
		await knock(phone);
		await asked(phone, join());
		for (let n = 10; n < 40; n++) await knock(line(wrong(n)));
		expect(await knock(line(hello.phone(2)))).toBe('too_many_tries');
		expect(await knock(line(hello.phone(1)))).toMatchObject({ view: { face: 'phone' } });
	});
});

describe('whatever they send', () => {
	/** a small generator with a fixed beginning, so that a failure can be looked at again */
	function dice(seed: number) {
		return (below: number) => {
			seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
			return Math.floor((seed / 4_294_967_296) * below);
		};
	}
	const deep = (levels: number): unknown => (levels === 0 ? 'x' : [deep(levels - 1)]);
	const junk = (roll: (below: number) => number): unknown => {
		const parts: unknown[] = [
			null,
			undefined,
			true,
			NaN,
			-1,
			1e308,
			'',
			'join',
			'x'.repeat(roll(3000)),
			'\u0000\u202e\ud800',
			[],
			[[]],
			{},
			deep(roll(200)),
			new Uint8Array(roll(50)),
			JSON.parse('{"__proto__":{"type":"join"},"constructor":{"prototype":{}}}'),
			{ id: 'a'.repeat(12) },
			{ id: 'a'.repeat(12), type: 'no_such_thing' },
			{ id: 'a'.repeat(12), type: '__proto__' },
			{ id: 'a'.repeat(12), type: 'toString' },
			{ id: {}, type: 'join' },
			{ id: 'a'.repeat(12), type: 'join', more: 1 },
			{ id: '../../etc/passwd', type: 'join' },
			{ id: 'a'.repeat(12), type: commandTypes[roll(commandTypes.length)], from: null, text: [] },
			{ id: 'a'.repeat(12), type: ['join'] },
			{ toJSON: 1, length: 5, then: 'x' }
		];
		return parts[roll(parts.length)];
	};

	test('ten thousand malformed messages end nothing and change nothing', async () => {
		const { line, store, gateway } = await aWire({ now: fastClock() });
		const phone = line(hello.phone(1));
		await knock(phone);
		const roll = dice(20_261_122);
		const raw = phone as unknown as { emit(...message: unknown[]): void };
		const names = ['ask', 'look', 'view', 'beat', 'away', 'error', 'nothing', ''];
		const answers: unknown[] = [];
		for (let n = 0; n < 10_000; n++) {
			const kind = roll(4);
			if (kind === 0) raw.emit('ask', junk(roll));
			else if (kind === 1) raw.emit('ask', junk(roll), (answer: unknown) => answers.push(answer));
			else if (kind === 2) raw.emit('ask', junk(roll), junk(roll), junk(roll));
			else raw.emit(names[roll(names.length)]!, junk(roll));
			if (n % 500 === 0) await new Promise((go) => setImmediate(go));
		}
		expect(await asked(phone, join())).toEqual(done);
		expect(answers.length).toBeGreaterThan(1000);
		expect(
			answers.every((answer) => JSON.stringify(answer) === '{"refused":"not_understood"}')
		).toBe(true);
		expect(gateway.connected).toBe(1);
		expect(store.writes).toBe(1);
	}, 30_000);

	/** an hour passes between any two looks at the clock: nobody is ever too fast */
	function fastClock() {
		let now = Date.now();
		return () => (now += 3_600_000);
	}

	test('packets that are not even Socket.IO end their own line only', async () => {
		const { line, own } = await aWire();
		const good = line(hello.phone(1));
		await knock(good);
		const packets = [
			'',
			'4',
			'42',
			'42[',
			'42["ask"',
			'451-["ask"]',
			'4{}',
			'9',
			'40{',
			'42/x,["ask"]',
			'43999999["x"]',
			'x'.repeat(17_000)
		];
		const address = `${own}/socket.io/?EIO=4&transport=polling`;
		for (const packet of packets) {
			const { sid } = JSON.parse((await (await fetch(address)).text()).slice(1)) as { sid: string };
			const post = (body: string) =>
				fetch(`${address}&sid=${sid}`, { method: 'POST', body, headers: { origin: own } })
					.then((response) => response.text())
					.catch(() => 'cut');
			expect(await post(`40${JSON.stringify(hello.stage())}`)).toBe('ok');
			await post(packet);
		}
		expect(await asked(good, join())).toEqual(done);
	});

	test('a message of more than sixteen kilobytes cuts its own line', async () => {
		const { line } = await aWire();
		const loud = line(hello.phone(1));
		const good = line(hello.phone(2));
		await knock(loud);
		await knock(good);
		loud.emit('ask', 'x'.repeat(20_000), () => {});
		await vi.waitFor(() => expect(loud.connected).toBe(false));
		expect(await asked(good, join())).toEqual(done);
	});

	test('whoever asks too fast is told so; the others are not held up', async () => {
		const { line } = await aWire();
		const hasty = line(hello.phone(1));
		const good = line(hello.phone(2));
		await knock(hasty);
		await knock(good);
		const answers = await Promise.all(Array.from({ length: 60 }, () => asked(hasty, join())));
		expect(answers.filter((answer) => 'done' in answer).length).toBeGreaterThanOrEqual(20);
		expect(answers).toContainEqual({ refused: 'too_fast' });
		expect(await asked(good, join())).toEqual(done);
	});

	test('coming in anew does not make anybody faster', async () => {
		const { line } = await aWire();
		const first = line(hello.phone(1));
		await knock(first);
		await Promise.all(Array.from({ length: 30 }, () => asked(first, join())));
		const again = line(hello.phone(1));
		await knock(again);
		expect(await asked(again, join())).toEqual({ refused: 'too_fast' });
	});

	test('a flood cuts the line it comes through', async () => {
		const { line } = await aWire();
		const flood = line(hello.phone(1));
		await knock(flood);
		for (let n = 0; n < 400; n++) flood.emit('look');
		await vi.waitFor(() => expect(flood.connected).toBe(false));
	});
});

describe('asking', () => {
	test('said again after a cut line, with the same id, it is done once', async () => {
		const { line, store, desk } = await aWire();
		const joker = desk();
		await knock(joker);
		const same = ask({ type: 'count_person', by: 1 });
		expect(await asked(joker, same)).toEqual(done);
		joker.disconnect();
		const again = desk();
		await knock(again);
		expect(await asked(again, same)).toEqual(done);
		expect(store.live.get(sessionId)!.state.without_phone).toBe(1);
		expect(line).toBeTypeOf('function');
	});

	test('what cannot be kept is answered so, and the view stays', async () => {
		const { store, desk } = await aWire();
		const joker = desk();
		await knock(joker);
		store.failures.push(notKept());
		const asking = ask({ type: 'set_stage', blank: true });
		expect(await asked(joker, asking)).toEqual({ refused: 'not_kept' });
		expect(await asked(joker, asking)).toEqual(done);
	});

	test('a Pause reaches every face, after a wait nobody can foresee', async () => {
		const { line, desk } = await aWire({ pauseDelay: 60 });
		const [phone, stage, joker] = [line(hello.phone(1)), line(hello.stage()), desk()];
		for (const face of [phone, stage, joker]) await knock(face);
		await asked(phone, join());
		const seen = [
			viewThat(phone, (view) => view.face === 'phone' && view.pause !== null),
			viewThat(stage, (view) => view.face === 'stage' && view.pause !== null),
			viewThat(joker, (view) => view.face === 'console' && view.paused !== null)
		];
		expect(await asked(phone, ask({ type: 'call_pause' }))).toEqual(done);
		const views = await Promise.all(seen);
		expect(JSON.stringify(views[2])).not.toContain(seatNumber(1));
	});

	test('a Pause whose phone is gone before its turn still comes', async () => {
		const { line, store } = await aWire({ pauseDelay: 200 });
		const phone = line(hello.phone(1));
		await knock(phone);
		await asked(phone, join());
		phone.emit('ask', ask({ type: 'call_pause' }), () => {});
		phone.emit('look');
		await viewThat(phone, () => true);
		phone.disconnect();
		await vi.waitFor(() => expect(store.live.get(sessionId)!.state.pause.since).not.toBeNull());
		expect(JSON.stringify(store.live.get(sessionId)!.state.pause)).not.toContain(seatNumber(1));
	});

	test('the end: a last view with the link, then the line is cut', async () => {
		const { line, store, desk } = await aWire({}, new LiveStore(shortPlan(['check_out'])));
		const [phone, joker] = [line(hello.phone(1)), desk()];
		for (const face of [phone, joker]) await knock(face);
		const last = viewThat(phone, (view) => view.moment === 'closed');
		const away = new Promise((resolve) => phone.once('away', resolve));
		expect(await asked(joker, ask({ type: 'close_session', from: 'check_out' }))).toEqual(done);
		expect(await last).toMatchObject({ body: { summary: `/summary/${store.closed[0]!.token}` } });
		expect(await away).toBe('closed');
		expect(await knock(line(hello.phone(1)))).toBe('no_such_room');
	});
});

describe('signing out', () => {
	test('cuts the consoles of that facilitator within a second, and nobody else', async () => {
		const { line, desk, gateway } = await aWire();
		const [joker, phone] = [desk(), line(hello.phone(1))];
		const ben = line(hello.console(), { cookie: 'sign_in=ben' });
		for (const face of [joker, phone, ben]) await knock(face);
		const away = new Promise((resolve) => joker.once('away', resolve));
		gateway.closeSocketsOf('facilitator-ana');
		expect(await away).toBe('sign_in_first');
		await vi.waitFor(() => expect(joker.connected).toBe(false), { timeout: 1000 });
		expect([phone.connected, ben.connected]).toEqual([true, true]);
	});

	test('a sign-in that has run out, or a group that was left, is noticed', async () => {
		const { line, desk, gateway, signedIn } = await aWire();
		const joker = desk();
		const ben = line(hello.console(), { cookie: 'sign_in=ben' });
		for (const face of [joker, ben]) await knock(face);
		await gateway.checkSignIns();
		expect([joker.connected, ben.connected]).toEqual([true, true]);
		const away = [joker, ben].map((face) => new Promise((resolve) => face.once('away', resolve)));
		delete signedIn['ana'];
		signedIn['ben'] = { ...signedIn['ben']!, groups: [] };
		await gateway.checkSignIns();
		expect(await Promise.all(away)).toEqual(['sign_in_first', 'not_your_group']);
	});
});
