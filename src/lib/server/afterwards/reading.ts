// Who may open the box of notes, and what they find in it: the written notes, in no order, empty envelopes never counted.
// Source: domain.md 8.3 (7), 9.5; trust.md 3.8.

import { createHash } from 'node:crypto';
import { unpack } from '#lib/notes/envelope.ts';
import type { NamingSign } from '#lib/notes/naming.ts';
import { namingSigns } from '#lib/notes/naming.ts';
import { orBlank, type Note } from '#lib/notes/note.ts';
import type { Facilitator } from '#lib/server/store/people-kept.ts';
import type { KeptSummary } from '#lib/server/store/store.ts';

/** may: open it now · joker: another facilitator reads · the others: there is nothing to open (any more) */
export type Reading =
	| { readonly state: 'may' | 'read' | 'too_few' | 'over' }
	| { readonly state: 'joker'; readonly ask: readonly string[] };

/** Takes what was kept, who asks, everybody in the group, and today; gives whether they may open the box. */
export function readingFor(
	kept: Pick<KeptSummary, 'joker' | 'readers' | 'sealed' | 'notes_read' | 'record'>,
	facilitator: string,
	group: readonly Facilitator[],
	today: string
): Reading {
	if (kept.notes_read) return { state: 'read' };
	if (kept.sealed === null) return { state: today > kept.record.notes_until ? 'over' : 'too_few' };
	if (kept.joker === facilitator && kept.readers !== 'joker_too')
		return {
			state: 'joker',
			ask: group.filter(({ id }) => id !== facilitator).map(({ name }) => name)
		};
	return { state: 'may' };
}

export interface OpenedNote {
	/** hash of what is in it: the same note has the same key whenever the box is opened */
	readonly key: string;
	readonly note: Note;
}

/** Takes envelopes; gives the notes in them. Empty envelopes, and what is no envelope, are left out. */
export function openedNotes(envelopes: readonly Uint8Array[]): readonly OpenedNote[] {
	const twins = new Map<string, number>();
	return envelopes
		.flatMap((envelope) => noteIn(envelope) ?? [])
		.map((note) => {
			const hash = hashOf(note);
			const twin = twins.get(hash) ?? 0;
			twins.set(hash, twin + 1);
			return { key: `${hash}-${twin}`, note };
		})
		.sort((one, other) => (one.key < other.key ? -1 : 1));
}

function noteIn(envelope: Uint8Array): Note | null {
	try {
		const note = unpack(envelope);
		return note && orBlank(note);
	} catch {
		return null;
	}
}

const hashOf = ({ prompts, text, sharing, keep, leave_group }: Note) =>
	createHash('sha256')
		.update(JSON.stringify([prompts, text, sharing, keep, leave_group]))
		.digest('hex')
		.slice(0, 32);

/** A note as its reader sees it. */
export interface NoteToRead extends Pick<Note, 'text' | 'sharing' | 'keep'> {
	readonly key: string;
	/** ids of the beginnings it answers, with spaces between */
	readonly prompt: string;
	/** what may tell who is meant */
	readonly signs: readonly NamingSign[];
}

/** Takes opened notes and the names of the evening's scenes; gives what the reader needs, no more. */
export const notesToRead = (
	opened: readonly OpenedNote[],
	characters: readonly string[]
): readonly NoteToRead[] =>
	opened.map(({ key, note }) => ({
		key,
		text: note.text,
		sharing: note.sharing,
		keep: note.keep,
		prompt: note.prompts.join(' '),
		signs: namingSigns(note.text, characters)
	}));
