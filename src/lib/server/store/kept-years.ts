// What the store keeps of a group's decisions to keep a year's notes for one year more.

/** One year that a group keeps notes of, or has decided about. Days are ISO days. */
export interface KeptYear {
	readonly year: number;
	/** last day of its key */
	readonly until: string;
	/** last day of the season that goes first; null where nothing is kept */
	readonly first: string | null;
	/** early: its key has more than twelve months left · over: nothing is kept, or its day is over */
	readonly state: 'may' | 'early' | 'over';
	/** waits for a second facilitator */
	readonly proposed: {
		readonly by: string | null;
		readonly name: string;
		readonly until: string;
	} | null;
	/** the two facilitators of each decision, and its day, the oldest first */
	readonly renewed: readonly { readonly names: readonly string[]; readonly day: string }[];
}

export interface KeptYears {
	/** the newest first */
	poolYears(group: string, today: string): Promise<KeptYear[]>;
	/**
	 * One facilitator proposes one year more; for fourteen days. Twice is as once. Refused('alone') in a group of one,
	 * Refused('early') while the key has more than twelve months left, Refused('gone') where nothing is kept, or who asks is
	 * not of the group.
	 */
	proposeRenewal(group: string, year: number, facilitator: string, today: string): Promise<void>;
	/** Another one confirms it; gives the new last day of the year's key. Refused('not_second') in every other case. */
	confirmRenewal(group: string, year: number, facilitator: string, today: string): Promise<string>;
}
