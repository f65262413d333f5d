// What the wall may show: one idea at a time.

import type { ChoiceMethod, Frequency, Verdict } from './answers.ts';
import type {
	ChairSeen,
	LedgerRow,
	LineSeen,
	MapSeen,
	PauseSeen,
	RoleHeld,
	RoleSeen
} from './pieces.ts';
import type { EntryId, SceneId } from './scene.ts';
import type { Moment, ReflectionStep } from './moments.ts';
import type { Level } from './plan.ts';
import type { ReadingSeen } from './readers.ts';
import type { BoxKeys } from './round.ts';
import type { Time } from './session.ts';

export type StageBody =
	| {
			readonly kind: 'lobby';
			readonly quiet_place: string;
			readonly previously: readonly string[];
			readonly pause_tested: boolean;
	  }
	| { readonly kind: 'check_in' }
	| { readonly kind: 'agreements'; readonly lines: readonly LineSeen[] }
	| {
			readonly kind: 'warm_up' | 'part';
			readonly title: string;
			readonly instruction: string;
			readonly origin: string | null;
	  }
	| { readonly kind: 'break'; readonly back_at: Time }
	| {
			readonly kind: 'scene_choice';
			readonly scenes: readonly {
				readonly id: SceneId;
				readonly title: string;
				readonly patterns: readonly string[];
				readonly content_notes: readonly string[];
			}[];
			readonly method: ChoiceMethod;
			readonly chosen: SceneId | null;
	  }
	| {
			readonly kind: 'casting';
			readonly title: string;
			readonly roles: readonly (RoleSeen & { readonly filled: boolean })[];
	  }
	| { readonly kind: 'model_run'; readonly title: string }
	| {
			readonly kind: 'first_talk';
			readonly problem: string | null;
			readonly happens: Frequency | 'split' | null;
	  }
	| {
			readonly kind: 'replay_ready';
			readonly entries: readonly { readonly id: EntryId; readonly caption: string }[];
			readonly entry: EntryId | null;
	  }
	| { readonly kind: 'replaying' | 'intervening'; readonly title: string }
	| { readonly kind: 'frozen' }
	| { readonly kind: 'choose_step_in' | 'brief'; readonly role: RoleSeen | null }
	| { readonly kind: 'cut' | 'thank' | 'ask_person' | 'ask_room' | 'invite' }
	| { readonly kind: 'reality_check'; readonly reality: Verdict | 'split' | null }
	| { readonly kind: 'capture'; readonly row: LedgerRow | null }
	| { readonly kind: 'de_role' }
	| { readonly kind: 'analysis'; readonly map: MapSeen | null }
	| { readonly kind: 'debrief'; readonly prompt: number }
	/** how many are on the group's list; null below five */
	| { readonly kind: 'commitments'; readonly shared: number | null }
	| {
			readonly kind: 'reflection';
			readonly step: ReflectionStep;
			readonly until: string;
			/** how many the box was opened for, so that heads can be counted; null below five */
			readonly phones: number | null;
			/** how many envelopes were sealed; null before, and when too few */
			readonly sealed: number | null;
			/** null where the notes are not read by lot, or not yet */
			readonly reading: ReadingSeen | null;
			/** sealed with five or more, fewer, or not sealed yet */
			readonly kept: 'enough' | 'too_few' | null;
	  }
	| { readonly kind: 'check_out'; readonly contacts: readonly string[] }
	| { readonly kind: 'closed' };

export type StageCardSeen =
	| { readonly kind: 'question'; readonly text: string }
	| { readonly kind: 'map'; readonly map: MapSeen }
	| { readonly kind: 'ledger'; readonly rows: readonly LedgerRow[] }
	| { readonly kind: 'agreements'; readonly lines: readonly LineSeen[] }
	| { readonly kind: 'code' }
	| { readonly kind: 'previously'; readonly lines: readonly string[] }
	| { readonly kind: 'break' }
	| { readonly kind: 'test' };

export interface StageView {
	readonly face: 'stage';
	readonly title: string;
	readonly code: string;
	/** of the box of notes, to be compared: in the QR and as words; null in an evening without one */
	readonly keys: BoxKeys | null;
	/** how carefully notes are handled tonight; null: none are written */
	readonly level: Level | null;
	readonly moment: Moment;
	readonly blank: boolean;
	readonly pause: PauseSeen | null;
	readonly chair: ChairSeen;
	/** holders who agreed to be named */
	readonly roles: readonly RoleHeld[];
	/** null unless the group agreed to see the time */
	readonly until: Time | null;
	readonly card: StageCardSeen | null;
	readonly body: StageBody;
}
