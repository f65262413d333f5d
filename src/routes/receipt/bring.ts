// Brings a receipt to the house: no cookie, no address it came from, sixteen bytes and nothing else.

import { postUnsigned } from '#lib/face/unsigned-post.ts';
import {
	mailboxOf,
	openQuestion,
	sealAnswer,
	type Answer,
	type Author,
	type Question
} from '#lib/notes/asking.ts';
import { fromBase64url } from '#lib/notes/base64url.ts';
import { RECEIPT_BYTES, receiptOf } from '#lib/notes/receipt.ts';

/** taken: as always · wait: too many tries this hour · away: no answer, nothing asked */
export type Brought = 'taken' | 'wait' | 'away';

/** Never throws. Wipes the receipt once it is taken. */
export async function bring(receipt: Uint8Array<ArrayBuffer>): Promise<Brought> {
	const answer = await postUnsigned('/receipt', receipt);
	if (answer?.status === 429) return 'wait';
	if (!answer?.ok) return 'away';
	receipt.fill(0);
	return 'taken';
}

/** What readers ask the one with this receipt. none: nothing, or these are other words · wait, away: as above. Never throws. */
export async function lookAsked(author: Author): Promise<Question | 'none' | 'wait' | 'away'> {
	const answer = await postUnsigned('/receipt/asked', new Uint8Array(mailboxOf(author.publicKey)));
	if (answer?.status === 429) return 'wait';
	if (!answer?.ok) return 'away';
	try {
		return openQuestion(new Uint8Array(await answer.arrayBuffer()), author);
	} catch {
		return 'none';
	}
}

/** Brings an answer: taken as always, whether something was asked or not. Never throws. */
export async function bringAnswer(
	answer: Answer,
	author: Author,
	answerTo: Uint8Array
): Promise<Brought> {
	const sealed = sealAnswer(answer, author, answerTo);
	const body = new Uint8Array([...mailboxOf(author.publicKey), ...sealed]);
	const said = await postUnsigned('/receipt/answer', body);
	return said?.status === 429 ? 'wait' : said?.ok ? 'taken' : 'away';
}

/** Takes words as somebody typed them; gives the receipt, or null where they are not twelve that fit. */
export function receiptTyped(typed: string): Uint8Array<ArrayBuffer> | null {
	const receipt = receiptOf(typed);
	return receipt && new Uint8Array(receipt);
}

/** What the square of a ticket holds, out of the address it opened; null where it was not read whole. */
export function receiptInSquare(held: string): Uint8Array<ArrayBuffer> | null {
	const read = fromBase64url(held);
	return read?.length === RECEIPT_BYTES ? read : null;
}
