// The keys of a box as people compare them: four words on wall and phone, and what the QR says behind its #.
// The parts that reckon are fetched when they are needed.

import type { BoxKeys } from '#lib/session/round.ts';
import { keysIn } from './round-ticket.ts';

export interface KeyName {
	readonly words: readonly string[];
	/** `#k=` and 20 hexadecimal digits, to stand behind an address; it is never sent */
	readonly hash: string;
}

/** As long as they are not known: no words, and an address without anything behind it. */
export const unnamed: KeyName = { words: [], hash: '' };

export async function nameOfKeys(keys: BoxKeys | null): Promise<KeyName> {
	const bytes = keys && keysIn(keys);
	if (!bytes) return unnamed;
	const { fingerprintOf, wordsOfKeys } = await import('#lib/notes/fingerprint.ts');
	const both = [bytes.session, bytes.tokens] as const;
	return { words: wordsOfKeys(...both), hash: `#k=${fingerprintOf(...both)}` };
}
