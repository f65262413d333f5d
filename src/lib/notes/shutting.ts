// All that a phone needs to shut its envelope: fetched when the box opens, and not before.
// Source: trust.md 3.5 (phases 1, 3 and 4).

import { writerOf } from './asking.ts';
import { toBase64url } from './base64url.ts';
import { fingerprintOf, wordsOfKeys } from './fingerprint.ts';
import { pack } from './envelope.ts';
import { orBlank, type Note } from './note.ts';
import { writeRedeeming } from './post.ts';
import { newReceipt, receiptHash, receiptHashes, receiptWords } from './receipt.ts';
import { seal } from './sealing.ts';
import { tagOf, type Ticket } from './token.ts';
import type { Told } from './told.ts';

/** The two public keys that everybody is shown, 32 bytes each. */
export interface KeysShown {
	readonly session: Uint8Array;
	readonly tokens: Uint8Array;
}

/** Whether these are the keys that the QR on the wall named; `named` is what stood in it, null when the code was typed. */
export const areNamed = ({ session, tokens }: KeysShown, named: string | null): boolean =>
	named === null || fingerprintOf(session, tokens) === named;

/** Four words, to compare with the wall. */
export const wordsOf = ({ session, tokens }: KeysShown): readonly string[] =>
	wordsOfKeys(session, tokens);

export interface Shut {
	/** what is posted, the same bytes each time */
	readonly body: Uint8Array<ArrayBuffer>;
	/** 16 bytes, if one was wanted; an empty envelope has none */
	readonly receipt: Uint8Array | null;
}

/**
 * Takes the note (null: none), whether a receipt is wanted, the keys, the round, the ticket and what this phone was told;
 * gives what is posted.
 */
export function shut(
	note: Note | null,
	wantsReceipt: boolean,
	{ session }: Pick<KeysShown, 'session'>,
	round: string,
	{ token, mac }: Ticket,
	told: Told
): Shut {
	const said = note && orBlank(note);
	const receipt = said && wantsReceipt ? newReceipt() : null;
	const hashes = receipt && receiptHashes(receipt);
	const withdraw = hashes && {
		entry: toBase64url(hashes.entry),
		pool: toBase64url(hashes.pool),
		writer: writerOf(receipt)
	};
	const sealed = seal(pack(said && { ...said, withdraw }, told), session, 'note', round);
	const hash = receiptHash(receipt);
	const tag = tagOf(mac, round, sealed, hash);
	return { body: writeRedeeming({ token, tag, receiptHash: hash, sealed }), receipt };
}

/** Twelve words for a receipt. */
export const wordsOfReceipt = receiptWords;
