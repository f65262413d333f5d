// How the phone's words come in lists: what a row stands for, what it says, and perhaps a quieter line.

export type Rows<T extends string> = readonly {
	readonly value: T;
	readonly label: string;
	readonly detail?: string;
}[];

/** Takes a count and two words; gives the one that goes with it. */
export const one = (count: number, single: string, many: string) => (count === 1 ? single : many);
