import { expect, test } from 'vitest';
import { logLine, type LogEvent, type LogFacts } from '#lib/server/log.ts';

test('a line holds an event and a status class, and nothing else that is handed in', () => {
	const nosy = {
		status: '5xx',
		took: 57.123,
		address: '192.0.2.7',
		seat: 'abc',
		text: 'a note'
	} as LogFacts;
	expect(JSON.parse(logLine('page_failed', nosy))).toEqual({
		event: 'page_failed',
		status: '5xx'
	});
});

test('values that are not on the list do not get through in the allowed places either', () => {
	const line = logLine('a note of mine' as LogEvent, { status: '192.0.2.7' } as never);
	expect(JSON.parse(line)).toEqual({ event: 'thrown_unexpectedly' });
});

test('a facilitator’s sign-in has their name and the hour; no other event names anybody', () => {
	const facts = { facilitator: 'Ana\n"x"', hour: '2026-11-23T19' };
	expect(JSON.parse(logLine('signed_in', facts))).toEqual({
		event: 'signed_in',
		facilitator: 'Ana··x·',
		hour: '2026-11-23T19'
	});
	expect(JSON.parse(logLine('sign_in_slowed', facts))).toEqual({
		event: 'sign_in_slowed',
		hour: '2026-11-23T19'
	});
	expect(JSON.parse(logLine('write_failed', { facilitator: 'Ana', hour: '19:04:55' }))).toEqual({
		event: 'write_failed'
	});
});
