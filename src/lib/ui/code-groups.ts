// Breaks a join code into groups that can be read out and remembered: K7M · 2QX.

/** Takes a code in any writing; gives its letters and figures in capitals, in groups of three or four. */
export function groupsOf(code: string): readonly string[] {
	const letters = [...code.toUpperCase()].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
	if (letters.length <= 4) return letters.length ? [letters.join('')] : [];
	const count = Math.ceil(letters.length / 4);
	const groups: string[] = [];
	for (let start = 0, left = count; left > 0; left--) {
		const length = Math.ceil((letters.length - start) / left);
		groups.push(letters.slice(start, start + length).join(''));
		start += length;
	}
	return groups;
}
