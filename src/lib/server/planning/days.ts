// Days as they are kept: ISO days, without a time of day.

/** Is this a day that can be kept? `2026-02-30` is none, and neither is one of another century. */
export function isDay(text: string): boolean {
	if (!/^2[01]\d{2}-\d{2}-\d{2}$/.test(text)) return false;
	const date = new Date(`${text}T12:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** ISO day `days` after `day`. */
export function dayAfter(day: string, days: number): string {
	const date = new Date(`${day}T12:00:00Z`);
	date.setUTCDate(date.getUTCDate() + days);
	return date.toISOString().slice(0, 10);
}

/** The ISO day that the clock of this machine shows. */
export function dayOf(now: Date): string {
	const two = (n: number) => String(n).padStart(2, '0');
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
