// What a house leaves on the disk: every file of its data folder, and where words or addresses stand in them.

import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

export interface LeftFile {
	/** inside the data folder, with forward slashes */
	readonly name: string;
	readonly bytes: Buffer;
}

/** Plain files, read whole; what vanishes meanwhile is left out, sockets too. */
export function filesLeft(folder: string): LeftFile[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.flatMap((entry) => {
			const whole = path.join(entry.parentPath, entry.name);
			try {
				const name = path.relative(folder, whole).replaceAll(path.sep, '/');
				return [{ name, bytes: readFileSync(whole) }];
			} catch {
				return [];
			}
		});
}

/** Names of files in which any of these stands, as text, in hexadecimal or in base64 at any offset. */
export function holding(files: readonly LeftFile[], words: readonly string[]): string[] {
	const forms = words.flatMap((word) => [
		Buffer.from(word),
		Buffer.from(Buffer.from(word).toString('hex')),
		...[0, 1, 2].map((shift) => inBase64(word, shift))
	]);
	return files.flatMap(({ name, bytes }) =>
		forms.some((form) => bytes.includes(form)) ? [name] : []
	);
}

/** What of a word is the same in base64 wherever it stands, when so many bytes come before it. */
function inBase64(word: string, shift: number): Buffer {
	const written = Buffer.concat([Buffer.alloc(shift), Buffer.from(word)]).toString('base64');
	return Buffer.from(written.slice(shift === 0 ? 0 : 4, written.length - 4));
}

/** Addresses as computers write them, of the fourth and the sixth kind. */
export const addressesIn = (text: string): string[] => [
	...(text.match(/(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g) ?? []),
	...(text.match(/(?<![\w:])(?:[0-9a-f]{0,4}:){3,7}[0-9a-f]{0,4}(?![\w:])/gi) ?? []).filter(
		// a clock has three parts of two digits
		(found) => !/^\d\d:\d\d:\d\d$/.test(found)
	)
];
