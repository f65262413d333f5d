// Who is handed the box, and what a reader's browser may bring back.

import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { record } from '#lib/server/store/promises/gathering.ts';
import type { BoxBeside } from '#lib/server/store/sealed-box.ts';
import { InParts } from './in-parts.ts';
import { mayCare, readingFor } from './reading.ts';
import { readBrought, readHash } from './shut-entries.ts';

const group = [
	{ id: 'ana', name: 'Ana' },
	{ id: 'bela', name: 'Bela' }
];
const kept = {
	joker: 'ana',
	readers: 'other_facilitator' as const,
	crowd: 9,
	opened: 'not' as const,
	together: [],
	notes_read: false,
	notes_gone: false,
	record: record()
};
const day = '2026-11-22';
const may = { state: 'may', together: false, until: '2026-12-20', led: false };

describe('who is handed the box', () => {
	test('another facilitator than the Joker', () => {
		expect(readingFor(kept, 'bela', group, day)).toEqual(may);
		expect(readingFor(kept, 'ana', group, day)).toEqual({
			state: 'joker',
			ask: ['Bela'],
			together: false
		});
	});

	test('the Joker as well, once two of the room have read: to let out what they allowed, not to read', () => {
		const lot = { ...kept, readers: 'by_lot' as const };
		expect(readingFor(lot, 'ana', group, day, 1).state).toBe('joker');
		expect(readingFor(lot, 'ana', group, day, 2)).toEqual({ ...may, led: true });
		expect(readingFor(lot, 'bela', group, day, 2)).toEqual(may);
	});

	test('the Joker too, where the group said so', () => {
		const open = { ...kept, readers: 'joker_too' as const };
		expect(readingFor(open, 'ana', group, day)).toEqual(may);
	});

	test('nobody below five, nobody twice, nobody after its time or when it was let go', () => {
		const state = (over: object, today = day) =>
			readingFor({ ...kept, ...over }, 'bela', group, today).state;
		expect(state({ crowd: 0 })).toBe('too_few');
		expect(state({ crowd: 4 })).toBe('waits');
		expect(state({ notes_read: true })).toBe('read');
		expect(state({}, '2026-12-21')).toBe('over');
		expect(state({ notes_gone: true })).toBe('over');
	});

	test('care contacts, also when it has been read; never that evening’s Joker, never after its time', () => {
		const may = (who: string, over: object = {}, today = day) =>
			mayCare({ ...kept, ...over }, who, ['ana', 'bela'], today);
		expect(may('bela')).toBe(true);
		expect(may('bela', { notes_read: true })).toBe(true);
		expect(may('ana')).toBe(false);
		expect(may('ana', { readers: 'joker_too' })).toBe(true);
		expect(mayCare(kept, 'bela', [], day)).toBe(false);
		expect(may('bela', { crowd: 4 })).toBe(false);
		expect(may('bela', { notes_gone: true })).toBe(false);
		expect(may('bela', {}, '2026-12-21')).toBe(false);
	});
});

describe('boxes that waited', () => {
	const waiting = (over: Partial<BoxBeside> = {}): BoxBeside => ({
		session: 'before',
		joker: 'ana',
		readers: 'other_facilitator',
		until: '2026-12-01',
		crowd: 3,
		gone: false,
		...over
	});
	const few = { ...kept, joker: null, crowd: 2 };
	const state = (over: object, who = 'bela', today = day) =>
		readingFor({ ...few, ...over }, who, group, today);

	test('are opened with one another from five on, as long as the first of their keys lives', () => {
		expect(state({ together: [waiting()] })).toEqual({
			state: 'may',
			together: true,
			until: '2026-12-01',
			led: false
		});
		expect(state({ together: [waiting({ crowd: 2 })] })).toEqual({ state: 'waits' });
		expect(state({ together: [waiting({ until: day })] })).toEqual({ state: 'waits' });
		expect(state({ together: [waiting({ crowd: 2 }), waiting({ crowd: 1 })] }).state).toBe('may');
	});

	test('are not opened by who led one of them: it goes on waiting, unless the group chose so', () => {
		// and is told whom to ask, where somebody else may open all of them
		const asks = { state: 'joker', ask: ['Bela'], together: true };
		expect(state({ together: [waiting()] }, 'ana')).toEqual(asks);
		expect(state({ together: [waiting(), waiting({ joker: 'bela' })] }, 'ana').state).toBe('may');
		expect(state({ together: [waiting()], joker: 'bela' }, 'ana')).toEqual({ state: 'waits' });
		expect(state({ together: [waiting()], joker: 'ana' }, 'ana')).toEqual({
			...asks,
			together: false
		});
		expect(state({ together: [waiting()], crowd: 5 }, 'ana')).toEqual(may);
		const open = waiting({ readers: 'joker_too' });
		expect(state({ together: [open] }, 'ana')).toMatchObject({ state: 'may', together: true });
	});

	test('stay together once handed out: for all or for nobody, and never without one of them', () => {
		const opened = (over: Partial<BoxBeside> = {}, crowd = 9) =>
			({ opened: 'here', crowd, together: [waiting(over)] }) as const;
		expect(state(opened()).state).toBe('may');
		expect(state(opened(), 'ana')).toEqual({ state: 'joker', ask: ['Bela'], together: true });
		expect(state(opened({ until: '2026-11-21' }))).toEqual({ state: 'over' });
		expect(state(opened({ gone: true }))).toEqual({ state: 'over' });
		expect(state({ ...opened({ gone: true }), notes_read: true })).toEqual({ state: 'read' });
		expect(state({ opened: 'elsewhere', crowd: 3, notes_read: true })).toEqual({
			state: 'elsewhere'
		});
		const care = (over: object, who = 'bela') =>
			mayCare({ ...few, ...over }, who, ['ana', 'bela'], day);
		expect(care(opened())).toBe(true);
		expect(care(opened(), 'ana')).toBe(false);
		expect(care(opened({ gone: true }))).toBe(false);
	});
});

describe('what a reader’s browser brings', () => {
	const bytes = (many: number) => randomBytes(many);
	const shut = (many: number, hash = 32) => ({
		sealed: bytes(many).toString('base64url'),
		receiptHash: bytes(hash).toString('base64url')
	});
	const brought = () => ({
		entries: [shut(4136)],
		season: '2026 autumn',
		pool: [shut(4144)],
		first: true,
		all: { entries: 1, pool: 1 }
	});

	test('is kept to the byte', () => {
		const posted = brought();
		const read = readBrought(posted)!;
		expect(Buffer.from(read.entries[0]!.sealed, 'base64').toString('base64url')).toBe(
			posted.entries[0]!.sealed
		);
		expect(Buffer.from(read.pool[0]!.receiptHash, 'base64')).toHaveLength(32);
	});

	test('has one size and one shape, or is refused', () => {
		const wrong: unknown[] = [
			null,
			'x',
			{},
			{ ...brought(), text: 'words' },
			{ ...brought(), season: '2026-11-20' },
			{ ...brought(), entries: [shut(4135)] },
			{ ...brought(), entries: [shut(4136, 31)] },
			{ ...brought(), pool: [shut(4136)] },
			{ ...brought(), entries: [{ ...shut(4136), themes: ['hurry'] }] },
			{ ...brought(), entries: Array.from({ length: 2001 }, () => shut(1)) }
		];
		expect(wrong.map(readBrought)).toEqual(wrong.map(() => null));
	});

	test('waits until all parts are there, begins anew when told, and never mixes two people', () => {
		const parts = new InParts();
		const part = (first: boolean, entries: number, pool: number, all = { entries: 3, pool: 2 }) =>
			({
				entries: Array.from({ length: entries }, () => shut(1)),
				pool: Array.from({ length: pool }, () => shut(1)),
				season: '',
				first,
				all
			}) as const;
		expect(parts.add('ana', part(true, 2, 2))).toBeNull();
		expect(parts.add('bela', part(false, 1, 0))).toBeNull();
		expect(parts.add('ana', part(true, 2, 1))).toBeNull();
		const whole = parts.add('ana', part(false, 1, 1))!;
		expect([whole.entries.length, whole.pool.length]).toEqual([3, 2]);
		expect(parts.add('ana', part(false, 1, 1))).toBeNull();
		expect(parts.add('eve', part(true, 4, 0))).toBeNull();
		expect(parts.add('zoe', part(true, 0, 0, { entries: 0, pool: 0 }))).toEqual({
			entries: [],
			pool: []
		});
	});

	test('names what is to go by its hash alone', () => {
		expect(readHash({ hash: 'a'.repeat(64) })).toBe('a'.repeat(64));
		for (const odd of [null, {}, { hash: 'A'.repeat(64) }, { hash: 'a'.repeat(63) }, { hash: 5 }])
			expect(readHash(odd)).toBeNull();
	});
});
