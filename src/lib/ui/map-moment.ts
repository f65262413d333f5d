// What a map of tries is drawn from: the moments of a scene, and the tries that came in at them.

export interface MapMoment {
	/** unique on its map */
	readonly id: string;
	/** as written under the line: "the writing" */
	readonly caption: string;
	/** the turning point of the scene */
	readonly turning?: boolean;
}

export interface MapTry {
	/** unique on its map */
	readonly id: string;
	/** the id of the moment where it came in */
	readonly at: string;
	/** what was tried: "Jas hands the floor back" */
	readonly what: string;
	/** what moved: "she was heard" */
	readonly moved: string;
}
