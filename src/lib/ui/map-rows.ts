// Turns a scene's ways in and the rows of a ledger into what the map of tries draws.

import type { MapMoment, MapTry } from './map-moment.ts';
import type { Shape } from './shape.ts';

interface WayIn {
	readonly id: string;
	readonly caption: string;
	readonly turning_point: boolean;
}

interface TryRow {
	readonly id: string;
	/** null: from the beginning */
	readonly entry: string | null;
	readonly role_name: string;
	readonly shape: Shape;
	readonly intention: string;
	readonly moved: string;
	readonly reality: string | null;
}

/** The scene's ways in, in their order. */
export function momentsOnMap(entries: readonly WayIn[]): MapMoment[] {
	return entries.map(({ id, caption, turning_point }) => ({ id, caption, turning: turning_point }));
}

/** The tries in the order they were made; a try without words carries the name of its role. */
export function triesOnMap(
	rows: readonly TryRow[],
	entries: readonly WayIn[]
): (MapTry & { readonly shape: Shape; readonly magic: boolean })[] {
	return rows.map((row) => ({
		id: row.id,
		at: row.entry ?? entries[0]?.id ?? '',
		what: row.intention || row.role_name,
		moved: row.moved,
		shape: row.shape,
		magic: row.reality === 'magic'
	}));
}
