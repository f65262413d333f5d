// What is known about an exercise: how it goes, its other version, whom to thank for it, what to mind.

/** 0 nothing to mind · 1 light · 2 personal or bodily · 3 charged, needs trust and aftercare */
export type Risk = 0 | 1 | 2 | 3;

export interface Exercise {
	/** number in the collection, never reused: `E05` */
	readonly id: string;
	readonly title: string;
	readonly purpose: string;
	/** for the stage, at most 12 words */
	readonly instruction: string;
	/** for whoever leads it, one sentence each */
	readonly steps: readonly string[];
	/** the seated or no-touch version, shown to everyone and to no one in particular */
	readonly adapted: string;
	/** whom to thank, shown when it starts */
	readonly origin: string;
	/** least and most, a short talk included */
	readonly minutes: readonly [number, number];
	readonly risk: Risk;
	readonly energy: 'low' | 'medium' | 'high';
	readonly group: readonly [number, number];
	/** do people touch each other? */
	readonly contact: boolean;
	readonly care: string;
	/** language tag of the text */
	readonly lang: string;
}
