// What readers let out of a note, shut again for those who have the whole link of the summary: always 4,136 bytes.
// The key comes from the gathering's secret key, so it dies with it. Source: trust.md 3.5 (phases 7, 8).

import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { disclose, enclose, ENVELOPE_BYTES, fits } from './envelope.ts';
import { seal, unseal } from './sealing.ts';
import type { Season } from './season.ts';

const NONCE_BYTES = 24;
/** nonce, envelope, tag */
export const ENTRY_BYTES = NONCE_BYTES + ENVELOPE_BYTES + 16;
export const ENTRY_KEY_BYTES = 32;

export interface Entry {
	/** the note's words as they were written, or null where only its themes are let out */
	readonly text: string | null;
	/** ids of the beginnings it answers */
	readonly prompts: readonly string[];
	/** may it be read aloud or shown on the wall */
	readonly aloud: boolean;
	readonly themes: readonly string[];
	/** may it be kept for later sessions */
	readonly keep: boolean;
	/** may it leave the group */
	readonly leave_group: boolean;
}

/** Takes the gathering's secret key and its id; gives the key that opens its entries and nothing else. */
export const entryKey = (sessionSecret: Uint8Array, session: string): Uint8Array =>
	hkdf(
		sha256,
		sessionSecret,
		utf8ToBytes('spectactor entries 1'),
		utf8ToBytes(session),
		ENTRY_KEY_BYTES
	);

const bound = utf8ToBytes('spectactor entry 1');

export function sealEntry(entry: Entry, key: Uint8Array): Uint8Array<ArrayBuffer> {
	const nonce = randomBytes(NONCE_BYTES);
	const shut = xchacha20poly1305(key, nonce, bound).encrypt(enclose(entry));
	return new Uint8Array(concatBytes(nonce, shut));
}

/** Throws when it was sealed with another key, that is of another gathering, or was changed. */
export function openEntry(sealed: Uint8Array, key: Uint8Array): Entry {
	if (sealed.length !== ENTRY_BYTES) throw new Error('an entry has 4,136 bytes');
	const [nonce, shut] = [sealed.subarray(0, NONCE_BYTES), sealed.subarray(NONCE_BYTES)];
	return readEntry(disclose(xchacha20poly1305(key, nonce, bound).decrypt(shut)));
}

/** Where a kept note is sealed to: a group's season. */
const place = (group: string, season: Season) => `${group} ${season}`;

/** The same words shut for the group's later sessions, in the size of any envelope: 4,144 bytes. */
export const sealForPool = (
	entry: Entry,
	poolPublicKey: Uint8Array,
	group: string,
	season: Season
): Uint8Array<ArrayBuffer> => seal(enclose(entry), poolPublicKey, 'pool', place(group, season));

/** Throws when it is of another group or season, or was changed. */
export const openFromPool = (
	sealed: Uint8Array,
	poolSecretKey: Uint8Array,
	group: string,
	season: Season
): Entry => readEntry(disclose(unseal(sealed, poolSecretKey, 'pool', place(group, season))));

/** One entry, or two where words and themes together are too long for an envelope. */
export const inPieces = (entry: Entry): readonly Entry[] =>
	fits(entry) || entry.text === null
		? [entry]
		: [
				{ ...entry, themes: [] },
				{ ...entry, text: null, prompts: [], aloud: false }
			];

function readEntry(input: unknown): Entry {
	const { text, prompts, aloud, themes, keep, leave_group } = (input ?? {}) as Record<
		string,
		unknown
	>;
	const strings = (value: unknown) =>
		Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
	if (text !== null && typeof text !== 'string') throw new Error('not an entry');
	return {
		text,
		prompts: strings(prompts),
		aloud: aloud === true,
		themes: strings(themes),
		keep: keep === true,
		leave_group: leave_group === true
	};
}
