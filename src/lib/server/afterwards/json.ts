// The summary for other programs: a version, and only what may leave. No seat, no link, no time finer than a day;
// and no notes, since the summary does not know which of them may leave the group.

import type { Sheet } from './sheet.ts';

/** Takes the summary; gives JSON that ends in a line end. */
export function summaryJson(sheet: Sheet): string {
	const kept = {
		format: 'spectactor-summary',
		version: 1,
		title: sheet.title,
		group: sheet.group,
		day: sheet.day,
		status: sheet.status === 'published' ? 'published' : 'draft',
		scenes: sheet.scenes.map((scene) => ({
			scene: scene.id,
			title: scene.title,
			patterns: scene.patterns,
			rule_behind: scene.rule_behind,
			problem: scene.problem,
			happens: scene.happens,
			ended_early: scene.ended_early,
			tries: scene.rows.map((row) => ({
				number: row.number,
				way_in: row.entry_caption,
				role: row.role_name,
				shape: row.shape,
				mode: row.mode,
				intention: row.intention,
				moved: row.moved,
				chips: row.chips,
				cost: row.cost,
				for_whom: row.for_whom,
				reality: row.reality,
				tactic: row.tactic,
				guessing: row.guessing
			}))
		})),
		agreements: sheet.agreements,
		agreements_open: sheet.agreements_open,
		lines: sheet.lines,
		open_questions: sheet.open_questions,
		commitments: sheet.commitments,
		roles: sheet.roles,
		log: sheet.log,
		answers: sheet.replies.map(({ kind, about, text }) => ({ kind, about, text })),
		answers_waiting: sheet.waiting
	};
	return `${JSON.stringify(kept, null, '\t')}\n`;
}
