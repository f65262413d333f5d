// What a phone was told before anybody wrote: who reads, how carefully, until when. It goes into the envelope with the words,
// so that whoever opens it sees when something else stands there by then. Source: trust.md 3.1 (6).

import { levels, whoReads, type Level, type Plan } from '#lib/session/plan.ts';

export interface Told {
	readonly readers: Plan['readers'];
	readonly level: Level;
	/** ISO day until which notes can be read */
	readonly until: string;
}

/** These three of whatever tells more. */
export const toldBy = ({ readers, level, until }: Told): Told => ({ readers, level, until });

/** Takes anything; gives what was told, or null where it is no such thing. */
export function readTold(input: unknown): Told | null {
	const { readers, level, until } = (input ?? {}) as Record<string, unknown>;
	if (!whoReads.includes(readers as Told['readers'])) return null;
	if (!levels.includes(level as Level)) return null;
	if (typeof until !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(until)) return null;
	return { readers: readers as Told['readers'], level: level as Level, until };
}

export const sameTold = (one: Told | null, other: Told): boolean =>
	one !== null &&
	one.readers === other.readers &&
	one.level === other.level &&
	one.until === other.until;
