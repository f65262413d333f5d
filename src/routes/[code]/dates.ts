// Days and times of day as this phone's language writes them.

const regional = (lang: string) => (lang === 'en' ? 'en-GB' : lang);

/** Takes milliseconds since 1970; gives "20:15". */
export const clockTime = (time: number, lang: string) =>
	new Date(time).toLocaleTimeString(regional(lang), { hour: '2-digit', minute: '2-digit' });

/** Takes an ISO day; gives "12 January", or what it was given if that is no day. */
export function dayAndMonth(day: string, lang: string): string {
	const date = new Date(`${day.slice(0, 10)}T12:00:00`);
	return Number.isNaN(date.getTime())
		? day
		: date.toLocaleDateString(regional(lang), { day: 'numeric', month: 'long' });
}
