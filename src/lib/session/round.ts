// The round of unsigned notes as the evening's document holds it: whose envelopes belong to it, and how many came. Never a note.
// Source: trust.md 3.5, phase 0.

/** The public keys that everybody is shown: notes are shut for the one, tickets given with the other. Base64url, 32 bytes. */
export interface BoxKeys {
	/** of this gathering; only facilitators hold its secret half */
	readonly session: string;
	/** of this round; the house holds its secret half until the box is sealed */
	readonly tokens: string;
}

export interface RoundOfNotes {
	/** random id */
	readonly round: string;
	readonly keys: BoxKeys;
	/** seats that were in the room when the box was opened, sorted; null before */
	readonly roster: readonly string[] | null;
	/** those of them that held the Joker role at some time of the round: their envelopes do not count towards five */
	readonly leading: readonly string[];
	/** envelopes kept when sealed; null before, and when fewer than five besides the leading */
	readonly sealed: number | null;
	/** all envelopes are kept; the round cannot be opened again */
	readonly done: boolean;
}
