// Days and times of day as people of a language write them.

const styles = {
	/** "Friday 20 November 2026" */
	full: { dateStyle: 'full' },
	/** "20 November 2026" */
	medium: { dateStyle: 'long' },
	/** "20 Nov" */
	short: { day: 'numeric', month: 'short' }
} as const;

/** An ISO day in words. */
export function dayInWords(
	day: string,
	language: string,
	style: keyof typeof styles = 'full'
): string {
	const locale = language === 'en' ? 'en-GB' : language;
	const words = new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: 'UTC' });
	return words.format(new Date(`${day}T12:00:00Z`));
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
