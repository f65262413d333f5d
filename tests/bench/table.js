// The figures as a table, in the terminal and as Markdown.

import { existsSync, readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

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

const heading = `# What \`npm run bench\` measured

Each part on the day and the machine that stand above it (the last three figures: how busy it was). A figure is median ·
p95, or p50 · p95 · p99; its floor is the same done by bare parts in the same run, right after it; the ratio is that of
the medians, with its spread over the rounds. What others do on the machine counts in both.
`;

/** The tables that a file keeps, by the name of their part. @param {string} file @returns {Map<string, string>} */
export function keptTables(file) {
	const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
	return new Map(
		text
			.split(/^## /m)
			.slice(1)
			.map((section) => {
				const end = section.indexOf('\n');
				return [section.slice(0, end).trim(), section.slice(end).trim()];
			})
	);
}

/** The file with these tables, in the order of the parts. @param {ReadonlyMap<string, string>} tables @param {readonly string[]} order @param {string} file */
export async function withTables(tables, order, file) {
	const there = order.filter((name) => tables.has(name));
	const sections = there.map((name) => `## ${name}\n\n${tables.get(name)}\n`);
	const options = await resolveConfig(file);
	return format([heading, ...sections].join('\n'), { ...options, filepath: file });
}
