// One part of the evening as the run sheet draws it.

export interface RunSheetPart {
	/** unique on its sheet */
	readonly id: string;
	readonly label: string;
	readonly minutes: number;
	/** can be shortened or left out if time is short */
	readonly gives?: boolean;
}
