// Who is kept: facilitators, their sign-ins, groups and series. Nobody who only comes to a session.

export interface Facilitator {
	readonly id: string;
	readonly name: string;
}

/** What the house knows of the keys that a passphrase makes in its facilitator's browser. */
export interface KnownKeys {
	/** SHA-256 of the half that signs in, 32 bytes in base64url */
	readonly sign_in_hash: string;
	/** X25519, 32 bytes in base64url: anybody may seal to it */
	readonly public_key: string;
}

export interface FacilitatorWithKeys extends Facilitator, KnownKeys {}

/** Somebody of a group, with the key that a copy of the group's is sealed to. */
export interface GroupFacilitator extends Facilitator {
	readonly public_key: string;
}

/** The key that a group's facilitators share. */
export interface GroupKey {
	/** 0: none yet */
	readonly generation: number;
	readonly public_key: string | null;
	/** how many keys of sessions and years were written for it and those before */
	readonly written: number;
}

export interface SignIn {
	/** SHA-256 of the id that the cookie holds, hex */
	readonly id_hash: string;
	readonly facilitator: string;
	readonly expires_at: string;
	/** absolute end, never moved */
	readonly ends_at: string;
}

export interface Group {
	readonly id: string;
	readonly name: string;
	/** whom to turn to afterwards; may be empty */
	readonly contacts: readonly string[];
	readonly quiet_place: string;
	/** how long unsigned notes may be read, 0–90 */
	readonly notes_days: number;
	/** 7, or 1 by the group's decision */
	readonly review_days: number;
	/** how many facilitators the group has */
	readonly facilitators: number;
}

export interface Series {
	readonly id: string;
	readonly group: string;
	readonly name: string;
}
