// Pieces of views that more than one face may see.

import type { Chip, Tactic, TryMode, Verdict } from './answers.ts';
import type { EntryId, RoleId, SceneId, Shape } from './scene.ts';
import type { HandOver } from './log-line.ts';
import type { RoleName } from './moments.ts';
import type { Chair, Time, Unread } from './session.ts';

export interface RoleSeen {
	readonly id: RoleId;
	readonly name: string;
	readonly shape: Shape;
	readonly want: string;
	readonly replaceable: boolean;
}

/** A ledger row without its author. */
export interface LedgerRow {
	readonly id: string;
	/** 1-based */
	readonly number: number;
	readonly scene: SceneId;
	readonly scene_title: string;
	readonly entry: EntryId | null;
	readonly entry_caption: string | null;
	readonly role: RoleId;
	readonly role_name: string;
	readonly shape: Shape;
	readonly mode: TryMode;
	readonly intention: string;
	readonly moved: string;
	readonly chips: readonly Chip[];
	readonly cost: string;
	readonly for_whom: string;
	readonly reality: Verdict | 'split' | null;
	readonly tactic: Tactic | null;
	readonly guessing: boolean;
	readonly saved: boolean;
	readonly corrected: boolean;
}

/** A row as phones read it, after the play. */
export type RowToRead = Pick<
	LedgerRow,
	| 'id'
	| 'role_name'
	| 'shape'
	| 'intention'
	| 'moved'
	| 'chips'
	| 'cost'
	| 'for_whom'
	| 'reality'
	| 'corrected'
>;

export interface LineSeen {
	readonly id: string;
	readonly text: string;
}

/** Words that wait to be read, for those who read them. */
export interface UnreadSeen extends LineSeen {
	readonly kind: Unread['kind'];
	/** number of the try corrected, 1-based */
	readonly row: number | null;
	/** the role whose holder gives the word */
	readonly role: RoleName | null;
}

export interface SceneSeen {
	readonly id: SceneId;
	readonly title: string;
	readonly setting: string;
	readonly content_notes: readonly string[];
}

/** The scene as a line of beats, for the map of tries. */
export interface MapSeen {
	readonly title: string;
	readonly entries: readonly {
		readonly id: EntryId;
		readonly caption: string;
		readonly turning_point: boolean;
	}[];
	readonly rows: readonly LedgerRow[];
}

export interface RoleHeld {
	readonly role: RoleName;
	readonly word: string;
}

/** Shown to every face while a Pause holds. */
export interface PauseSeen {
	readonly quiet_until: Time;
}

/** The Joker role as everybody may know it. Private taps are not in it, in no form. */
export interface ChairSeen {
	readonly epoch: number;
	/** by which the holder is shown; empty: not named */
	readonly word: string;
	/** there is a co-Joker with a phone */
	readonly co_joker: boolean;
	/** the room has asked once, which is as often as it may in an evening */
	readonly recalled: boolean;
	/** null while the role stays where it has been all evening, as nearly always */
	readonly turn: ChairTurn | null;
}

/** How the role moves, or has moved. */
export interface ChairTurn {
	readonly offered: Chair['offered'];
	/** the room asked that the role be passed on; by when */
	readonly recalled_until: Time | null;
	readonly away_since: Time | null;
	/** somebody asks the room for the role */
	readonly claimed: boolean;
	readonly moved: { readonly how: HandOver; readonly at: Time } | null;
}
