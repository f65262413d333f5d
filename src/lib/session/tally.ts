// From private taps to words: never a number, never from fewer than five. Source: domain.md 4.3; trust.md 3.8.

import type { SeatId } from './session.ts';

/** Below this many people nothing is said about them. */
export const fewest = 5;

type Ballot = Readonly<Record<SeatId, readonly string[]>>;

const answersIn = (ballot: Ballot) => Object.values(ballot).filter((taps) => taps.length > 0);

/** The word for the room: one option with two thirds, else `split`; null below five answers. */
export function roomWord<T extends string>(
	ballot: Ballot,
	options: readonly T[]
): T | 'split' | null {
	const answers = answersIn(ballot)
		.map(([first]) => first)
		.filter((first): first is T => options.includes(first as T));
	if (answers.length < fewest) return null;
	const found = options.find(
		(option) => answers.filter((answer) => answer === option).length * 3 >= answers.length * 2
	);
	return found ?? 'split';
}

/** Options that at least a third ticked, in their fixed order; null below five people. */
export function saidByAThird<T extends string>(
	ballot: Ballot,
	options: readonly T[]
): readonly T[] | null {
	const answers = answersIn(ballot);
	if (answers.length < fewest) return null;
	return options.filter(
		(option) => answers.filter((taps) => taps.includes(option)).length * 3 >= answers.length
	);
}

/** Options in the order the room gave, most first, by `weight` of each tap; null below five people. */
export function inOrder<T extends string>(
	ballot: Ballot,
	options: readonly T[],
	weight: (taps: readonly string[], option: T) => number
): readonly T[] | null {
	const answers = answersIn(ballot);
	if (answers.length < fewest) return null;
	const score = (option: T) => answers.reduce((sum, taps) => sum + weight(taps, option), 0);
	return options.toSorted((a, b) => score(b) - score(a));
}

/** A number of people as it may be shown: null below five. */
export function shownCount(people: number): number | null {
	return people < fewest ? null : people;
}
