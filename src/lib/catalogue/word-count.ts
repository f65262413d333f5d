// How many words a text takes to read out; the stage and the map of tries hold only so many.

/** Words in a text, in any language that puts spaces between them. */
export function wordCount(text: string): number {
	return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
