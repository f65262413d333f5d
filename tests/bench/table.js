// The figures as a table, in the terminal and as Markdown.

/** @typedef {import('./numbers.js').Row} Row */

const heads = ['figure', 'value', 'floor', 'ratio (spread)', 'budget', ''];

/** @param {Row} row */
const cells = ({ figure, value, floor, ratio, budget, met }) => [
	figure,
	value,
	floor,
	ratio,
	budget,
	met === null ? '' : met ? 'met' : 'MISSED'
];

/** @param {readonly Row[]} rows */
export function asText(rows) {
	const lines = [heads, ...rows.map(cells)];
	const widths = heads.map((_, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)));
	return lines
		.map((line) =>
			line
				.map((cell, at) => cell.padEnd(widths[at] ?? 0))
				.join('  ')
				.trimEnd()
		)
		.join('\n');
}

/** @param {readonly Row[]} rows */
export const asMarkdown = (rows) =>
	[heads, heads.map(() => '---'), ...rows.map(cells)]
		.map((line) => `| ${line.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
		.join('\n');

/** What was missed, in one sentence. @param {readonly Row[]} rows */
export function verdict(rows) {
	const missed = rows.filter(({ met }) => met === false);
	if (missed.length === 0) return 'All budgets are met.';
	return `Missed: ${missed.map(({ figure }) => figure).join('; ')}.`;
}
