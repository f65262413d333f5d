import { describe, expect, it } from 'vitest';
import { pocket } from './drawer.ts';
import { isSpokenOf } from './aging.ts';
import { MOST_LETTERS, Outbox } from './outbox.ts';

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

	it.each([
		'{',
		'"x"',
		'[null]',
		'[{"since":1}]',
		'[{"since":1,"command":{}}]',
		'[{"since":1,"command":{"id":"x","type":"dance"}}]'
	])('begins empty with a broken drawer: %s', (text) => {
		const drawer = pocket();
		drawer.write('outbox', text);
		expect(box(drawer).letters).toEqual([]);
	});

	it('gives up a Stop! after 30 s, a Pause after 60 s, a tap after 3 min, words never', () => {
		const outbox = box();
		outbox.put({ type: 'call_stop' }, 0);
		outbox.put({ type: 'call_pause' }, 0);
		outbox.put({ type: 'check_reality', verdict: 'hard' }, 0);
		outbox.put({ type: 'observe', text: 'x' }, 0);
		const late = (now: number) => outbox.giveUp(now).map(({ command }) => command.type);
		expect(late(30_000)).toEqual([]);
		expect(late(30_001)).toEqual(['call_stop']);
		expect(late(60_001)).toEqual(['call_pause']);
		expect(late(180_001)).toEqual(['check_reality']);
		expect(late(10_000_000)).toEqual([]);
		expect(outbox.letters).toHaveLength(1);
	});

	it('gives up what could surprise the room when the clock was put back, and keeps words', () => {
		const outbox = box();
		outbox.put({ type: 'call_stop' }, 50_000_000);
		outbox.put({ type: 'observe', text: 'x' }, 50_000_000);
		expect(outbox.giveUp(49_999_000)).toEqual([]);
		expect(outbox.giveUp(0).map(({ command }) => command.type)).toEqual(['call_stop']);
	});

	it('takes no more than it can keep', () => {
		const outbox = box();
		for (let n = 0; n < MOST_LETTERS; n += 1)
			expect(outbox.put({ type: 'observe', text: `${n}` }, n)).not.toBeNull();
		expect(outbox.put({ type: 'observe', text: 'one more' }, 99)).toBeNull();
		expect(outbox.letters).toHaveLength(MOST_LETTERS);
	});

	it('never lets the screen tell that someone paused', () => {
		expect(isSpokenOf('call_pause')).toBe(false);
		expect(isSpokenOf('say_need')).toBe(false);
		expect(isSpokenOf('observe')).toBe(true);
	});
});
