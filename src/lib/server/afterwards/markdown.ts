// The summary as Markdown, in which nothing that people wrote can become a heading, a link, a picture or HTML.

import { escaped } from '#lib/notes/markdown.ts';
import { scenePassage } from './sections.ts';
import type { Sheet, SheetRow, SheetScene } from './sheet.ts';
import type { SummaryWords } from '#lib/words/en/summary.ts';

/** Takes the summary; gives it as text. Notes are left out: not all of them may leave the group. */
export function summaryMarkdown(sheet: Sheet, words: SummaryWords): string {
	const { sections } = words;
	const answers = answersIn(sheet, words);
	const scenes = sheet.scenes.flatMap((scene) => [
		...sceneLines(scene, words),
		...answers(scenePassage(scene.id))
	]);
	const parts = [
		`# ${escaped(sheet.title)}`,
		escaped(words.group(sheet.group, sheet.day)),
		`*${escaped(statusOf(sheet, words))}*`,
		...answers('whole'),
		`## ${sections.scenes}`,
		...(scenes.length > 0 ? scenes : [words.scene.none]),
		...answers('scenes'),
		...listed(sections.agreements, sheet.agreements, words.empty),
		...(sheet.agreements_open.length > 0
			? [`${words.agreementsOpen}:`, bullets(sheet.agreements_open)]
			: []),
		...answers('agreements'),
		...listed(sections.lines, sheet.lines, words.empty),
		...answers('lines'),
		...listed(sections.open, sheet.open_questions, words.empty),
		...answers('open'),
		...listed(sections.commitments, sheet.commitments, words.empty),
		...answers('commitments'),
		`## ${sections.notes}`,
		sheet.notes.state === 'released' ? words.notes.notInFiles : words.notes[sheet.notes.state],
		...answers('notes'),
		...answers('themes'),
		...listed(
			sections.roles,
			sheet.roles.map(({ role, words: held }) => `${words.roles.names[role]}: ${held.join(', ')}`),
			words.unwritten
		),
		...answers('roles'),
		...listed(
			sections.log,
			sheet.log.map((line) => words.log.line(line, (id) => sheet.titles[id] ?? '')),
			words.unwritten
		),
		...answers('log'),
		...(sheet.waiting > 0 ? [words.replies.waiting(sheet.waiting)] : [])
	];
	return `${parts.join('\n\n')}\n`;
}

function statusOf(sheet: Sheet, words: SummaryWords): string {
	if (sheet.status === 'published') return words.published;
	return (sheet.late ? words.draftLate : words.draft)(sheet.answers_until);
}

const bullets = (lines: readonly string[]) => lines.map((line) => `- ${escaped(line)}`).join('\n');

const listed = (title: string, lines: readonly string[], none: string): string[] => [
	`## ${title}`,
	lines.length > 0 ? bullets(lines) : none
];

function answersIn(sheet: Sheet, words: SummaryWords) {
	return (about: string): string[] =>
		sheet.replies
			.filter((reply) => reply.about === about)
			.map(({ kind, text }) => `> **${words.replies[kind]}:** ${escaped(text)}`);
}

function sceneLines(scene: SheetScene, words: SummaryWords): string[] {
	const facts = [
		`${words.scene.problem}: ${scene.problem || words.scene.noProblem}`,
		`${words.scene.rule}: ${scene.rule_behind}`,
		...(scene.happens && words.scene.happens[scene.happens]
			? [words.scene.happens[scene.happens]]
			: []),
		...(scene.ended_early ? [words.scene.endedEarly] : [])
	];
	return [
		`### ${escaped(scene.title)}`,
		bullets(facts),
		...(scene.rows.length > 0 ? scene.rows.map((row) => tried(row, words)) : [words.scene.noTries])
	];
}

function tried(row: SheetRow, words: SummaryWords): string {
	const { ledger } = words;
	const where = row.entry_caption ? `. ${ledger.at(row.entry_caption)}` : '';
	const said =
		row.chips.length > 0
			? [ledger.said(row.chips.map((chip) => ledger.chips[chip]).join(', '))]
			: [];
	const lines = [
		`${ledger.moved}: ${row.moved || ledger.unwritten}`,
		...said,
		`${ledger.cost}: ${row.cost || ledger.unwritten}`,
		`${ledger.for_whom}: ${row.for_whom || ledger.unwritten}`,
		`${ledger.reality} ${row.reality ? ledger.verdicts[row.reality] : ledger.unsaid}`,
		...(row.tactic ? [`${ledger.tactic}: ${ledger.tactics[row.tactic]}`] : []),
		...(row.guessing ? [ledger.guessing] : [])
	];
	const head = `**${escaped(row.intention || ledger.unwritten)}** (${escaped(ledger.as(row.role_name, row.mode))}${escaped(where)})`;
	return `${row.number}. ${head}\n${lines.map((line) => `   - ${escaped(line)}`).join('\n')}`;
}
