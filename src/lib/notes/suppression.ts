// Which numbers may be shown about notes, and which would point at people. Source: trust.md 3.8 (2), (3), (4).

/** below this many notes no number is shown at all */
export const FEWEST_FOR_NUMBERS = 10;
/** no number is smaller, and all are steps of it */
export const STEP = 5;

/**
 * Takes how many of `notes` notes fall under each category, and by how many notes they differ from those of every
 * chart that is shown beside them; gives for each category the step it has reached ("5 or more"), or null where a
 * number would say too much: few notes, few in the category, all of them in it, or a chart that differs by few.
 */
export function numbersShown(
	counts: readonly number[],
	notes: number,
	differences: readonly number[] = []
): readonly (number | null)[] {
	const may = notes >= FEWEST_FOR_NUMBERS && differences.every((people) => people >= STEP);
	return counts.map((count) =>
		may && count >= STEP && count < notes ? Math.floor(count / STEP) * STEP : null
	);
}

export interface ThemeShown {
	readonly theme: string;
	/** that many notes or more, in steps of five; null where a number would say too much */
	readonly count: number | null;
}

/** Takes the themes of notes, one list a note; gives each theme once, the most named first, equals by their letters. */
export function themesShown(
	notes: readonly (readonly string[])[],
	differences: readonly number[] = []
): readonly ThemeShown[] {
	const counts = new Map<string, { theme: string; count: number }>();
	for (const themes of notes)
		for (const folded of new Set(themes.map((theme) => theme.toLocaleLowerCase()))) {
			const theme = themes.find((one) => one.toLocaleLowerCase() === folded)!;
			const known = counts.get(folded) ?? { theme, count: 0 };
			counts.set(folded, { ...known, count: known.count + 1 });
		}
	const listed = [...counts.values()];
	const shown = numbersShown(
		listed.map(({ count }) => count),
		notes.length,
		differences
	);
	return listed
		.map(({ theme }, at) => ({ theme, count: shown[at] ?? null }))
		.sort(
			(one, other) =>
				(other.count ?? 0) - (one.count ?? 0) || one.theme.localeCompare(other.theme, 'en')
		);
}
