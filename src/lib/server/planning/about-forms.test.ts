// The planner's other forms: what fits is taken, what does not is said, nothing unknown is kept.

import { expect, test } from 'vitest';
import { about, agreements, level, readers, scenesIn, ticked } from './about-forms.ts';
import { dayAfter, dayOf, isDay } from './days.ts';

const form = (fields: Record<string, string | readonly string[]>) => {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields))
		for (const one of [value].flat()) data.append(name, one);
	return data;
};

test('name, day, series and ticks', () => {
	expect(
		about(form({ title: ' Heard ', day: '2026-12-04', series: 's1', show_time: 'on' }), ['s1'])
	).toEqual({
		title: 'Heard',
		day: '2026-12-04',
		series: 's1',
		show_time: true,
		small_group: false
	});
	expect(
		about(form({ title: 'Heard', day: '2026-12-04', series: 'theirs' }), ['s1'])
	).toMatchObject({ series: null });
	expect(about(form({ title: ' ', day: '2026-12-04' }), [])).toEqual({ problem: 'title' });
	expect(about(form({ title: 'Heard', day: '2026-02-30' }), [])).toEqual({ problem: 'day' });
});

test('the level is one of two', () => {
	expect(level(form({ level: 'high' }))).toEqual({ level: 'high' });
	expect(level(form({ level: 'higher' }))).toBeNull();
});

test('readers are one of two', () => {
	expect(readers(form({ readers: 'joker_too' }))).toEqual({ readers: 'joker_too' });
	expect(readers(form({ readers: 'everybody' }))).toBeNull();
});

test('scenes that there are, each once; agreements without empty lines; questions that there are', () => {
	expect(scenesIn(form({ scene: ['sc02', 'sc01', 'sc02', 'sc99'] }))).toEqual(['sc02', 'sc01']);
	expect(agreements(form({ agreements: ' One \r\n\r\n two\n' }))).toEqual(['One', 'two']);
	expect(agreements(form({ agreements: 'x\n'.repeat(50) }))).toHaveLength(20);
	expect(ticked(form({ fit: ['sent-here', 'open-conflict', 'weather'] }))).toEqual([
		'open-conflict',
		'sent-here'
	]);
});

test.each(['2026-02-30', '2026-13-01', '1999-12-31', '2200-01-01', '26-01-01', 'today', ''])(
	'%j is no day to plan for',
	(day) => expect(isDay(day)).toBe(false)
);

test('days go on over months and leap years', () => {
	expect(isDay('2028-02-29')).toBe(true);
	expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
	expect(dayAfter('2026-12-31', 90)).toBe('2027-03-31');
	expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
