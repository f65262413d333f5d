// Who is kept: facilitators, their sign-ins, groups and series. Nobody who only comes to a session.

export interface Facilitator {
	readonly id: string;
	readonly name: string;
}

export interface FacilitatorWithHash extends Facilitator {
	/** argon2id, encoded */
	readonly passphrase_hash: string;
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
