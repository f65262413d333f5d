import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '#lib/wire.ts';
import { pocket } from './drawer.ts';
import { Letters } from './letters.ts';
import type { Letter } from './outbox.ts';

/** Letters on a line that a test holds the other end of. */
function post(drawer = pocket(), up = true) {
	const sent: { command: Letter['command']; answer: (answer: Answer) => void }[] = [];
	const line = { up };
	const unheard: string[] = [];
	let waits = 'none';
	const letters = new Letters({
		drawer,
		send: (command, answer) => {
			if (line.up) sent.push({ command, answer });
			return line.up;
		},
		waiting: (how) => (waits = how),
		unheard: (why) => void unheard.push(why),
		seated: true
	});
	return {
		letters,
		sent,
		line,
		unheard,
		waits: () => waits,
		types: () => sent.map(({ command }) => command.type)
	};
}
const say = (text: string) => ({ type: 'observe', text }) as const;

describe('letters', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it('go one after the other, and the next waits for the one that is asked again', async () => {
		const { letters, sent } = post();
		for (const text of ['one', 'two', 'three']) void letters.ask(say(text));
		expect(sent).toHaveLength(1);
		sent[0]!.answer({ refused: 'not_kept' });
		expect(sent).toHaveLength(1);
		await vi.advanceTimersByTimeAsync(3_000);
		sent[1]!.answer({ done: true });
		sent[2]!.answer({ done: true });
		expect(sent.map(({ command }) => 'text' in command && command.text)).toEqual([
			'one',
			'one',
			'two',
			'three'
		]);
		expect(sent[1]!.command.id).toBe(sent[0]!.command.id);
	});

	it('let a call go ahead of what waits', () => {
		const { letters, types } = post();
		void letters.ask(say('one'));
		void letters.ask(say('two'));
		void letters.ask({ type: 'call_pause' });
		expect(types()).toEqual(['observe', 'call_pause']);
	});

	it('go out again in order when the line comes up, under the same ids', () => {
		const { letters, sent, line } = post(pocket(), false);
		void letters.ask(say('one'));
		void letters.ask(say('two'));
		line.up = true;
		letters.lineUp();
		line.up = false;
		letters.lineUp();
		line.up = true;
		letters.lineUp();
		sent.at(-1)!.answer({ done: true });
		const ids = sent.map(({ command }) => command.id);
		expect(ids).toHaveLength(3);
		expect(ids[0]).toBe(ids[1]);
		expect(ids[2]).not.toBe(ids[0]);
	});

	it('sit down once, however often they are asked to', async () => {
		const { letters, sent, types } = post();
		const both = [letters.ask({ type: 'join' }), letters.ask({ type: 'join' })];
		expect(types()).toEqual(['join']);
		sent[0]!.answer({ done: true });
		expect(await Promise.all(both)).toEqual([{ done: true }, { done: true }]);
		void letters.ask({ type: 'join' });
		expect(types()).toEqual(['join', 'join']);
	});

	it('ask once for what is pressed again while it waits, and count what counts', async () => {
		const { letters, sent, line } = post(pocket(), false);
		const both = [letters.ask(say('once')), letters.ask(say('once'))];
		void letters.ask({ type: 'count_person', by: 1 });
		void letters.ask({ type: 'count_person', by: 1 });
		void letters.ask({ type: 'set_stage', blank: true });
		void letters.ask({ type: 'set_stage', blank: false });
		void letters.ask({ type: 'set_stage', blank: true });
		line.up = true;
		letters.lineUp();
		for (let n = 0; n < 6; n += 1) sent[n]!.answer({ done: true });
		expect(sent).toHaveLength(6);
		expect(await Promise.all(both)).toEqual([{ done: true }, { done: true }]);
	});

	it('with words wait for the end of a Pause; a tap is told no', async () => {
		const { letters, sent, types } = post();
		letters.paused(true);
		const tapped = letters.ask({ type: 'send_chips', chips: ['heard'] });
		sent[0]!.answer({ refused: 'paused' });
		expect(await tapped).toEqual({ refused: 'paused' });
		void letters.ask(say('one'));
		sent[1]!.answer({ refused: 'paused' });
		void letters.ask({ type: 'say_need', need: 'breath' });
		sent[2]!.answer({ done: true });
		await vi.advanceTimersByTimeAsync(60_000);
		letters.remind();
		expect(types()).toEqual(['send_chips', 'observe', 'say_need']);
		letters.paused(false);
		expect(types()).toEqual(['send_chips', 'observe', 'say_need', 'observe']);
	});

	it('from before a reload are sent, and a no to them is told', () => {
		const drawer = pocket();
		void post(drawer, false).letters.ask(say('typed before'));
		const { letters, sent, unheard, waits } = post(drawer);
		letters.lineUp();
		expect(waits()).toBe('long');
		sent[0]!.answer({ refused: 'not_now' });
		expect(unheard).toEqual(['not_now']);
		expect(waits()).toBe('none');
	});

	it('say nothing of a Pause from before a reload', () => {
		const drawer = pocket();
		void post(drawer, false).letters.ask({ type: 'call_pause' });
		const { letters, sent, unheard, waits } = post(drawer);
		letters.lineUp();
		expect(waits()).toBe('none');
		sent[0]!.answer({ refused: 'not_now' });
		expect(unheard).toEqual([]);
	});

	it('pass one that a living line never answers, and still ask for it', async () => {
		const { letters, types } = post();
		void letters.ask({ type: 'write_problem', text: 'lost' });
		void letters.ask(say('behind it'));
		for (let second = 0; second < 70; second += 1) {
			await vi.advanceTimersByTimeAsync(1_000);
			letters.remind();
		}
		expect(types()).toContain('observe');
		expect(types().filter((type) => type === 'write_problem').length).toBeGreaterThan(5);
	});

	it('refuse what they cannot keep', async () => {
		const { letters } = post(pocket(), false);
		for (let n = 0; n < 60; n += 1) void letters.ask(say(`${n}`));
		expect(await letters.ask(say('more'))).toEqual({ refused: 'too_fast' });
	});
});
