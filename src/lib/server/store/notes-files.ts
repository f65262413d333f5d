// What the store does for the file of notes: somebody asks, a second facilitator agrees or ten minutes go by.

/** How things stand with the file of notes that somebody asked for. */
export interface NotesFile {
	/** who asked */
	readonly facilitator: string;
	/** ISO moment; null while a second facilitator is waited for */
	readonly ready_at: string | null;
	readonly state: 'waits_for_second' | 'waits' | 'ready' | 'over';
	readonly taken: boolean;
}

export interface NotesFiles {
	/** The file of notes of a summary, null when nobody ever asked for it. */
	notesFile(session: string): Promise<NotesFile | null>;
	/** Asks for it: a second facilitator has to agree; where there is none, it is ready ten minutes later. */
	askNotesFile(session: string, facilitator: string): Promise<void>;
	/** Refused('not_second') unless another facilitator of the group asked. */
	agreeNotesFile(session: string, facilitator: string): Promise<void>;
	stopNotesFile(session: string): Promise<void>;
}
