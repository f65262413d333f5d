// The notes that may leave the group, as a file: asked for by one facilitator, agreed by a second, known to the room.

import type { Facilitator } from '#lib/server/store/people-kept.ts';
import type { NotesFile } from '#lib/server/store/notes-files.ts';

/** What a facilitator may do about the file now. */
export interface FileNow {
	/** `none`: nobody asks for it; a file that is over counts as none */
	readonly state: 'none' | 'waits_for_second' | 'waits' | 'ready';
	/** the asking facilitator's own request */
	readonly mine: boolean;
	/** who asked, by name */
	readonly by: string;
	/** minutes until it is ready, at least 1 while it waits */
	readonly minutes: number;
	readonly taken: boolean;
	/** names of those who could agree */
	readonly others: readonly string[];
}

/** Takes what is kept, who looks, all of the group, and now; gives how things stand for them. */
export function fileNow(
	kept: NotesFile | null,
	me: string,
	group: readonly Pick<Facilitator, 'id' | 'name'>[],
	now: number
): FileNow {
	const state = !kept || kept.state === 'over' ? 'none' : kept.state;
	const ready = kept?.ready_at ? Date.parse(kept.ready_at) : now;
	return {
		state,
		mine: kept?.facilitator === me,
		by: group.find(({ id }) => id === kept?.facilitator)?.name ?? '',
		minutes: Math.max(1, Math.ceil((ready - now) / 60_000)),
		taken: kept?.taken ?? false,
		others: group.filter(({ id }) => id !== me).map(({ name }) => name)
	};
}

/** What everybody who reads the summary is told, or null where there is nothing to tell. */
export function fileNotice(kept: NotesFile | null): 'asked' | 'taken' | null {
	if (kept?.taken) return 'taken';
	return kept && kept.state !== 'over' ? 'asked' : null;
}
