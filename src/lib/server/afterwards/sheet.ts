// The summary as people may read it: built up field by field from what was kept. No seats, no ids, no time finer than a day.
// Source: domain.md 4.2 (`review`, `published`), 8.3; trust.md 3.8.

import { sceneById } from '#lib/catalogue/pack.ts';
import type { LogLine } from '#lib/session/log-line.ts';
import type { LedgerRow } from '#lib/session/pieces.ts';
import type { PlayedScene, SessionRecord } from '#lib/session/record.ts';
import type { KeptSummary, Reply } from '#lib/server/store/store.ts';
import { passageOf } from './sections.ts';

export type SheetRow = Pick<
	LedgerRow,
	| 'id'
	| 'number'
	| 'entry'
	| 'entry_caption'
	| 'role_name'
	| 'shape'
	| 'mode'
	| 'intention'
	| 'moved'
	| 'chips'
	| 'cost'
	| 'for_whom'
	| 'reality'
	| 'tactic'
	| 'guessing'
>;

export interface SheetScene extends Pick<
	PlayedScene,
	'title' | 'patterns' | 'rule_behind' | 'problem' | 'happens'
> {
	/** the scene's id in the catalogue */
	readonly id: string;
	readonly ended_early: boolean;
	/** for the map of tries */
	readonly entries: PlayedScene['map']['entries'];
	readonly rows: readonly SheetRow[];
}

/** Why there are notes to read, or none. */
export type NotesState =
	'released' | 'none_released' | 'not_read' | 'waits' | 'elsewhere' | 'too_few' | 'over';

export interface Sheet extends Pick<
	SessionRecord,
	| 'title'
	| 'group'
	| 'day'
	| 'agreements'
	| 'agreements_open'
	| 'lines'
	| 'open_questions'
	| 'commitments'
	| 'roles'
> {
	readonly status: KeptSummary['status'];
	/** ISO day; afterwards it may be published */
	readonly answers_until: string;
	/** that day is over, and the summary is not published yet */
	readonly late: boolean;
	readonly scenes: readonly SheetScene[];
	/** the notes themselves are shut: they open in a browser that has the whole link */
	readonly notes: {
		readonly state: NotesState;
		readonly until: string;
		/** notes that waited since an earlier evening may be among them */
		readonly earlier: boolean;
	};
	readonly log: readonly LogLine[];
	/** titles of the scenes that the log speaks of */
	readonly titles: Readonly<Record<string, string>>;
	readonly replies: readonly Reply[];
	/** replies that name somebody, shown to nobody */
	readonly waiting: number;
}

/** Takes what was kept and today as an ISO day; gives what may be read. */
export function sheetOf(kept: KeptSummary, today: string): Sheet {
	const { record } = kept;
	return {
		title: record.title,
		group: record.group,
		day: record.day.slice(0, 10),
		status: kept.status,
		answers_until: kept.window_closes.slice(0, 10),
		late: kept.status === 'review' && today > kept.window_closes.slice(0, 10),
		scenes: record.scenes.map(sheetScene),
		agreements: record.agreements,
		agreements_open: record.agreements_open,
		lines: record.lines,
		open_questions: record.open_questions,
		commitments: record.commitments,
		notes: {
			state: notesState(kept, today),
			earlier: kept.opened === 'here' && kept.together.length > 0,
			until: record.notes_until
		},
		roles: record.roles.map(({ role, words }) => ({ role, words })),
		log: record.log,
		titles: titlesIn(record),
		replies: kept.replies.map(({ id, kind, about, text }) => ({
			id,
			kind,
			about: passageOf(record, about),
			text
		})),
		waiting: kept.waiting_replies
	};
}

function sheetScene(played: PlayedScene, at: number): SheetScene {
	return {
		id: played.scene,
		title: played.title,
		patterns: played.patterns,
		rule_behind: played.rule_behind,
		problem: played.problem,
		happens: played.happens,
		ended_early: played.ended_early,
		entries: played.map.entries.map(({ id, caption, turning_point }) => ({
			id,
			caption,
			turning_point
		})),
		// a row's own id was made on a phone; here it is its place in the list
		rows: played.rows.map((row) => ({
			id: `${at + 1}-${row.number}`,
			number: row.number,
			entry: row.entry,
			entry_caption: row.entry_caption,
			role_name: row.role_name,
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
	};
}

function notesState(kept: KeptSummary, today: string): NotesState {
	if (kept.notes_gone || today > kept.record.notes_until) return 'over';
	if (kept.opened === 'elsewhere') return 'elsewhere';
	if (kept.notes_read) return kept.entries > 0 ? 'released' : 'none_released';
	if (kept.sealed !== null) return 'not_read';
	return kept.crowd > 0 ? 'waits' : 'too_few';
}

function titlesIn(record: SessionRecord): Record<string, string> {
	const told = record.log.flatMap((line) =>
		(line.kind === 'scene' || line.kind === 'scene_ended') && line.scene ? [line.scene] : []
	);
	const played = new Map(record.scenes.map(({ scene, title }) => [scene, title]));
	return Object.fromEntries(
		told.map((id) => [id, played.get(id) ?? sceneById(id)?.title ?? ''] as const)
	);
}
