// What stays of an evening when it is over: no seats, no order of arrival, no times of day.
// The shape only; summary.ts makes it. Source: domain.md 2.4, 4.2 (`closed`), 9.4.

import type { MapSeen, LedgerRow } from './pieces.ts';
import type { Frequency, Tactic, Verdict } from './answers.ts';
import type { LogLine } from './log-line.ts';
import type { RoleName } from './moments.ts';
import type { SceneId } from './scene.ts';

export interface PlayedScene {
	readonly scene: SceneId;
	readonly title: string;
	readonly patterns: readonly string[];
	readonly rule_behind: string;
	readonly problem: string | null;
	readonly happens: Frequency | 'split' | null;
	readonly ended_early: boolean;
	readonly map: MapSeen;
	readonly rows: readonly LedgerRow[];
}

export interface SessionRecord {
	readonly version: 1;
	readonly title: string;
	readonly group: string;
	/** ISO day */
	readonly day: string;
	readonly template: string;
	readonly scenes: readonly PlayedScene[];
	readonly agreements: readonly string[];
	/** changes someone needed that stayed open */
	readonly agreements_open: readonly string[];
	readonly lines: readonly string[];
	readonly open_questions: readonly string[];
	readonly commitments: readonly string[];
	readonly roles: readonly { readonly role: RoleName; readonly words: readonly string[] }[];
	readonly log: readonly LogLine[];
	/** people asked to see how often the evening paused? never more than yes or no */
	readonly paused: boolean;
	readonly contacts: readonly string[];
	readonly notes_until: string;
}

/** One attempt as later sessions look for it. */
export interface RememberedAttempt {
	readonly session: string;
	readonly day: string;
	readonly scene: SceneId;
	readonly role_name: string;
	readonly intention: string;
	readonly moved: string;
	readonly reality: Verdict | 'split' | null;
	readonly tactic: Tactic | null;
}
