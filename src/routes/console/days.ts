// Days and times of day as people of a language write them.

/** "Friday 20 November 2026". `day` is an ISO day. */
export function dayInWords(day: string, language: string): string {
	const date = new Date(`${day}T12:00:00Z`);
	const locale = language === 'en' ? 'en-GB' : language;
	return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(date);
}

/** "19:05" from minutes after midnight. */
export function clock(minutes: number): string {
	const two = (n: number) => String(n).padStart(2, '0');
	return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/** Minutes after midnight from "19:05"; seven in the evening when it is no time. */
export function minutesOf(text: string | null): number {
	const found = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text ?? '');
	return found ? Number(found[1]) * 60 + Number(found[2]) : 19 * 60;
}
