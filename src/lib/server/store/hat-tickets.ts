// What the store does for hat tickets, and for notes that are taken back with a receipt.

/** What is kept of a ticket, both in base64. */
export interface KeptTicket {
	/** SHA-256 of the ticket's pass, 32 bytes */
	readonly hash: string;
	/** the hashes of its receipt and how its writer is asked, locked with its code, 200 bytes; 136 of old ones */
	readonly locked: string;
}

export interface HatTickets {
	/** Gives how many a session has now; Refused('gone') once it is closed, Refused('too_many') above 96. */
	addTickets(session: string, tickets: readonly KeptTicket[]): Promise<number>;
	countTickets(session: string): Promise<number>;
	/** Those of a lost sheet count no longer, nor do all others. */
	endTickets(session: string): Promise<void>;
	/** What is locked with a ticket's code; null when the session has no such ticket, or it was used. */
	lockedInTicket(session: string, hash: string): Promise<string | null>;
	/** Whatever is kept under one of these hashes (base64, 32 bytes) goes at the hour `due`, an ISO moment. */
	wishGone(hashes: readonly string[], due: string): Promise<void>;
	/** Does what is due by now, an ISO moment: all in one transaction. */
	grantWishes(now: string): Promise<void>;
}
