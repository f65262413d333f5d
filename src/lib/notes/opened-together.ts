// Boxes that waited, opened together with one another or with a later one, on the device of whoever reads: shuffled together, with
// no word of which is whose. Of a box with fewer than five, only what its writers said may be kept. Source: trust.md 3.8.

import { FEWEST_TO_OPEN, openBox, type OpenedBox, type OpenedNote } from './opened-box.ts';
import { shuffled } from './shuffle.ts';
import type { Told } from './told.ts';

/** One box, as the computer hands it out. */
export interface ShutBox {
	/** bound into each of its envelopes */
	readonly round: string;
	/** how many were sealed besides those that led */
	readonly crowd: number;
	readonly sealed: readonly Uint8Array[];
	/** what stands now of who reads, how carefully and until when */
	readonly told: Told;
}

/** Throws where the boxes together hold fewer than five, besides those that led. */
export function enoughTogether(boxes: readonly Pick<ShutBox, 'crowd'>[]): number {
	const crowd = boxes.reduce((sum, box) => sum + Math.max(0, box.crowd), 0);
	if (crowd < FEWEST_TO_OPEN) throw new Error('too few to open');
	return crowd;
}

/**
 * Takes the boxes of one set, the secret key of each one's gathering, and fair dice (0 … n − 1). Throws below five in all.
 * From a box with fewer than five, whatever was not to be kept is dropped unread.
 */
export function openTogether(
	boxes: readonly (ShutBox & { readonly secretKey: Uint8Array })[],
	below: (n: number) => number
): OpenedBox {
	const crowd = enoughTogether(boxes);
	const opened = boxes.map((box) => {
		const all = openBox(box.sealed, box.secretKey, box.round, crowd, below, box.told);
		const waited = box.crowd < FEWEST_TO_OPEN;
		const shown = (notes: readonly OpenedNote[]) =>
			waited ? notes.filter(({ note }) => note.keep) : notes;
		return { ...all, notes: shown(all.notes), forContacts: shown(all.forContacts) };
	});
	return {
		notes: shuffled(
			opened.flatMap(({ notes }) => notes),
			below
		),
		forContacts: shuffled(
			opened.flatMap(({ forContacts }) => forContacts),
			below
		),
		toldOtherwise: opened.some(({ toldOtherwise }) => toldOtherwise)
	};
}
