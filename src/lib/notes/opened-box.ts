// The box as whoever reads it opens it, on their own device: written notes in no order, empty envelopes not even counted.
// Source: trust.md 3.5 (phase 7).

import { toldIn, unpack } from './envelope.ts';
import { nameOfEnvelope } from './marks.ts';
import { orBlank, type Note } from './note.ts';
import { unseal } from './sealing.ts';
import { shuffled } from './shuffle.ts';
import { sameTold, type Told } from './told.ts';

/** below this the box stays closed, here as on the server */
export const FEWEST_TO_OPEN = 5;

export interface OpenedNote {
	/** the name of its sealed envelope */
	readonly name: string;
	readonly note: Note;
}

export interface OpenedBox {
	/** for readers */
	readonly notes: readonly OpenedNote[];
	/** for the group's care contacts alone, whom their writers chose; never released */
	readonly forContacts: readonly OpenedNote[];
	/** some were written by people who were told something else than stands here now: those stay shut */
	readonly toldOtherwise: boolean;
}

/**
 * Takes sealed envelopes, the gathering's secret key, the round they belong to, how many were sealed besides those that led
 * (one that is taken back later makes nobody's crowd smaller), fair dice (0 … n − 1), and what stands here now of who reads,
 * how carefully and until when. Throws below five. What does not open, and what is empty, is left out without a word.
 */
export function openBox(
	sealed: readonly Uint8Array[],
	secretKey: Uint8Array,
	round: string,
	crowd: number,
	below: (n: number) => number,
	now: Told
): OpenedBox {
	if (crowd < FEWEST_TO_OPEN) throw new Error('too few to open');
	let toldOtherwise = false;
	const opened = shuffled(sealed, below).flatMap((envelope) => {
		const { note, told } = noteIn(envelope, secretKey, round);
		if (!note) return [];
		if (sameTold(told, now)) return [{ name: nameOfEnvelope(envelope), note }];
		toldOtherwise = true;
		return [];
	});
	return {
		notes: opened.filter(({ note }) => note.sharing !== 'contacts'),
		forContacts: opened.filter(({ note }) => note.sharing === 'contacts'),
		toldOtherwise
	};
}

const nothing = { note: null, told: null };

function noteIn(
	envelope: Uint8Array,
	secretKey: Uint8Array,
	round: string
): { readonly note: Note | null; readonly told: Told | null } {
	try {
		const opened = unseal(envelope, secretKey, 'note', round);
		const note = unpack(opened);
		return { note: note && orBlank(note), told: toldIn(opened) };
	} catch {
		return nothing;
	}
}
