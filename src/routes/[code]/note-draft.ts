// The note being written, on this phone and in this tab only.

import type { Drawer } from '#lib/face/drawer.ts';
import { blankNote, readNote, type Note } from '#lib/notes/note.ts';

/** The note as it was left, or a blank one. */
export function noteIn(drafts: Drawer): Note {
	try {
		return readNote(JSON.parse(drafts.read('note') ?? 'null')) ?? blankNote;
	} catch {
		return blankNote;
	}
}

/** Keeps the note and the round it is for; a new round begins blank. */
export function putNote(drafts: Drawer, round: string, note: Note): void {
	drafts.write('note', JSON.stringify(note));
	drafts.write('round', round);
}

/** Whether words to take the note back are wanted. */
export const wantsReceipt = (drafts: Drawer): boolean => drafts.read('receipt') !== null;

export function putReceipt(drafts: Drawer, wanted: boolean): void {
	if (wanted) drafts.write('receipt', '1');
	else drafts.clear('receipt');
}
