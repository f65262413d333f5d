// Brings a receipt to the house: no cookie, no address it came from, sixteen bytes and nothing else.

import { fromBase64url } from '#lib/face/random-id.ts';
import { RECEIPT_BYTES, receiptOf } from '#lib/notes/receipt.ts';

/** taken: as always · wait: too many tries this hour · away: no answer, nothing asked */
export type Brought = 'taken' | 'wait' | 'away';

/** Never throws. Wipes the receipt once it is taken. */
export async function bring(receipt: Uint8Array<ArrayBuffer>): Promise<Brought> {
	try {
		const answer = await fetch('/receipt', {
			method: 'POST',
			body: receipt,
			headers: { 'content-type': 'application/octet-stream' },
			credentials: 'omit',
			referrerPolicy: 'no-referrer',
			cache: 'no-store'
		});
		if (answer.status === 429) return 'wait';
		if (!answer.ok) return 'away';
		receipt.fill(0);
		return 'taken';
	} catch {
		return 'away';
	}
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
