// Times of day read and written; whatever is no time is seven in the evening.

import { expect, test } from 'vitest';
import { clock, dayInWords, minutesOf } from './days.ts';

test.each(['00:00', '07:05', '19:30', '23:59'])('%s is read and written the same', (text) => {
	expect(clock(minutesOf(text))).toBe(text);
});

test.each([null, '', '24:00', '19:60', 'noon', '7'])('%j is no time', (text) => {
	expect(clock(minutesOf(text))).toBe('19:00');
});

test('times go on after midnight, and a day keeps its date in every time zone', () => {
	expect(clock(24 * 60 + 5)).toBe('00:05');
	expect(dayInWords('2026-11-20', 'en', 'medium')).toBe('20 November 2026');
	expect(dayInWords('2026-11-20', 'en')).toContain('Friday');
	expect(dayInWords('2026-11-20', 'en', 'short')).toBe('20 Nov');
});
