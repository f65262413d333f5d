// A run sheet reckoned with: how long it is, when each part begins, what gives when time is short.

import type { Block } from '#lib/session/plan.ts';

const minutesOfDay = 24 * 60;

/** Minutes of all parts together. */
export function totalMinutes(blocks: readonly Block[]): number {
	return blocks.reduce((sum, block) => sum + block.minutes, 0);
}

export interface BlockTime {
	/** id of the part */
	readonly id: string;
	/** minutes after midnight, 0 to 1439 */
	readonly starts: number;
	readonly ends: number;
}

/** When each part begins and ends, for an evening that begins `startMinutesOfDay` after midnight. */
export function timesFrom(blocks: readonly Block[], startMinutesOfDay: number): BlockTime[] {
	let at = startMinutesOfDay;
	return blocks.map(({ id, minutes }) => {
		const starts = at % minutesOfDay;
		at += minutes;
		return { id, starts, ends: at % minutesOfDay };
	});
}

/** A part that becomes shorter; `minutes` 0 means that it is left out. */
export interface Given {
	readonly id: string;
	readonly from: number;
	readonly minutes: number;
}

export interface Making {
	readonly given: readonly Given[];
	/** minutes still missing: say so, and leave a whole scene for another day */
	readonly missing: number;
}

/** A part shorter than this is not worth beginning. */
const shortest = 4;
/** One attempt, played and talked over (domain.md 4.3). */
const attemptMinutes = 9;
const fewestAttempts = 2;

/**
 * What gives when `short` minutes are missing: first parts marked so, in their order, each as little as
 * will do; then the forum, an attempt at a time, never below two. Nothing that cares for people gives.
 * @param next the first part that can still give; those before it are over
 */
export function makeRoom(blocks: readonly Block[], short: number, next = 0): Making {
	const given: Given[] = [];
	let missing = Math.max(0, short);
	const give = (block: Block, minutes: number) => {
		missing = Math.max(0, missing - (block.minutes - minutes));
		given.push({ id: block.id, from: block.minutes, minutes });
	};
	const ahead = blocks.slice(next);
	for (const block of ahead.filter((each) => each.gives)) {
		if (missing === 0) break;
		const left = block.minutes - missing;
		give(block, left >= shortest ? left : 0);
	}
	for (const block of ahead.filter((each) => each.kind === 'forum' && !each.gives)) {
		const spare = Math.floor((block.minutes - fewestAttempts * attemptMinutes) / attemptMinutes);
		const attempts = Math.min(spare, Math.ceil(missing / attemptMinutes));
		if (attempts > 0) give(block, block.minutes - attempts * attemptMinutes);
	}
	return { given, missing };
}

/** The run sheet after parts have given way. */
export function withRoom(blocks: readonly Block[], { given }: Making): Block[] {
	return blocks.flatMap((block) => {
		const change = given.find(({ id }) => id === block.id);
		if (!change) return [block];
		return change.minutes === 0 ? [] : [{ ...block, minutes: change.minutes }];
	});
}
