// What the form about a group takes, and what it says no to.

import { expect, test } from 'vitest';
import { settingsOf, typedIn, type Typed } from './settings.ts';

const filled: Record<keyof Typed, string> = {
	name: ' The stairwell group ',
	contacts: 'Maya, at the door\r\n\r\n  Night line, 20:00 to 08:00 \r\n',
	quiet_place: 'the kitchen',
	notes_days: '30',
	review_days: '1'
};
const read = (change: Partial<Record<keyof Typed, string>> = {}) => {
	const form = new FormData();
	for (const [field, value] of Object.entries({ ...filled, ...change })) form.set(field, value);
	return settingsOf(typedIn(form));
};

test('reads one contact a line and leaves out empty ones', () => {
	expect(read()).toEqual({
		name: 'The stairwell group',
		contacts: ['Maya, at the door', 'Night line, 20:00 to 08:00'],
		quiet_place: 'the kitchen',
		notes_days: 30,
		review_days: 1
	});
	expect(read({ contacts: ' ' })).toMatchObject({ contacts: [] });
});

test.each(['0', '90'])('takes %s days', (days) => {
	expect(read({ notes_days: days })).toMatchObject({ notes_days: Number(days) });
});

test.each([
	[{ name: 'x' }, 'name'],
	[{ name: 'x'.repeat(81) }, 'name'],
	[{ contacts: 'x\n'.repeat(13) }, 'contacts'],
	[{ contacts: 'x'.repeat(301) }, 'contacts'],
	[{ quiet_place: 'x'.repeat(301) }, 'quiet'],
	[{ notes_days: '91' }, 'days'],
	[{ notes_days: '-1' }, 'days'],
	[{ notes_days: '7.5' }, 'days'],
	[{ notes_days: '' }, 'days']
])('%j does not fit', (change, problem) => {
	expect(read(change)).toEqual({ problem });
});

test('an empty request is a form with nothing in it, and anything but one day is seven', () => {
	expect(settingsOf(typedIn(new FormData()))).toEqual({ problem: 'name' });
	expect(read({ review_days: '365' })).toMatchObject({ review_days: 7 });
});
