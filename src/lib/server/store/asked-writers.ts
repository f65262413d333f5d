// What the store keeps of questions to writers, and of their answers: sealed both ways, under a name that stands beside nothing else.

export interface AskedWriters {
	/**
	 * Takes questions of 4,144 bytes and their mailboxes, 32 bytes each, both base64. One that was asked before is asked anew,
	 * and its answer goes. Refused('gone') when the notes of this evening are gone.
	 */
	askWriters(
		session: string,
		questions: readonly { readonly mailbox: string; readonly sealed: string }[]
	): Promise<void>;
	/** What waits in a mailbox, base64, or null. */
	asked(mailbox: string): Promise<string | null>;
	/** Keeps an answer, where something was asked; to be seen from `due` on, a full hour. */
	answerReaders(mailbox: string, sealed: string, due: string): Promise<void>;
	/** Mailboxes asked by this evening's readers, in random order, each with its answer if that is to be seen at `now`. Base64. */
	answers(session: string, now: string): Promise<{ mailbox: string; answer: string | null }[]>;
	/** Questions of evenings whose notes are gone or over go too. */
	sweepAsked(today: string): Promise<void>;
}
