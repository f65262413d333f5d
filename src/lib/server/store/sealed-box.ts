// What the store does for the box of unsigned notes before anybody reads them.

export interface SealedBox {
	/**
	 * All envelopes of a round in one transaction, in random order; done once, repeated calls change nothing.
	 * With `expected` only while that is the evening's kept seq; throws Stale otherwise.
	 */
	sealRound(
		session: string,
		round: string,
		envelopes: readonly Uint8Array[],
		expected?: number
	): Promise<void>;
	roundSealed(round: string): Promise<boolean>;
	/** Whether an envelope is among those kept of a round; `hash` is its SHA-256 in base64. */
	envelopeKept(round: string, hash: string): Promise<boolean>;
	/** Contents in random order; Refused('too_few') below five. */
	openRound(session: string): Promise<Uint8Array[]>;
}
