// Answers to a summary: taken as they are, refused in words, or kept waiting where they name somebody.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { record } from '#lib/server/store/promises/gathering.ts';
import { mostLetters, readReply } from './reply.ts';

const evening = record({ roles: [{ role: 'joker', words: ['Ana'] }] });
const send = (text: unknown, more: Partial<Parameters<typeof readReply>[0]> = {}) =>
	readReply({ kind: 'minority_note', about: 'lines', text, wait: false, ...more }, evening);

describe('an answer', () => {
	test('is taken word for word', () => {
		const text = 'I think this blamed one man,\nnot the way we meet.';
		expect(send(text)).toEqual({
			taken: { kind: 'minority_note', about: 'lines', text },
			waits: false
		});
	});

	test.each(['', '   \n ', undefined, 7, '\u200B\u202E'])('%j is empty', (text) => {
		expect(send(text)).toMatchObject({ refused: 'empty' });
	});

	test('has 600 letters at most, however many bytes they take', () => {
		expect(send('é'.repeat(mostLetters))).toMatchObject({ waits: false });
		expect(send('🌧'.repeat(mostLetters))).toMatchObject({ waits: false });
		expect(send('x'.repeat(mostLetters + 3))).toMatchObject({ refused: 'too_long', over: 3 });
	});

	test('says what it is', () => {
		expect(send('Shorter, not braver.', { kind: 'praise' })).toMatchObject({
			refused: 'kind',
			written: { text: 'Shorter, not braver.', about: 'lines' }
		});
	});

	test('about something unknown is about the whole evening', () => {
		for (const about of ['nowhere', '__proto__', '', null, 'scene-sc99'])
			expect(send('Shorter.', { about })).toMatchObject({ taken: { about: 'whole' } });
		expect(send('Shorter.', { about: 'scene-sc01' })).toMatchObject({
			taken: { about: 'scene-sc01' }
		});
	});
});

describe('an answer that names somebody', () => {
	test.each([
		['It was all about what Dariusz wanted.', 'Dariusz'],
		['Ring 020 7946 0991 about it.', '020 7946 0991'],
		['Write to d.k@example.org about it.', 'd.k@example.org'],
		['See https://example.org/who', 'https://example.org/who'],
		['as @dariusz says', '@dariusz'],
		['Ana had decided before we came.', 'Ana']
	])('is told which words: %s', (text, words) => {
		expect(send(text)).toMatchObject({ refused: 'names', found: [{ words }], written: { text } });
	});

	test('may be left waiting, and is kept as it is', () => {
		const text = 'It was all about what Dariusz wanted.';
		expect(send(text, { wait: true })).toMatchObject({ taken: { text }, waits: true });
	});

	test.each([
		'The scene made Colm a fool.',
		'It treated Black members as guests, and Deaf people as a cost.',
		'We were told in London on a Monday.',
		'I saw what Petra did, and As I was saying was too short.'
	])('is not one that names only the evening, a people or a day: %s', (text) => {
		expect(send(text)).toMatchObject({ waits: false });
	});

	test('never waits without a reason, and is never shown with one', () => {
		fc.assert(
			fc.property(fc.string(), fc.boolean(), (text, wait) => {
				const read = send(text, { wait });
				const named = 'refused' in send(text) && send(text);
				if ('taken' in read) expect(read.waits).toBe(named !== false);
				else expect(read.refused === 'names' ? wait : false).toBe(false);
			})
		);
	});
});
