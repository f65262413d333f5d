import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
	answerFits,
	asAnswered,
	ASKED_BYTES,
	authorOf,
	mailboxOf,
	openAnswer,
	openQuestion,
	readAsk,
	sealAnswer,
	sealQuestion,
	writerOf,
	type Answer,
	type Ask
} from './asking.ts';
import { blankNote } from './note.ts';
import { afterAnswers, entryOf, keptBack } from './letting-out.ts';
import { noMark } from './marks.ts';
import { newReceipt, receiptHashes } from './receipt.ts';
import { newKeyPair } from './sealing.ts';

const session = newKeyPair();
const receipt = newReceipt();
const author = authorOf(receipt);
const writer = writerOf(receipt);
const anyAsk: fc.Arbitrary<Ask> = fc.oneof(
	fc.constant<Ask>({ kind: 'words', part: '', why: '' }),
	fc.constant<Ask>({ kind: 'hide', part: 'in the red van', why: 'one of us has one' }),
	fc.constant<Ask>({ kind: 'told', part: '', why: 'somebody would be known by it' })
);
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
	fc.string({ maxLength: 1200 }).map((text): Answer => ({ kind: 'words', text })),
	fc.boolean().map((yes): Answer => ({ kind: 'hide', part: 'in the red van', yes }))
);

describe('a question', () => {
	test('opens with the twelve words alone, and is always as long', () => {
		fc.assert(
			fc.property(anyAsk, (ask) => {
				const sealed = sealQuestion(ask, author.publicKey, session.publicKey);
				expect(sealed).toHaveLength(ASKED_BYTES);
				const { ask: read, answerTo } = openQuestion(sealed, author);
				expect(read).toEqual(ask);
				expect([...answerTo]).toEqual([...session.publicKey]);
				expect(() => openQuestion(sealed, authorOf(newReceipt()))).toThrow();
			}),
			{ numRuns: 30 }
		);
	});

	test('that is none is not read', () => {
		for (const odd of [
			null,
			{},
			{ kind: 'words' },
			{ kind: 'who', part: '', why: '' },
			{ kind: 'hide', part: ' ', why: '' },
			{ kind: 'told', part: '', why: ' ' },
			{ kind: 'words', part: '', why: 'x'.repeat(301) },
			{ kind: 'hide', part: 'x'.repeat(201), why: '' }
		])
			expect(readAsk(odd)).toBeNull();
	});

	test('waits under a name that ties nothing to the note’s other names', () => {
		const others = Object.values(receiptHashes(receipt)).map((hash) => [...hash].join());
		expect(others).not.toContain([...mailboxOf(author.publicKey)].join());
		expect(new Set([...others, [...author.publicKey].join(), [...author.proof].join()]).size).toBe(
			5
		);
	});
});

describe('an answer', () => {
	test('opens for the readers, and is always as long', () => {
		fc.assert(
			fc.property(anyAnswer, (answer) => {
				const sealed = sealAnswer(answer, author, session.publicKey);
				expect(sealed).toHaveLength(ASKED_BYTES);
				expect(openAnswer(sealed, session.secretKey, writer)).toEqual(answer);
				expect(openAnswer(sealed, newKeyPair().secretKey, writer)).toBeNull();
				expect(openAnswer(sealed, session.secretKey, writerOf(newReceipt()))).toBeNull();
			}),
			{ numRuns: 30 }
		);
	});

	test('made up by somebody who has read the note, but not its twelve words, is none', () => {
		const forged = { ...author, proof: new Uint8Array(32).fill(7) };
		const sealed = sealAnswer({ kind: 'words', text: 'mine' }, forged, session.publicKey);
		expect(openAnswer(sealed, session.secretKey, writer)).toBeNull();
	});

	test('too long for an envelope is known before it is sent', () => {
		expect(answerFits('a'.repeat(1500))).toBe(true);
		expect(answerFits('a'.repeat(1501))).toBe(false);
		expect(answerFits('語'.repeat(1400))).toBe(false);
	});
});

describe('what is let out after an answer', () => {
	const text = 'They met in the red van, and again in the red van.';
	const note = { ...blankNote, text, sharing: 'aloud' } as const;
	const hide: Ask = { kind: 'hide', part: 'in the red van', why: '' };
	const marked = { ...noMark, as: 'aloud', hide: true, ask: hide } as const;
	const out = (answer: Answer | null) => {
		const after = afterAnswers([{ name: 'a', note }], { a: marked }, { a: answer });
		return entryOf(after.notes[0]!.note, after.marks['a'])?.text ?? null;
	};

	test('the part is left out where its writer agrees, and the first words go nowhere', () => {
		const part = 'in the red van';
		expect(out({ kind: 'hide', part, yes: true })).toBe('They met […], and again […].');
		expect(out({ kind: 'words', text: 'They met twice.' })).toBe('They met twice.');
	});

	test('without an answer, or with a no, it stays back', () => {
		expect(out(null)).toBeNull();
		expect(out({ kind: 'hide', part: 'in the red van', yes: false })).toBeNull();
		expect(out({ kind: 'words', text: ' ' })).toBeNull();
	});

	test('words that nobody has read stay back; what the note is about may go', () => {
		const words = { kind: 'words', text: 'They met twice.' } as const;
		const allowed = { ...noMark, as: 'summary', themes: ['hurry'], ask: hide } as const;
		const after = afterAnswers([{ name: 'a', note }], { a: allowed }, { a: words });
		const held = keptBack(after.marks, ['a', 'b']);
		expect(entryOf(after.notes[0]!.note, held['a'])).toMatchObject({
			text: null,
			themes: ['hurry']
		});
		expect(held['b']).toEqual({ ...noMark, hide: true });
	});

	test('a part that does not stand there changes nothing', () => {
		expect(asAnswered(text, { kind: 'hide', part: 'a blue car', yes: true })).toBe(text);
		expect(asAnswered(text, { kind: 'hide', part: '', yes: true })).toBe(text);
	});
});
