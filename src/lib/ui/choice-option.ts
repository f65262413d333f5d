// One row of a list to choose from.

import type { Shape } from './shape.ts';

export interface ChoiceOption<Value extends string = string> {
	/** unique in its list */
	readonly value: Value;
	readonly label: string;
	/** a quieter second line */
	readonly detail?: string;
	/** the shape of the role that the row stands for */
	readonly shape?: Shape;
	/** shown, and not to be chosen: "Colm stays as he is" */
	readonly disabled?: boolean;
}
