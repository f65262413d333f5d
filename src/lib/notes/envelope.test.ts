import { describe, expect, it } from 'vitest';
import { ENVELOPE_BYTES, fits, pack, toldIn, unpack } from './envelope.ts';
import type { Told } from './told.ts';
import { blankNote, MOST_LETTERS, orBlank, readNote, type Note } from './note.ts';

const note: Note = {
	prompts: ['note-2'],
	text: 'Say it in the meeting, not after.\n"Ask" Petra – \u0000 \\ 🙂',
	sharing: 'summary',
	keep: true,
	leave_group: false,
	withdraw: null
};

describe('an envelope', () => {
	it('is 4,096 bytes whether someone wrote or not', () => {
		expect(pack(note)).toHaveLength(ENVELOPE_BYTES);
		expect(pack(null)).toHaveLength(ENVELOPE_BYTES);
	});

	it('gives back what was put in', () => {
		expect(unpack(pack(note))).toEqual(note);
		expect(unpack(pack(null))).toBeNull();
	});

	it('says what its phone was told, also where words had to be cut; an empty one says nothing', () => {
		const told: Told = { readers: 'other_facilitator', level: 'high', until: '2026-12-20' };
		for (const one of [note, { ...note, text: '話'.repeat(MOST_LETTERS) }]) {
			expect(toldIn(pack(one, told))).toEqual(told);
			expect(unpack(pack(one, told))!.text.slice(0, 9)).toBe(one.text.slice(0, 9));
		}
		expect(toldIn(pack(note))).toBeNull();
		expect(toldIn(pack(null, told))).toBeNull();
		for (const odd of [
			{ ...told, readers: 'everybody' },
			{ ...told, level: 'low' },
			{ ...told, until: 'soon' }
		])
			expect(toldIn(pack(note, odd as Told))).toBeNull();
	});

	it('takes 1,500 letters of two-byte scripts whole', () => {
		const long = { ...blankNote, text: 'ш'.repeat(MOST_LETTERS) };
		expect(fits(long)).toBe(true);
		expect(unpack(pack(long))).toEqual(long);
	});

	it.each(['話', '\u0001', '"', '🙂'])('cuts the words, never the shape: %j', (letter) => {
		const long = { ...note, text: letter.repeat(MOST_LETTERS / letter.length) };
		const back = unpack(pack(long));
		expect(back).toEqual({ ...long, text: back!.text });
		expect(long.text.startsWith(back!.text)).toBe(true);
		expect(back!.text.length).toBeGreaterThan(600);
		expect([...back!.text].every((each) => each === letter)).toBe(true);
	});

	it('hides two equal notes from each other', () => {
		expect(pack(null)).not.toEqual(pack(null));
	});

	it('refuses another size, another version, a lying length and broken words', () => {
		const good = pack(note);
		expect(() => unpack(good.subarray(1))).toThrow();
		expect(() => unpack(Uint8Array.of(9, ...good.subarray(1)))).toThrow();
		expect(() => unpack(Uint8Array.of(1, 255, 255, ...good.subarray(3)))).toThrow();
		expect(() => unpack(Uint8Array.of(1, 0, 3, ...good.subarray(3)))).toThrow();
	});
});

describe('a note', () => {
	it('without words is an empty envelope', () => {
		expect(orBlank({ ...note, text: ' \n ' })).toBeNull();
		expect(orBlank(note)).toBe(note);
	});

	it('is read field by field: nothing else comes along', () => {
		expect(readNote({ ...note, seat: 'x', prompts: ['note-1', 'nonsense', 7] })).toEqual({
			...note,
			prompts: ['note-1']
		});
		expect(() => readNote({ ...note, sharing: 'everyone' })).toThrow();
		expect(() => readNote({ ...note, text: 'x'.repeat(MOST_LETTERS + 1) })).toThrow();
		expect(() => readNote('hello')).toThrow();
	});
});
