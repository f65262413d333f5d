import { describe, expect, it, vi, beforeEach, afterEach } from 'vitest';
import type { Answer } from '#lib/wire.ts';
import { pocket } from './drawer.ts';
import { Face } from './face.svelte.ts';
import type { LineEvents } from './line.ts';

/** A line that a test holds both ends of. */
function room(drawer = pocket()) {
	const sent: { command: { id: string; type: string }; answer: (answer: Answer) => void }[] = [];
	const line = { connects: 0, drops: 0, looks: 0, epochs: [] as (number | undefined)[] };
	let on!: LineEvents;
	const face = new Face(
		{ version: 1, face: 'phone', room: 'K7M2QX', secret: 'x' },
		{
			drawer,
			openLine: (_hello, events) => {
				on = events;
				return {
					connect(_tries, epoch) {
						line.connects += 1;
						line.epochs.push(epoch);
					},
					drop: () => void (line.drops += 1),
					ask: (command, answer) =>
						void sent.push({ command: command as { id: string; type: string }, answer }),
					look: () => void (line.looks += 1)
				};
			}
		}
	);
	face.open();
	return { face, on, line, sent, types: () => sent.map(({ command }) => command.type) };
}
const view = (title: string, led: number | null = null) =>
	({ face: 'phone', title, chair: { epoch: led ?? 0 }, lead: led === null ? null : {} }) as never;

describe('a face', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it('shows the newest view and ignores an older one', () => {
		const { face, on } = room();
		on.up();
		on.view({ seq: 5, view: view('five') });
		on.view({ seq: 4, view: view('four') });
		expect(face.view?.title).toBe('five');
	});

	it('asks what was asked before there was a line, in order, and tells the answers', async () => {
		const { face, on, sent, types } = room();
		const first = face.ask({ type: 'join' });
		const second = face.ask({ type: 'tap_weather', weather: 'fog' });
		expect(types()).toEqual([]);
		on.up();
		expect(types()).toEqual(['join', 'tap_weather']);
		sent[0]!.answer({ done: true });
		sent[1]!.answer({ refused: 'not_now' });
		expect(await first).toEqual({ done: true });
		expect(await second).toEqual({ refused: 'not_now' });
	});

	it('says in which epoch it led, also after a reload, until it is to lead here again', () => {
		const drawer = pocket();
		const { face, on, line } = room(drawer);
		on.up();
		on.view({ seq: 1, view: view('one') });
		on.view({ seq: 2, view: view('two', 3) });
		on.view({ seq: 3, view: view('three') });
		face.knock();
		const again = room(drawer);
		again.face.forget();
		again.face.knock();
		expect([line.epochs, again.line.epochs]).toEqual([
			[undefined, 3],
			[3, undefined]
		]);
	});

	it('asks again under the same id after the line broke', () => {
		const { face, on, sent } = room();
		on.up();
		void face.ask({ type: 'observe', text: 'she waited' });
		on.down();
		on.up();
		expect(sent).toHaveLength(2);
		expect(sent[1]!.command.id).toBe(sent[0]!.command.id);
	});

	it('never gives up knocking', async () => {
		const { on, line } = room();
		for (let tries = 1; tries <= 60; tries += 1) {
			expect(line.connects).toBe(tries);
			on.down();
			await vi.advanceTimersByTimeAsync(3_000);
		}
		expect(line.connects).toBe(61);
	});

	it('thinks a line dead after twelve seconds without a beat', async () => {
		const { on, line } = room();
		on.up();
		on.view({ seq: 0, view: view('zero') });
		on.beat({ seq: 0, now: Date.now() });
		await vi.advanceTimersByTimeAsync(11_000);
		expect(line.drops).toBe(0);
		await vi.advanceTimersByTimeAsync(3_000);
		expect([line.drops, line.connects]).toEqual([1, 2]);
	});

	it('asks for the view a second after it has heard that it is behind', async () => {
		const { on, line } = room();
		on.up();
		on.view({ seq: 5, view: view('five') });
		on.beat({ seq: 6, now: Date.now() });
		await vi.advanceTimersByTimeAsync(500);
		expect(line.looks).toBe(0);
		await vi.advanceTimersByTimeAsync(1_000);
		expect(line.looks).toBe(1);
	});

	it('tells in words what the line is like, but not every blink', async () => {
		const { face, on } = room();
		on.up();
		expect(face.status).toBe('connected');
		on.down();
		expect(face.status).toBe('connected');
		await vi.advanceTimersByTimeAsync(2_000);
		expect(face.status).toBe('moment');
		await vi.advanceTimersByTimeAsync(6_000);
		expect(face.status).toBe('looking');
		void face.ask({ type: 'call_pause' });
		expect(face.status).toBe('looking');
		void face.ask({ type: 'observe', text: 'x' });
		expect(face.status).toBe('unsent');
	});

	it('says that something is not sent yet also on a line that stands', async () => {
		const { face, on, sent } = room();
		on.up();
		void face.ask({ type: 'observe', text: 'x' });
		expect(face.status).toBe('connected');
		for (let second = 0; second < 4; second += 1) {
			on.beat({ seq: -1, now: Date.now() });
			sent.at(-1)!.answer({ refused: 'not_kept' });
			await vi.advanceTimersByTimeAsync(1_000);
		}
		expect(face.status).toBe('unsent');
		sent.at(-1)!.answer({ done: true });
		expect(face.status).toBe('connected');
	});

	it('does not stop a scene with a Stop! that comes half a minute late', async () => {
		const { face, on, types } = room();
		on.up();
		on.down();
		const told = face.ask({ type: 'call_stop' });
		await vi.advanceTimersByTimeAsync(32_000);
		on.up();
		expect(types()).toEqual([]);
		expect(await told).toEqual({ refused: 'moved_on' });
	});

	it('tries words again for as long as the room cannot keep them', async () => {
		const { face, on, sent } = room();
		on.up();
		const told = face.ask({ type: 'observe', text: 'x' });
		for (let second = 0; second < 120; second += 1) {
			on.beat({ seq: -1, now: Date.now() });
			sent.at(-1)!.answer({ refused: 'not_kept' });
			await vi.advanceTimersByTimeAsync(1_000);
		}
		expect(sent.length).toBeGreaterThan(30);
		expect(new Set(sent.map(({ command }) => command.id)).size).toBe(1);
		sent.at(-1)!.answer({ done: true });
		expect(await told).toEqual({ done: true });
	});

	it('gives a call up that the room could not keep in time, and says so', async () => {
		const { face, on, sent } = room();
		on.up();
		const told = face.ask({ type: 'call_stop' });
		for (let second = 0; second < 32; second += 1) {
			on.beat({ seq: -1, now: Date.now() });
			sent.at(-1)!.answer({ refused: 'not_kept' });
			await vi.advanceTimersByTimeAsync(1_000);
		}
		expect(await told).toEqual({ refused: 'moved_on' });
	});

	it('takes its seat again when the room no longer knows it', async () => {
		const { face, on, sent, types } = room();
		on.up();
		void face.ask({ type: 'observe', text: 'x' });
		sent[0]!.answer({ refused: 'no_seat' });
		await vi.advanceTimersByTimeAsync(3_000);
		expect(types()).toEqual(['observe', 'join', 'observe']);
	});

	it('stays away when turned away, until it is told to knock', async () => {
		const { face, on, line } = room();
		on.away('elsewhere');
		on.down();
		await vi.advanceTimersByTimeAsync(60_000);
		expect([face.away, line.connects]).toEqual(['elsewhere', 1]);
		face.knock();
		expect([face.away, line.connects]).toEqual([null, 2]);
	});

	it('knocks again by itself when too many knocked at once', async () => {
		const { face, on, line } = room();
		on.away('too_many_tries');
		on.down();
		expect(face.away).toBe('too_many_tries');
		await vi.advanceTimersByTimeAsync(25_000);
		expect([face.away, line.connects]).toEqual([null, 2]);
	});

	it('tells the time by the server’s clock, whatever is done to its own', () => {
		const { face, on } = room();
		const now = Date.now();
		on.beat({ seq: 0, now: now + 90_000 });
		expect(face.now).toBe(now + 90_000);
		vi.setSystemTime(now + 12 * 3_600_000);
		expect(face.now).toBe(now + 90_000);
	});

	it('takes a line for dead that does not answer a look', async () => {
		const { on, line } = room();
		on.up();
		on.view({ seq: 5, view: view('five') });
		on.beat({ seq: 6, now: Date.now() });
		await vi.advanceTimersByTimeAsync(3_000);
		expect([line.looks, line.drops]).toEqual([1, 0]);
		await vi.advanceTimersByTimeAsync(3_000);
		expect([line.drops, line.connects]).toEqual([1, 2]);
	});

	it('takes a line for dead on which nothing is heard, not even the ping of the library', async () => {
		const { on, line } = room();
		on.up();
		on.view({ seq: 5, view: view('five') });
		for (let ping = 0; ping < 6; ping += 1) {
			await vi.advanceTimersByTimeAsync(5_000);
			on.alive();
		}
		expect([line.drops, line.connects]).toEqual([0, 1]);
		await vi.advanceTimersByTimeAsync(13_000);
		expect([line.drops, line.connects]).toEqual([1, 2]);
	});

	it('knocks at once when the network is back, also where a knock has failed a moment before', async () => {
		const window = new EventTarget();
		vi.stubGlobal('window', window);
		vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false }));
		const { on, line } = room();
		for (let tries = 1; tries <= 6; tries += 1) {
			while (line.connects < tries) await vi.advanceTimersByTimeAsync(10);
			on.down();
		}
		await vi.advanceTimersByTimeAsync(50);
		// several at once, as browsers tell it: one knock
		window.dispatchEvent(new Event('online'));
		window.dispatchEvent(new Event('focus'));
		await vi.advanceTimersByTimeAsync(200);
		expect(line.connects).toBe(7);
		await vi.advanceTimersByTimeAsync(3_000);
		expect(line.connects).toBe(7);
		vi.unstubAllGlobals();
	});

	it('connects anew after it has slept', async () => {
		vi.stubGlobal('document', { hidden: false });
		const { on, line } = room();
		on.up();
		on.view({ seq: 5, view: view('five') });
		vi.setSystemTime(Date.now() + 60_000);
		await vi.advanceTimersByTimeAsync(1_000);
		expect([line.drops, line.connects]).toEqual([1, 2]);
		vi.unstubAllGlobals();
	});
});
