// From notes to what leaves the box: never further than their writers said, two readers only as far as both agree.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryKey, ENTRY_BYTES, inPieces, openEntry, openFromPool, type Entry } from './entry.ts';
import { ENVELOPE_BYTES, fits, pack } from './envelope.ts';
import { entryOf, keptOf, letOut, type Keys } from './letting-out.ts';
import {
	combine,
	goesAs,
	nameOfEnvelope,
	noMark,
	ownThemes,
	readMarks,
	releasesOf,
	themeRefused,
	type Mark,
	type Marks
} from './marks.ts';
import { blankNote, sharings, type Note } from './note.ts';
import { openBox, type OpenedNote } from './opened-box.ts';
import { newKeyPair, seal } from './sealing.ts';
import type { Told } from './told.ts';
import { poolUntil, seasonOf, seasonUntil } from './season.ts';

const session = newKeyPair();
const pool = newKeyPair();
const keys: Keys = {
	session: 'session-1',
	sessionSecret: session.secretKey,
	group: 'group-1',
	season: '2026 autumn',
	poolPublicKey: pool.publicKey
};
const note = (text: string, more: Partial<Note> = {}): Note => ({ ...blankNote, text, ...more });
const mark = (more: Partial<Mark>): Mark => ({ ...noMark, ...more });
const named = (notes: readonly Note[]): OpenedNote[] =>
	notes.map((one, at) => ({ name: `${at}`.padStart(64, '0'), note: one }));
const opened = (out: ReturnType<typeof letOut>) =>
	out.entries.map(({ sealed }) => openEntry(sealed, entryKey(keys.sessionSecret, keys.session)));

const anyNote: fc.Arbitrary<Note> = fc.record({
	prompts: fc.subarray(['note-1', 'note-2']),
	text: fc.string({ minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== ''),
	sharing: fc.constantFrom(...sharings),
	keep: fc.boolean(),
	leave_group: fc.boolean(),
	withdraw: fc.constant(null)
});
const anyMark: fc.Arbitrary<Mark> = fc.record({
	as: fc.constantFrom('back', 'summary', 'aloud'),
	themes: fc.subarray(['hurry', 'silence']),
	reject: fc.boolean(),
	hide: fc.boolean(),
	ask: fc.constant(null)
});

describe('the box in the browser', () => {
	const told: Told = { readers: 'by_lot', level: 'high', until: '2026-12-20' };
	const sealed = (what: Note | null, round = 'round-1') =>
		seal(pack(what, told), session.publicKey, 'note', round);
	const box = (...what: (Note | null)[]) => what.map((one) => sealed(one));
	const open = (envelopes: readonly Uint8Array[], crowd = envelopes.length) =>
		openBox(envelopes, session.secretKey, 'round-1', crowd, () => 0, told);

	test('gives written notes, those for the care contacts apart, and does not say how many were empty', () => {
		const found = open(box(note('a'), null, note('b', { sharing: 'contacts' }), note('  '), null));
		expect(found.notes.map((one) => one.note.text)).toEqual(['a']);
		expect(found.forContacts.map((one) => one.note.text)).toEqual(['b']);
		expect(JSON.stringify(found)).not.toContain('null,null');
	});

	test('stays shut below five, whatever it is handed', () => {
		expect(() => open(box(note('a'), null, null, null))).toThrow('too few');
		expect(() => open(box(...Array.from({ length: 9 }, () => note('a'))), 4)).toThrow('too few');
		// one that was taken back later makes nobody's crowd smaller
		expect(open(box(note('a'), null, null, null), 5).notes).toHaveLength(1);
	});

	test('leaves out, without a word, what is of another round or no envelope', () => {
		const odd = [sealed(note('old'), 'round-0'), new Uint8Array(4144), new Uint8Array(5)];
		expect(open([...odd, ...box(note('a'), null)]).notes.map((one) => one.note.text)).toEqual([
			'a'
		]);
	});

	test.each([
		{ ...told, readers: 'joker_too' },
		{ ...told, level: 'usual' },
		{ ...told, until: '2027-12-20' },
		null
	] as const)('keeps shut, and says so, what was written under %j', (other) => {
		const under = seal(pack(note('b'), other), session.publicKey, 'note', 'round-1');
		const found = open([...box(note('a'), note('c', { sharing: 'contacts' }), null, null), under]);
		expect(found.toldOtherwise).toBe(true);
		expect(found.notes.map((one) => one.note.text)).toEqual(['a']);
		expect(found.forContacts.map((one) => one.note.text)).toEqual(['c']);
		// an empty one says nothing, and is no reason to be told anything
		expect(open(box(note('a'), null, null, null, null)).toldOtherwise).toBe(false);
	});

	test('names a note by its envelope', () => {
		const envelopes = box(note('a'), null, null, null, null);
		expect(open(envelopes).notes[0]!.name).toBe(nameOfEnvelope(envelopes[0]!));
	});

	test('brings notes into the order that the dice say', () => {
		const envelopes = box(...['a', 'b', 'c', 'd', 'e'].map((text) => note(text)));
		const orders = [0, 1].map((die) =>
			openBox(envelopes, session.secretKey, 'round-1', 5, (n) => (die === 0 ? 0 : n - 1), told)
				.notes.map((one) => one.note.text)
				.join('')
		);
		expect(orders).toEqual(['bcdea', 'abcde']);
	});
});

describe('what is let out', () => {
	test('never goes beyond what its writer allowed, for any marks', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(anyNote, anyMark), { maxLength: 8 }), (pairs) => {
				const notes = named(pairs.map(([one]) => one));
				const marks = Object.fromEntries(notes.map(({ name }, at) => [name, pairs[at]![1]]));
				for (const { name, note: of } of notes) {
					const entry = entryOf(of, marks[name]);
					if (of.sharing === 'contacts' || marks[name]!.reject) expect(entry).toBeNull();
					if (!entry) continue;
					if (entry.text !== null) expect(['summary', 'aloud']).toContain(of.sharing);
					if (entry.text !== null) expect(entry.text).toBe(of.text);
					if (entry.aloud) expect(of.sharing).toBe('aloud');
					if (marks[name]!.hide) expect(entry.text).toBeNull();
					expect(entry.keep).toBe(of.keep);
					expect(entry.leave_group).toBe(of.leave_group);
				}
			})
		);
	});

	test('is nothing for a note without a mark, and for one for the care contacts', () => {
		expect(entryOf(note('a', { sharing: 'aloud' }))).toBeNull();
		expect(entryOf(note('a', { sharing: 'contacts' }), mark({ as: 'aloud', themes: ['x'] }))).toBe(
			null
		);
		expect(sharings.map((sharing) => goesAs(sharing, mark({ as: 'aloud' })))).toEqual([
			'back',
			'summary',
			'aloud',
			'back'
		]);
		expect(sharings.map((sharing) => releasesOf(sharing).at(-1))).toEqual([
			'back',
			'summary',
			'aloud',
			undefined
		]);
	});

	test('is shut in one size, and opens with the evening’s key alone', () => {
		const notes = named([note('a', { sharing: 'summary' }), note('b', { sharing: 'aloud' })]);
		const marks: Marks = {
			[notes[0]!.name]: mark({ as: 'summary', themes: ['hurry'] }),
			[notes[1]!.name]: mark({ as: 'aloud' })
		};
		const out = letOut(notes, marks, keys);
		expect(out.entries.map(({ sealed }) => sealed.length)).toEqual([ENTRY_BYTES, ENTRY_BYTES]);
		expect(opened(out).map(({ text, aloud }) => [text, aloud])).toEqual([
			['a', false],
			['b', true]
		]);
		for (const wrong of [
			entryKey(keys.sessionSecret, 'session-2'),
			entryKey(newKeyPair().secretKey, keys.session)
		])
			expect(() => openEntry(out.entries[0]!.sealed, wrong)).toThrow();
	});

	test('carries what its writer can take it back with, another one in each place', () => {
		const withdraw = { entry: 'e'.repeat(43), pool: 'p'.repeat(43), writer: null };
		const notes = named(
			Array.from({ length: 5 }, () => note('a', { sharing: 'summary', keep: true, withdraw }))
		);
		const marks = Object.fromEntries(notes.map(({ name }) => [name, mark({ as: 'summary' })]));
		const out = letOut(notes, marks, keys);
		expect(new Set(out.entries.map((one) => one.withdraw))).toEqual(new Set([withdraw.entry]));
		expect(new Set(out.pool.map((one) => one.withdraw))).toEqual(new Set([withdraw.pool]));
		expect(letOut(named([note('a')]), {}, keys)).toEqual({ entries: [], pool: [] });
	});

	test('is kept for later sessions in bundles of five or more, and opens with the group’s key', () => {
		for (const many of [0, 1, 4, 5, 9]) {
			const notes = named(
				Array.from({ length: 12 }, (_, at) =>
					note(`note ${at}`, { sharing: 'summary', keep: at < many })
				)
			);
			const marks = Object.fromEntries(notes.map(({ name }) => [name, mark({ as: 'summary' })]));
			expect(keptOf(notes, marks)).toBe(many);
			const out = letOut(notes, marks, keys);
			expect(out.pool).toHaveLength(many < 5 ? 0 : many);
			for (const { sealed } of out.pool) {
				expect(sealed).toHaveLength(ENVELOPE_BYTES + 48);
				const entry = openFromPool(sealed, pool.secretKey, keys.group, keys.season);
				expect(entry.keep).toBe(true);
				expect(() => openFromPool(sealed, pool.secretKey, 'group-2', keys.season)).toThrow();
				expect(() => openFromPool(sealed, pool.secretKey, keys.group, '2027 spring')).toThrow();
			}
		}
	});

	test('loses no letter where words and themes together are too long', () => {
		const long: Entry = {
			text: '語'.repeat(1330),
			prompts: [],
			aloud: true,
			themes: ['hurry', 'x'.repeat(40)],
			keep: true,
			leave_group: false
		};
		expect(fits(long)).toBe(false);
		const pieces = inPieces(long);
		expect(pieces.every(fits)).toBe(true);
		expect(pieces.map(({ text, themes }) => [text, themes])).toEqual([
			[long.text, []],
			[null, long.themes]
		]);
		expect(inPieces({ ...long, text: 'short' })).toHaveLength(1);
	});
});

describe('marks of two readers', () => {
	const name = 'a'.repeat(64);

	test('hold only as far as both agree', () => {
		const one: Marks = { [name]: mark({ as: 'aloud', themes: ['Hurry', 'silence'] }) };
		const other: Marks = { [name]: mark({ as: 'summary', themes: ['hurry'], hide: true }) };
		expect(combine([one, other])).toEqual({
			[name]: mark({ as: 'summary', themes: ['Hurry'], hide: true })
		});
		expect(combine([one, {}])[name]).toEqual(noMark);
		expect(combine([one])).toEqual(one);
		expect(combine([])).toEqual({});
		expect(combine([one, { [name]: mark({ reject: true }) }])[name]!.reject).toBe(true);
	});

	test('never let out more together than the more careful of them alone', () => {
		fc.assert(
			fc.property(anyNote, anyMark, anyMark, (of, one, other) => {
				const both = combine([{ [name]: one }, { [name]: other }])[name]!;
				const far = (which: Mark) => releasesOf('aloud').indexOf(goesAs(of.sharing, which));
				expect(far(both)).toBeLessThanOrEqual(Math.min(far(one), far(other)));
				for (const theme of both.themes) expect(one.themes).toContain(theme);
			})
		);
	});

	test('are read out of anything, and what is none is left out', () => {
		expect(readMarks(null)).toEqual({});
		expect(readMarks({ x: mark({ as: 'aloud' }) })).toEqual({});
		expect(
			readMarks({ [name]: { as: 'everywhere', themes: ['hurry', 'ask Dariusz', 5], reject: 1 } })
		).toEqual({ [name]: mark({ as: 'back', themes: ['hurry'] }) });
	});
});

describe('themes of one’s own', () => {
	test('are told apart by commas, each once however it is written', () => {
		expect(ownThemes('Hurry, hurry; who writes\n , ')).toEqual(['Hurry', 'who writes']);
	});

	test.each([
		['I laughed when he said it', 'theme_long'],
		['x'.repeat(41), 'theme_long'],
		['fear of Dariusz', 'theme_names'],
		['ring 020 79460991', 'theme_names'],
		['hurry', null]
	])('cannot repeat a note or name somebody: %s', (theme, refused) => {
		expect(themeRefused(theme)).toBe(refused);
	});
});

describe('seasons', () => {
	test('of every day of three years, and until when what is kept of them stays', () => {
		expect(
			['2026-11-20', '2026-12-01', '2027-02-28', '2027-03-01', '2027-08-31'].map(seasonOf)
		).toEqual(['2026 autumn', '2026 winter', '2026 winter', '2027 spring', '2027 summer']);
		expect(seasonUntil('2026 spring')).toBe('2027-05-31');
		expect(seasonUntil('2026 autumn')).toBe('2027-11-30');
		expect(poolUntil(2026)).toBe('2028-02-29');
		for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2029, 0, 1); at += 86_400_000) {
			const day = new Date(at).toISOString().slice(0, 10);
			const until = seasonUntil(seasonOf(day));
			// twelve months after its end: between twelve and fifteen months after any of its days
			const months = (Date.parse(until) - at) / 86_400_000 / 30.44;
			expect(months).toBeGreaterThan(11.9);
			expect(months).toBeLessThan(15.2);
		}
	});
});
