import { expect, test } from 'vitest';
import { Elsewhere, goneAfter } from '#lib/server/elsewhere.ts';

const room = (session: string, seats: string[], leads = false) => ({ session, seats, leads });

test('knows who is where, each once, until told otherwise', () => {
	const elsewhere = new Elsewhere();
	expect(elsewhere.seats('one').size).toBe(0);
	expect(elsewhere.hear('A', [room('one', ['s1', 's2'], true)], true, 0)).toEqual(['one']);
	elsewhere.hear('B', [room('one', ['s2', 's3']), room('two', ['s9'])], true, 0);
	expect([...elsewhere.seats('one')].sort()).toEqual(['s1', 's2', 's3']);
	expect([elsewhere.leads('one'), elsewhere.leads('two')]).toEqual([true, false]);

	// of one room only: the others stay
	elsewhere.hear('B', [room('one', ['s3'])], false, 1);
	expect([...elsewhere.seats('one')].sort()).toEqual(['s1', 's2', 's3']);
	expect(elsewhere.seats('two').size).toBe(1);

	// of all rooms: what is not named is empty
	expect(elsewhere.hear('B', [], true, 2).sort()).toEqual(['one', 'two']);
	expect(elsewhere.seats('two').size).toBe(0);
	expect([...elsewhere.seats('one')].sort()).toEqual(['s1', 's2']);

	expect(elsewhere.gone('A')).toEqual(['one']);
	expect(elsewhere.seats('one').size).toBe(0);
	expect(elsewhere.leads('one')).toBe(false);
});

test('a process that is silent for long is told of; not while nobody could be heard', () => {
	const elsewhere = new Elsewhere();
	elsewhere.hear('A', [], true, 0);
	elsewhere.living('B', 5_000);
	expect(elsewhere.silent(goneAfter)).toEqual([]);
	expect(elsewhere.silent(goneAfter + 1)).toEqual(['A']);
	elsewhere.begin(goneAfter);
	expect(elsewhere.silent(goneAfter + 1)).toEqual([]);
	expect(elsewhere.processes).toEqual(['A', 'B']);
});
