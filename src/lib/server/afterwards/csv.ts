// The ledger as a table for a spreadsheet, in which nothing that people wrote can act as a formula.

import { oneLine } from '#lib/session/plain-text.ts';
import type { Sheet } from './sheet.ts';
import type { SummaryWords } from '#lib/words/en/summary.ts';

/** What a spreadsheet takes for the beginning of a formula, wide forms too. */
const formula = /^[\s'"]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]/;

/** One cell: always quoted; what would begin a formula gets an apostrophe in front. */
export function cell(value: string | number): string {
	const text = oneLine(String(value));
	return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** Takes the summary; gives CSV with a byte order mark (so that spreadsheets see the letters) and CRLF. */
export function ledgerCsv(sheet: Sheet, words: SummaryWords): string {
	const { columns, chips, verdicts, tactics, modes } = words.ledger;
	const head = [
		columns.day,
		columns.scene,
		columns.number,
		columns.entry,
		columns.role,
		columns.mode,
		columns.intention,
		columns.moved,
		columns.said,
		columns.cost,
		columns.for_whom,
		columns.reality,
		columns.tactic,
		columns.guessing
	];
	const rows = sheet.scenes.flatMap((scene) =>
		scene.rows.map((row) => [
			sheet.day,
			scene.title,
			row.number,
			row.entry_caption ?? '',
			row.role_name,
			modes[row.mode],
			row.intention,
			row.moved,
			row.chips.map((chip) => chips[chip]).join('; '),
			row.cost,
			row.for_whom,
			row.reality ? verdicts[row.reality] : '',
			row.tactic ? tactics[row.tactic] : '',
			row.guessing ? words.yes : ''
		])
	);
	return `\uFEFF${[head, ...rows].map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}
