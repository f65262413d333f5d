// "Previously": what the last session of a series left for this one, in five lines at most (domain.md 2.4).

import type { LedgerRow } from '#lib/session/pieces.ts';
import type { Brief } from '#lib/server/store/store.ts';

/** How the lines are said; every text comes in short. */
export interface PreviouslyWords {
	played(scenes: readonly { readonly title: string; readonly tries: number }[]): string;
	/** an evening without a scene */
	met(title: string): string;
	moved(row: {
		readonly role: string;
		readonly intention: string;
		readonly moved: string;
		readonly hard: boolean;
	}): string;
	open(text: string): string;
	listed(text: string): string;
	minority: string;
	/** themes of kept notes that the facilitator chose for the wall */
	kept(themes: readonly string[]): string;
}

const most = 5;
/** The text, cut after a whole word where it is longer than a wall can bear, without a full stop at its end. */
function short(text: string, longest = 90): string {
	const plain = text.trim().replace(/\.$/u, '');
	if (plain.length <= longest) return plain;
	const cut = plain.slice(0, longest);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()} …`;
}

/** Rows that say what moved, and that the room called possible; the easy ones first. */
function real(rows: readonly LedgerRow[]): LedgerRow[] {
	const told = rows.filter(({ intention, moved }) => intention.trim() && moved.trim());
	return [
		...told.filter(({ reality }) => reality === 'could'),
		...told.filter(({ reality }) => reality === 'hard')
	];
}

/**
 * Plain sentences, most telling first: what was played, what moved, what is open, what is due, who disagreed; and at the end
 * the themes of kept notes that somebody chose.
 */
export function previouslyLines(
	brief: Brief,
	words: PreviouslyWords,
	themes: readonly string[] = []
): string[] {
	const kept = themes.length > 0 ? [words.kept(themes)] : [];
	return [...linesOfLast(brief, words).slice(0, most - kept.length), ...kept];
}

function linesOfLast(brief: Brief, words: PreviouslyWords): string[] {
	const last = brief.records[0];
	if (!last) return [];
	const { record } = last;
	const played = record.scenes.map(({ title, rows }) => ({ title, tries: rows.length }));
	const moved = real(record.scenes.flatMap(({ rows }) => rows)).slice(0, 1);
	const open = [...record.open_questions, ...record.agreements_open].slice(0, 1);
	const due = record.commitments.slice(0, 1);
	return [
		played.length > 0 ? words.played(played) : words.met(record.title),
		...moved.map(({ role_name, intention, moved, reality }) =>
			words.moved({
				role: role_name,
				intention: short(intention, 60),
				moved: short(moved, 60),
				hard: reality === 'hard'
			})
		),
		...open.map((text) => words.open(short(text))),
		...due.map((text) => words.listed(short(text))),
		...(last.minority_notes > 0 ? [words.minority] : [])
	];
}
