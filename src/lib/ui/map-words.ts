// The words that stand on a map of tries, and a try as it is drawn there.

import type { MapTry } from './map-moment.ts';
import type { Shape } from './shape.ts';

export interface MapTriedHere extends MapTry {
	/** the role that was replaced */
	readonly shape: Shape;
	/** the room said "only by magic" */
	readonly magic?: boolean;
}

export interface MapWords {
	/** what a screen reader calls the map */
	readonly name: string;
	/** under the turning point */
	readonly turning: string;
	readonly magic: string;
	/** what the shapes mean, in the past: "wanted something" */
	readonly shapes: Readonly<Record<Shape, string>>;
	/** read out at a moment where nobody came in */
	readonly untried: string;
}
