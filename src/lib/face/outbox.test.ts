import { describe, expect, it } from 'vitest';
import { pocket } from './drawer.ts';
import { isSpokenOf, Outbox } from './outbox.ts';

function box(drawer = pocket()) {
	let count = 0;
	return new Outbox(drawer, () => `letter-${++count}`);
}

describe('the outbox', () => {
	it('keeps letters in order, with their ids, until they are answered', () => {
		const outbox = box();
		outbox.put({ type: 'join' }, 0);
		outbox.put({ type: 'tap_weather', weather: 'sun' }, 1);
		outbox.answered('letter-1');
		expect(outbox.letters.map(({ command }) => command)).toEqual([
			{ type: 'tap_weather', weather: 'sun', id: 'letter-2' }
		]);
	});

	it('survives a reload with the same ids', () => {
		const drawer = pocket();
		box(drawer).put({ type: 'observe', text: 'they waited' }, 5);
		expect(box(drawer).letters).toEqual([
			{ command: { type: 'observe', text: 'they waited', id: 'letter-1' }, since: 5 }
		]);
	});

	it('leaves nothing behind when all is answered', () => {
		const drawer = pocket();
		const outbox = box(drawer);
		outbox.put({ type: 'join' }, 0);
		outbox.answered('letter-1');
		expect(drawer.read('outbox')).toBeNull();
	});

	it.each(['{', '"x"', '[null]', '[{"since":1}]', '[{"since":1,"command":{}}]'])(
		'begins empty with a broken drawer: %s',
		(text) => {
			const drawer = pocket();
			drawer.write('outbox', text);
			expect(box(drawer).letters).toEqual([]);
		}
	);

	it('gives up a Stop! after 30 s and a Pause after 60 s, and nothing else ever', () => {
		const outbox = box();
		outbox.put({ type: 'call_stop' }, 0);
		outbox.put({ type: 'call_pause' }, 0);
		outbox.put({ type: 'observe', text: 'x' }, 0);
		const late = (now: number) => outbox.giveUp(now).map(({ command }) => command.type);
		expect(late(30_000)).toEqual([]);
		expect(late(30_001)).toEqual(['call_stop']);
		expect(late(60_001)).toEqual(['call_pause']);
		expect(late(10_000_000)).toEqual([]);
		expect(outbox.letters).toHaveLength(1);
	});

	it('never lets the screen tell that someone paused', () => {
		const outbox = box();
		expect(isSpokenOf(outbox.put({ type: 'call_pause' }, 0))).toBe(false);
		expect(isSpokenOf(outbox.put({ type: 'say_need', need: 'breath' }, 0))).toBe(false);
		expect(isSpokenOf(outbox.put({ type: 'observe', text: 'x' }, 0))).toBe(true);
	});
});
