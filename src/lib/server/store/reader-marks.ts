// What the store keeps of those who read for all: their marks, sealed by their phones.

export interface ReaderMarks {
	/**
	 * Keeps what a reader says becomes of the notes: `key` is the public key made for reading, `sealed` whole pages of 4,096
	 * bytes and 48 more; both base64. Refused('gone') when the evening is over or the notes were let out, Refused('full')
	 * when two others have said theirs.
	 */
	keepMarks(round: string, key: string, sealed: string): Promise<void>;
	/** Of up to two readers, in base64 and random order. */
	marks(session: string): Promise<string[]>;
}
