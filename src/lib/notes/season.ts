// The season of an evening: all that is kept of "when" with notes for later sessions, and how long they stay.

const names = ['spring', 'summer', 'autumn', 'winter'] as const;

/** "2026 autumn" */
export type Season = `${number} ${(typeof names)[number]}`;

/** Takes an ISO day. December to February is the winter of the year it began in. */
export function seasonOf(day: string): Season {
	const [year, month] = day.split('-').map(Number) as [number, number];
	return month < 3 ? `${year - 1} winter` : `${year} ${names[Math.floor(month / 3) - 1]!}`;
}

/** The year whose pool key seals the notes of this season. */
export const yearOf = (season: Season): number => Number(season.split(' ')[0]);

/** The last ISO day of the months after which the notes of a season go: twelve months after it ends. */
export function seasonUntil(season: Season): string {
	const at = names.indexOf(season.split(' ')[1] as (typeof names)[number]);
	return lastDay(yearOf(season) + 1, 5 + at * 3);
}

/** The last ISO day of a year's pool key: when its winter goes, and a year later for each time the group decided so. */
export const poolUntil = (year: number): string => seasonUntil(`${year} winter`);

/** The last day of a month; the fourteenth is February of the next year. */
const lastDay = (year: number, month: number): string =>
	new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
