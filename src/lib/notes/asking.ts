// What readers ask the writer of a note, and what the writer answers, without either learning who the other is: sealed both
// ways, in the size of any envelope. A writer is known by the twelve words alone. Source: domain.md 8.3 (7); trust.md 3.9.

import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { lettersIn, oneLine } from '#lib/session/plain-text.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { disclose, enclose, ENVELOPE_BYTES, fits } from './envelope.ts';
import { MOST_LETTERS, type Writer } from './note.ts';
import { KEY_BYTES, publicKeyOf, seal, SEAL_BYTES, unseal } from './sealing.ts';

/** a question or an answer, sealed: as long as an envelope */
export const ASKED_BYTES = ENVELOPE_BYTES + SEAL_BYTES;
export const MAILBOX_BYTES = 32;
export const MOST_WHY = 300;
export const MOST_PART = 200;

/** words: say it in other words · hide: may this part be left out? · told: nothing is asked, it only says why */
export const asks = ['words', 'hide', 'told'] as const;

export interface Ask {
	readonly kind: (typeof asks)[number];
	/** of the text, for `hide`; else empty */
	readonly part: string;
	/** why, in a sentence; may be empty but for `told` */
	readonly why: string;
}

/** What the twelve words make: whoever has them is the writer. */
export interface Author {
	readonly secretKey: Uint8Array;
	readonly publicKey: Uint8Array;
	readonly proof: Uint8Array;
}

export type Answer =
	| { readonly kind: 'words'; readonly text: string }
	| { readonly kind: 'hide'; readonly part: string; readonly yes: boolean };

/** By the name of the envelope what its writer answered; null: was asked, and no answer is to be seen yet. */
export type Answers = Readonly<Record<string, Answer | null>>;

const made = (use: string, bytes: Uint8Array) => sha256(concatBytes(utf8ToBytes(use), bytes));

/** Takes a receipt (16 bytes). */
export function authorOf(receipt: Uint8Array): Author {
	const secretKey = made('refl-author-v1', receipt);
	return {
		secretKey,
		publicKey: publicKeyOf(secretKey),
		proof: made('refl-answer-v1', receipt)
	};
}

/** What goes into the note of whoever wants a receipt. */
export function writerOf(receipt: Uint8Array): Writer {
	const { publicKey, proof } = authorOf(receipt);
	return { key: toBase64url(publicKey), answer: toBase64url(sha256(proof)) };
}

/** Where questions for a writer wait: a name made from the public key, which stands beside nothing else. */
export const mailboxOf = (publicKey: Uint8Array): Uint8Array => made('refl-mailbox-v1', publicKey);

/** Takes anything; gives what is asked, or null where it is no question. */
export function readAsk(input: unknown): Ask | null {
	const { kind, part, why } = (input ?? {}) as Record<string, unknown>;
	const found = asks.find((one) => one === kind);
	if (!found || typeof part !== 'string' || typeof why !== 'string') return null;
	const said = { kind: found, part: found === 'hide' ? part : '', why: oneLine(why) };
	const empty = found === 'hide' ? part.trim() === '' : found === 'told' && said.why === '';
	return empty || lettersIn(part) > MOST_PART || lettersIn(said.why) > MOST_WHY ? null : said;
}

export interface Question {
	readonly ask: Ask;
	/** the gathering's public key, for the answer */
	readonly answerTo: Uint8Array;
}

/** A question for the writer with this key (32 bytes), who answers to the gathering's public key. */
export const sealQuestion = (ask: Ask, writer: Uint8Array, answerTo: Uint8Array) =>
	seal(enclose({ ...ask, to: toBase64url(answerTo) }), writer, 'question', '');

/** Throws when it is for somebody else, or nothing but chance. */
export function openQuestion(sealed: Uint8Array, { secretKey }: Author): Question {
	const read = disclose(unseal(sealed, secretKey, 'question', '')) as Record<string, unknown>;
	const ask = readAsk(read);
	const answerTo = fromBase64url(String(read['to']));
	if (!ask || answerTo?.length !== KEY_BYTES) throw new Error('not a question');
	return { ask, answerTo };
}

const place = (publicKey: Uint8Array) => toBase64url(mailboxOf(publicKey));

/** Whether new words go into an envelope whole. */
export const answerFits = (text: string): boolean =>
	lettersIn(text) <= MOST_LETTERS && fits({ kind: 'words', text, proof: 'a'.repeat(43) });

/** What the writer answers, with the proof that it is the writer; for the gathering's public key. */
export const sealAnswer = (answer: Answer, { publicKey, proof }: Author, answerTo: Uint8Array) =>
	seal(enclose({ ...answer, proof: toBase64url(proof) }), answerTo, 'answer', place(publicKey));

/** The answer, or null: of nobody, changed, or made up by somebody who has not the twelve words. */
export function openAnswer(
	sealed: Uint8Array,
	sessionSecret: Uint8Array,
	writer: Writer
): Answer | null {
	try {
		const key = fromBase64url(writer.key)!;
		const read = disclose(unseal(sealed, sessionSecret, 'answer', place(key)));
		const { kind, text, part, yes, proof } = read as Record<string, unknown>;
		const shown = fromBase64url(String(proof));
		if (!shown || toBase64url(sha256(shown)) !== writer.answer) return null;
		if (kind === 'words' && typeof text === 'string' && lettersIn(text) <= MOST_LETTERS)
			return { kind, text };
		if (kind === 'hide' && typeof part === 'string') return { kind, part, yes: yes === true };
		return null;
	} catch {
		return null;
	}
}

/** What stands in place of a part that its writer lets go. */
export const HIDDEN = '[…]';

/** The text as its writer now wants it. */
export function asAnswered(text: string, answer: Answer): string {
	if (answer.kind === 'words') return answer.text;
	return answer.yes && answer.part !== '' ? text.replaceAll(answer.part, HIDDEN) : text;
}

/** Whether the writer did what was asked. */
export const wasGranted = (answer: Answer): boolean =>
	answer.kind === 'words' ? answer.text.trim() !== '' : answer.yes;
