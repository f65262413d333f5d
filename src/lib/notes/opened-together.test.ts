// Boxes opened together: five in all or nothing, what was not to be kept stays unread, and nothing says which is whose.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pack } from './envelope.ts';
import { blankNote, type Note } from './note.ts';
import { openTogether } from './opened-together.ts';
import { newKeyPair, seal } from './sealing.ts';

const told = { readers: 'other_facilitator', level: 'usual', until: '2026-12-20' } as const;

/** A box of a gathering of its own; one word a note, written in capitals where it may be kept, null for an empty envelope. */
function box(round: string, words: readonly (string | null)[], led = 0, more: Partial<Note> = {}) {
	const { secretKey, publicKey } = newKeyPair();
	const sealed = words.map((text) =>
		seal(
			pack(text === null ? null : { ...blankNote, text, keep: /[A-Z]/.test(text), ...more }, told),
			publicKey,
			'note',
			round
		)
	);
	return { round, crowd: words.length - led, sealed, told, secretKey };
}
const texts = (boxes: Parameters<typeof openTogether>[0], below = () => 0) =>
	openTogether(boxes, below)
		.notes.map(({ note }) => note.text)
		.sort();

describe('boxes opened together', () => {
	test('five or more in all, besides those that led, or nothing', () => {
		const three = box('one', ['A', 'B', 'C']);
		expect(() => texts([three])).toThrow('too few');
		expect(() => texts([three, box('two', ['D', 'E'], 1)])).toThrow('too few');
		expect(texts([three, box('two', ['D', 'E'])])).toEqual(['A', 'B', 'C', 'D', 'E']);
		// nobody makes a crowd out of less than nothing
		expect(() => texts([box('one', ['A', 'B', 'C', 'D']), { ...three, crowd: -3 }])).toThrow();
	});

	test('of a box that waited, what was not to be kept stays unread; of a full one nothing is missing', () => {
		const full = ['d', 'E', 'f', 'G', 'h', null];
		expect(texts([box('one', ['A', 'b', null]), box('two', full)])).toEqual(
			['A', 'd', 'E', 'f', 'G', 'h'].sort()
		);
		const contacts = [
			box('one', ['A', 'b'], 0, { sharing: 'contacts' }),
			box('two', ['C', 'd', 'E'], 0, { sharing: 'contacts' })
		];
		const { notes, forContacts } = openTogether(contacts, () => 0);
		expect(notes).toEqual([]);
		expect(forContacts.map(({ note }) => note.text).sort()).toEqual(['A', 'C', 'E']);
	});

	test('in an order that follows the dice alone, over all of them', () => {
		const boxes = [box('one', ['A', 'B', 'C']), box('two', ['D', 'E', 'F'])];
		const orders = new Set<string>();
		for (let at = 0; at < 60; at++)
			orders.add(
				openTogether(boxes, (n) => Math.floor(Math.random() * n))
					.notes.map(({ note }) => note.text)
					.join('')
			);
		const together = [...orders].filter((order) => /^([ABC]{3}|[DEF]{3})/.test(order));
		// 72 of 720 orders have the boxes apart: a tenth
		expect(together.length).toBeLessThan(20);
		expect(orders.size).toBeGreaterThan(30);
	});

	test('nothing opens whose phones were told something else', () => {
		const one = { ...box('one', ['A', 'B', 'C']), told: { ...told, until: '2026-12-31' } };
		const opened = openTogether([one, box('two', ['D', 'E', 'F'])], () => 0);
		expect(opened.notes.map(({ note }) => note.text).sort()).toEqual(['D', 'E', 'F']);
		expect(opened.toldOtherwise).toBe(true);
	});

	test('whatever the boxes are: never below five, and what is shown may be shown', () => {
		const made = fc.array(fc.array(fc.constantFrom('k', 'K', null), { maxLength: 6 }), {
			minLength: 1,
			maxLength: 3
		});
		fc.assert(
			fc.property(made, (all) => {
				const boxes = all.map((words, at) => box(`round-${at}`, words));
				const crowd = all.flat().length;
				if (crowd < 5) return void expect(() => texts(boxes)).toThrow('too few');
				const wanted = all.flatMap((words) =>
					words.filter((word) => word === 'K' || (word === 'k' && words.length >= 5))
				);
				expect(texts(boxes)).toEqual(wanted.sort());
			}),
			{ numRuns: 15 }
		);
	});
});
