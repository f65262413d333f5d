// "Previously": what the last session of a series left for this one, in five lines at most (domain.md 2.4).

import type { Brief } from '#lib/server/store/store.ts';
import type { LedgerRow } from '#lib/session/pieces.ts';

const most = 5;
const inWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const number = (n: number) => inWords[n] ?? String(n);
const tries = (n: number) => (n === 1 ? 'one try' : `${number(n)} tries`);

/** What a row says, for people who were not there. Rows without words say nothing. */
function told(row: LedgerRow): string | null {
	if (!row.intention || !row.moved || row.reality === 'magic') return null;
	const here = row.reality === 'could' ? ' It could happen here.' : '';
	return `“${row.intention}”: ${row.moved}.${here}`;
}

/** Plain sentences, most telling first: what was played, what moved, what is open, who disagreed. */
export function previouslyLines(brief: Brief): string[] {
	const last = brief.records[0];
	if (!last) return [];
	const { record } = last;
	const played = record.scenes.map(({ title, rows }) => `“${title}”, ${tries(rows.length)}`);
	const moved = record.scenes
		.flatMap(({ rows }) => rows)
		.toSorted((a, b) => Number(b.reality === 'could') - Number(a.reality === 'could'))
		.flatMap((row) => told(row) ?? [])
		.slice(0, 1);
	const open = record.open_questions.slice(0, 1).map((question) => `Still open: ${question}`);
	const will = record.commitments.slice(0, 1).map((text) => `On our list: ${text}`);
	const notes = last.minority_notes;
	const dissent =
		notes > 0
			? [`${notes === 1 ? 'A minority note stands' : 'Minority notes stand'} in the summary.`]
			: [];
	return [
		...(played.length > 0 ? [`Last time: ${played.join('; ')}.`] : []),
		...moved,
		...open,
		...will,
		...dissent
	].slice(0, most);
}
