// A note's envelope: 4,096 bytes, always, so that an empty one looks like any other.
// Source: trust.md 3.5. One byte says which version, two how long the words are; the rest is chance.

import { readNote, type Note } from './note.ts';
import { readTold, type Told } from './told.ts';

export const ENVELOPE_BYTES = 4096;
const HEAD_BYTES = 3;
const VERSION = 1;

/** The most bytes that a note's words and choices may take. */
export const ROOM_BYTES = ENVELOPE_BYTES - HEAD_BYTES;

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** Whether it goes into an envelope whole. A note of 1,500 letters does, in most scripts. */
export const fits = (value: unknown): boolean => encode(value).length <= ROOM_BYTES;

/** Takes anything that fits; gives the 4,096 bytes. */
export function enclose(value: unknown): Uint8Array<ArrayBuffer> {
	const words = encode(value);
	if (words.length > ROOM_BYTES) throw new Error('too long for an envelope');
	const envelope = new Uint8Array(ENVELOPE_BYTES);
	envelope[0] = VERSION;
	envelope[1] = words.length >> 8;
	envelope[2] = words.length & 255;
	envelope.set(words, HEAD_BYTES);
	crypto.getRandomValues(envelope.subarray(HEAD_BYTES + words.length));
	return envelope;
}

/** Takes an envelope; gives what was enclosed. Refuses (throws) what is no envelope. */
export function disclose(envelope: Uint8Array): unknown {
	if (envelope.length !== ENVELOPE_BYTES) throw new Error('an envelope has 4,096 bytes');
	if (envelope[0] !== VERSION) throw new Error('an envelope of another version');
	const length = (envelope[1]! << 8) | envelope[2]!;
	if (length > ROOM_BYTES) throw new Error('an envelope that says it is longer than it is');
	const words = new TextDecoder('utf-8', { fatal: true }).decode(
		envelope.subarray(HEAD_BYTES, HEAD_BYTES + length)
	);
	return JSON.parse(words);
}

/**
 * Takes a note, or null for an empty envelope, and what its phone was told; gives the 4,096 bytes. A note too long for it
 * loses letters at its end, never its shape.
 */
export const pack = (note: Note | null, told: Told | null = null): Uint8Array<ArrayBuffer> =>
	enclose(note && cut({ ...note, told }));

/** Takes an envelope; gives the note, or null for an empty one. Refuses (throws) what is no envelope. */
export const unpack = (envelope: Uint8Array): Note | null => readNote(disclose(envelope));

/** What the phone was told that packed it; null for an empty envelope, and where it does not say. */
export const toldIn = (envelope: Uint8Array): Told | null =>
	readTold((disclose(envelope) as { told?: unknown } | null)?.told);

function cut(note: Note & { readonly told: Told | null }): Note {
	if (fits(note)) return note;
	const letters = [...note.text];
	let least = 0;
	let most = letters.length;
	while (least < most) {
		const middle = Math.ceil((least + most) / 2);
		if (fits({ ...note, text: letters.slice(0, middle).join('') })) least = middle;
		else most = middle - 1;
	}
	return { ...note, text: letters.slice(0, least).join('') };
}
