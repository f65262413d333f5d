// The shape of a promise: against whom, what holds, what does not.

export interface Promised {
	/** of the table of who may be against us: T01 to T21; or a name of our own */
	readonly id: string;
	/** against whom, or when */
	readonly who: string;
	/** what holds */
	readonly holds: readonly string[];
	/** what does not */
	readonly cannot: readonly string[];
}
