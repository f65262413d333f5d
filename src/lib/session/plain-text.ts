// What people write, made safe to carry: one kind of line end, nothing invisible, nothing that turns text around.

/** C0 and C1 but line feed, zero-width signs but the joiners some scripts need, and the marks that reverse the order of letters */
const invisible =
	/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g;

/** Takes anything a form may hold; gives plain lines without spaces at either end, at most two line ends in a row. */
export function plainText(value: unknown): string {
	if (typeof value !== 'string') return '';
	return (
		value
			.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
			.replace(/\t/g, ' ')
			.replace(invisible, '')
			.split('\n')
			// not one pattern with spaces on both sides of the line end: many spaces would keep it busy for minutes
			.map((line) => line.replace(/^ +/, '').trimEnd())
			.join('\n')
			.replace(/\n{3,}/g, '\n\n')
			.normalize('NFC')
			.trim()
	);
}

/** The same in one line. */
export const oneLine = (value: unknown): string => plainText(value).replace(/\s+/g, ' ');

/** The same, cut to at most `most` units of length, never through the middle of a sign. */
export const lineOf = (value: unknown, most: number): string =>
	oneLine(value)
		.slice(0, most)
		.replace(/[\uD800-\uDBFF]$/, '')
		.trim();

/** How many letters people would count. */
export const lettersIn = (text: string): number => [...text].length;
