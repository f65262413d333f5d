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
	/** who reads them for all; absent until somebody offers to */
	readonly reading?: Reading;
}

/** One of the two who read: by seat, known to the key-holders only by the key made for the occasion. */
export interface Reader {
	readonly seat: string;
	/** public, base64url */
	readonly key: string;
	/** the gathering's secret key, sealed for this reader's; null until a key-holder hands it over */
	readonly sealed: string | null;
	readonly done: boolean;
}

export interface Reading {
	/** who would read, and the public key they would be handed the other one under */
	readonly offers: Readonly<Record<string, string>>;
	/** drawn by lot, at most two */
	readonly drawn: readonly Reader[];
}
