// What the store keeps of notes that readers let out: shut entries, and what a group keeps of each season.

/** Shut by a browser; with it 32 bytes of a receipt or of chance. Both base64. */
export interface ShutEntry {
	readonly sealed: string;
	readonly receiptHash: string;
}

export interface PoolEnvelope {
	/** "2026 autumn" */
	readonly season: string;
	/** ISO day on which it goes */
	readonly until: string;
	/** base64 */
	readonly sealed: string;
}

export interface LetOut {
	/**
	 * In one transaction, once: entries of 4,136 bytes, and five or more envelopes of 4,144 for later sessions, or none.
	 * Refused('read_already'), Refused('too_few'), Refused('too_few_to_keep').
	 */
	releaseEntries(
		session: string,
		entries: readonly ShutEntry[],
		season: string,
		pool: readonly ShutEntry[]
	): Promise<void>;
	/** In base64 and random order. */
	entries(session: string): Promise<string[]>;
	/** The same, written down as taken for the file of notes; Refused('not_ready'). */
	takeEntries(session: string): Promise<string[]>;
	/** What the group keeps of all seasons, each in random order. */
	pool(group: string): Promise<PoolEnvelope[]>;
	/** For a harmful text: whatever of this evening has this SHA-256 (hex) is gone. False when there was nothing. */
	removeNow(session: string, hash: string): Promise<boolean>;
	removeFromPool(group: string, hash: string): Promise<boolean>;
	/** All envelopes and entries of an evening that is over, at once. */
	letGo(session: string): Promise<void>;
	/** Envelopes and entries whose date is over are destroyed, and what is kept of a season twelve months after it. */
	sweepNotes(today: string): Promise<void>;
	/** Facilitators whom the group chose for notes about harm to a person. */
	careContacts(group: string): Promise<string[]>;
	/** Refused('gone') when this facilitator is not of the group. */
	setCare(group: string, facilitator: string, care: boolean): Promise<void>;
}
