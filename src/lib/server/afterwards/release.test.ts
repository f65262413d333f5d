// Letting notes out of the box: never further than their writers said, whatever a form asks for.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pack } from '#lib/notes/envelope.ts';
import { blankNote, sharings, type Note } from '#lib/notes/note.ts';
import { record } from '#lib/server/store/promises/gathering.ts';
import { notesToRead, openedNotes, readingFor } from './reading.ts';
import { choiceIn, lesser, released, releasesOf, type Choice } from './release.ts';

const note = (text: string, more: Partial<Note> = {}): Note => ({ ...blankNote, text, ...more });
const opened = (...notes: readonly (Note | null)[]) => openedNotes(notes.map(pack));
const choose = (choice: Partial<Choice>) => (): Choice => ({
	as: 'back',
	themes: [],
	own: '',
	...choice
});

const anyNote: fc.Arbitrary<Note> = fc.record({
	prompts: fc.subarray(['note-1', 'note-2', 'note-5']),
	text: fc.string({ minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== ''),
	sharing: fc.constantFrom(...sharings),
	keep: fc.boolean(),
	leave_group: fc.boolean()
});

describe('the box', () => {
	test('gives written notes only, in the same order each time', () => {
		const envelopes = [note('b'), null, note('a'), note('  '), null].map(pack);
		const texts = (list: readonly Uint8Array[]) => openedNotes(list).map((one) => one.note.text);
		expect(texts(envelopes).toSorted()).toEqual(['a', 'b']);
		expect(texts(envelopes.toReversed())).toEqual(texts(envelopes));
	});

	test('leaves out what is no envelope, and says nothing of it', () => {
		const wrong = [new Uint8Array(4096).fill(255), new Uint8Array(3), pack(note('a'))];
		expect(openedNotes(wrong).map((one) => one.note.text)).toEqual(['a']);
	});

	test('keeps two notes with the same words apart', () => {
		const keys = opened(note('We hurry.'), note('We hurry.')).map(({ key }) => key);
		expect(new Set(keys).size).toBe(2);
	});

	test('gives the reader no more than is needed', () => {
		const [shown] = notesToRead(
			opened(note('Ask Colm or Dariusz.', { prompts: ['note-1', 'note-3'], leave_group: true })),
			['Colm']
		);
		expect(Object.keys(shown!).toSorted()).toEqual(
			['keep', 'key', 'prompt', 'sharing', 'signs', 'text'].toSorted()
		);
		expect(shown).toMatchObject({
			prompt: 'note-1 note-3',
			signs: [{ kind: 'name', words: 'Dariusz' }]
		});
	});
});

describe('what is let out', () => {
	test('never goes beyond what its writer allowed, for any form', () => {
		const asked = fc.oneof(fc.constantFrom('back', 'summary', 'aloud'), fc.anything(), fc.string());
		fc.assert(
			fc.property(
				fc.array(anyNote, { maxLength: 12 }),
				fc.array(asked, { minLength: 12, maxLength: 12 }),
				(notes, wishes) => {
					const box = opened(...notes);
					const out = released(
						box,
						(key) => choose({ as: wishes[box.findIndex((one) => one.key === key)] as string })(),
						[]
					);
					if ('refused' in out) throw new Error('themes were not asked for');
					for (const one of out.notes) {
						const writers = notes.filter(({ text }) => text === one.text);
						expect(
							writers.some(
								({ sharing, keep }) =>
									keep === one.keep &&
									(one.aloud ? sharing === 'aloud' : sharing === 'summary' || sharing === 'aloud')
							)
						).toBe(true);
					}
					expect(out.notes.length).toBeLessThanOrEqual(
						notes.filter(({ sharing }) => sharing !== 'theme').length
					);
				}
			)
		);
	});

	test('is what the reader asked for, where the writer allowed it', () => {
		expect(sharings.map((sharing) => lesser('aloud', sharing))).toEqual([
			'back',
			'summary',
			'aloud'
		]);
		expect(sharings.map((sharing) => lesser('summary', sharing))).toEqual([
			'back',
			'summary',
			'summary'
		]);
		expect(sharings.map((sharing) => lesser(null, sharing))).toEqual(['back', 'back', 'back']);
		expect(sharings.map((sharing) => releasesOf(sharing).at(-1))).toEqual([
			'back',
			'summary',
			'aloud'
		]);
	});

	test('comes from the box: a form that names other notes or words changes nothing', () => {
		const form = new FormData();
		form.set('as-0000-0', 'aloud');
		form.set('text', 'Something nobody wrote');
		const box = opened(note('Written.', { sharing: 'aloud' }));
		expect(released(box, (key) => choiceIn(form, key), [])).toEqual({ notes: [], themes: [] });
		form.set(`as-${box[0]!.key}`, 'summary');
		expect(released(box, (key) => choiceIn(form, key), [])).toEqual({
			notes: [{ text: 'Written.', prompt: '', aloud: false, keep: false, leave: false }],
			themes: []
		});
	});
});

describe('themes', () => {
	const six = opened(...Array.from({ length: 6 }, (_, n) => note(`note ${n}`)));

	test('count notes, each once, however they are written', () => {
		const out = released(
			six,
			choose({ themes: ['interruption'], own: 'Hurry, hurry; INTERRUPTION' }),
			['interruption']
		);
		expect(out).toMatchObject({
			themes: [
				{ theme: 'interruption', count: 6 },
				{ theme: 'Hurry', count: 6 }
			]
		});
	});

	test('that were not offered cannot be ticked', () => {
		expect(
			released(six, choose({ themes: ['made up', '__proto__'] }), ['interruption'])
		).toMatchObject({
			themes: []
		});
	});

	test.each([
		['I laughed when he said it', 'theme_long'],
		['x'.repeat(41), 'theme_long'],
		['fear of Dariusz', 'theme_names'],
		['ring 020 79460991', 'theme_names'],
		['a, b, c, d', 'themes_many']
	])('cannot repeat a note or name somebody: %s', (own, refused) => {
		expect(released(six, choose({ own }), [])).toMatchObject({ refused });
	});
});

describe('who may open the box', () => {
	const group = [
		{ id: 'ana', name: 'Ana' },
		{ id: 'bela', name: 'Bela' }
	];
	const kept = {
		joker: 'ana',
		readers: 'other_facilitator' as const,
		sealed: 9,
		notes_read: false,
		record: record()
	};

	test('another facilitator than the Joker', () => {
		expect(readingFor(kept, 'bela', group, '2026-11-22')).toEqual({ state: 'may' });
		expect(readingFor(kept, 'ana', group, '2026-11-22')).toEqual({ state: 'joker', ask: ['Bela'] });
	});

	test('the Joker too, where the group said so', () => {
		const open = { ...kept, readers: 'joker_too' as const };
		expect(readingFor(open, 'ana', group, '2026-11-22')).toEqual({ state: 'may' });
	});

	test('nobody below five, nobody twice, nobody after its time', () => {
		const state = (over: Partial<typeof kept>, today = '2026-11-22') =>
			readingFor({ ...kept, ...over }, 'bela', group, today).state;
		expect(state({ sealed: null as never })).toBe('too_few');
		expect(state({ notes_read: true })).toBe('read');
		expect(state({ sealed: null as never }, '2026-12-21')).toBe('over');
	});
});
