// Tables in our documents: the first cell of each row below a heading.

/** Cells without the marks of code. */
export function firstCells(document: string, heading: string): string[] {
	const section = document.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
	return section
		.split('\n')
		.filter((line) => line.startsWith('|'))
		.slice(2)
		.map((line) => (line.split('|')[1] ?? '').replaceAll('`', '').trim());
}
