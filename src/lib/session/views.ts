// What each face may see. A type of its own each, built up field by field in phone-view.ts,
// stage-view.ts and console-view.ts; nothing is ever stripped from the whole.

import type { Block, BlockKind } from './plan.ts';
import type { EntryId, RoleId, SceneId, Shape } from './scene.ts';
import type {
	Casting,
	Chip,
	ChoiceMethod,
	Consent,
	Frequency,
	LogLine,
	Mark,
	Moment,
	Need,
	Resumption,
	RoleName,
	StageCard,
	Tactic,
	Time,
	TryMode,
	Verdict,
	Weather
} from './session.ts';
import type { Refusal } from './refusals.ts';

// ---- shared pieces ---------------------------------------------------------------------------

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

export interface LineSeen {
	readonly id: string;
	readonly text: string;
}

export interface SceneSeen {
	readonly id: SceneId;
	readonly title: string;
	readonly setting: string;
	readonly patterns: readonly string[];
	readonly content_notes: readonly string[];
	readonly roles: readonly RoleSeen[];
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

// ---- the phone -------------------------------------------------------------------------------

export type PhoneBody =
	| {
			readonly kind: 'lobby';
			readonly pause_tested: boolean;
			readonly previously: readonly string[];
	  }
	| { readonly kind: 'check_in'; readonly weather: Weather | null }
	| {
			readonly kind: 'agreements';
			readonly lines: readonly LineSeen[];
			readonly answer: Consent | null;
	  }
	| {
			readonly kind: 'warm_up' | 'part';
			readonly title: string;
			readonly instruction: string;
			readonly adapted: string | null;
			readonly origin: string | null;
	  }
	| { readonly kind: 'break'; readonly back_at: Time }
	| {
			readonly kind: 'scene_choice';
			readonly scenes: readonly SceneSeen[];
			readonly marks: Readonly<Record<SceneId, Mark>>;
			readonly method: ChoiceMethod;
			readonly chosen: SceneId | null;
	  }
	| {
			readonly kind: 'casting';
			readonly roles: readonly (RoleSeen & {
				readonly card: string;
				readonly taken: boolean;
				readonly mine: boolean;
				readonly answer: Casting | null;
			})[];
	  }
	| { readonly kind: 'model_run' }
	| {
			readonly kind: 'first_talk';
			readonly answer: Frequency | null;
			readonly problem: string | null;
	  }
	| {
			readonly kind: 'replay_ready';
			readonly entries: readonly { readonly id: EntryId; readonly caption: string }[];
			readonly wish: EntryId | null;
	  }
	| { readonly kind: 'replaying' }
	| {
			readonly kind: 'frozen';
			/** null: someone else called */
			readonly offer: {
				readonly answer: 'step_in' | 'tell_actor' | null;
				readonly role: RoleId | null;
				readonly pair: boolean;
				readonly suggestion: string;
				readonly reading: 'as_meant' | 'free';
			} | null;
	  }
	| {
			readonly kind: 'choose_step_in' | 'brief' | 'intervening' | 'cut' | 'thank' | 'ask_person';
			readonly trying: MyTry | null;
	  }
	| { readonly kind: 'ask_room'; readonly chips: readonly Chip[] }
	| { readonly kind: 'reality_check'; readonly verdict: Verdict | null }
	/** row: only on the phone of the person who tried, who may correct it */
	| { readonly kind: 'capture'; readonly row: LedgerRow | null }
	| { readonly kind: 'invite' }
	| {
			readonly kind: 'de_role';
			readonly parts: readonly string[];
			readonly stepped_in: boolean;
			readonly out: boolean;
	  }
	| {
			readonly kind: 'analysis';
			/** mine: made by the person who holds this phone, who may correct it */
			readonly rows: readonly (LedgerRow & { readonly mine: boolean })[];
			readonly lines: readonly LineSeen[];
	  }
	| { readonly kind: 'debrief'; readonly prompt: number }
	| { readonly kind: 'commitments'; readonly shared: readonly LineSeen[] }
	| {
			readonly kind: 'reflection';
			readonly step: 'writing' | 'collecting' | 'sealed';
			readonly round: string;
			readonly readers: 'other_facilitator' | 'joker_too';
			readonly until: string;
			/** sealed with five or more, fewer, or not sealed yet */
			readonly kept: 'enough' | 'too_few' | null;
	  }
	| { readonly kind: 'check_out'; readonly contacts: readonly string[]; readonly asked: boolean }
	| { readonly kind: 'closed'; readonly summary: string };

/** The attempt as the person sees it who is making it. Everybody else gets null. */
export interface MyTry {
	readonly role: RoleSeen;
	readonly mode: TryMode;
	readonly entry_caption: string | null;
	readonly intention: string;
}

export interface PhoneView {
	readonly face: 'phone';
	readonly title: string;
	readonly moment: Moment;
	readonly pause: (PauseSeen & { readonly need: Need | null }) | null;
	/** the first minutes may be slow; the late get this */
	readonly where: {
		readonly block: BlockKind | 'closed';
		readonly block_title: string | null;
		readonly scene: string | null;
		readonly problem: string | null;
		/** null below five */
		readonly tries: number;
		readonly joker: string;
	};
	readonly scene: SceneSeen | null;
	/** roles this phone holds, and those nobody holds yet */
	readonly my_roles: readonly RoleName[];
	readonly open_roles: readonly RoleName[];
	readonly speaking: 'no' | 'waiting' | 'now';
	/** may this phone ask to speak now */
	readonly may_ask: boolean;
	readonly tools: PhoneTools;
	readonly body: PhoneBody;
}

/** What a role adds to a phone. Each null when the phone does not hold the role. */
export interface PhoneTools {
	/** scribe: the row being written, main problem, lines waiting */
	readonly scribe: {
		readonly row: LedgerRow | null;
		readonly problem: string | null;
		readonly observations: readonly LineSeen[];
		readonly lines: readonly LineSeen[];
	} | null;
	/** timekeeper: when this part should end */
	readonly timekeeper: { readonly until: Time } | null;
	/** care person: someone asked to be checked on; the stage may be made dark; a scene ended */
	readonly care: {
		readonly asked: boolean;
		readonly blank: boolean;
		readonly scene_on: boolean;
	} | null;
	/** door: people without a phone */
	readonly host: { readonly without_phone: number } | null;
}

// ---- the stage -------------------------------------------------------------------------------

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
	| {
			readonly kind: 'choose_step_in' | 'brief';
			readonly role: RoleSeen | null;
			readonly suggestion: string | null;
	  }
	| { readonly kind: 'cut' | 'thank' | 'ask_person' | 'ask_room' | 'invite' }
	| { readonly kind: 'reality_check'; readonly reality: Verdict | 'split' | null }
	| { readonly kind: 'capture'; readonly row: LedgerRow | null }
	| { readonly kind: 'de_role' }
	| { readonly kind: 'analysis'; readonly map: MapSeen | null }
	| { readonly kind: 'debrief'; readonly prompt: number }
	| { readonly kind: 'commitments'; readonly lines: readonly LineSeen[] }
	| {
			readonly kind: 'reflection';
			readonly step: 'writing' | 'collecting' | 'sealed';
			readonly until: string;
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
	readonly moment: Moment;
	readonly blank: boolean;
	readonly pause: PauseSeen | null;
	/** holders who agreed to be named */
	readonly roles: readonly RoleHeld[];
	/** null unless the group agreed to see the time */
	readonly until: Time | null;
	readonly card: StageCardSeen | null;
	readonly body: StageBody;
}

// ---- the console, and its read-only copy -------------------------------------------------------

/** What anyone may read, on the console and through the glass. */
export interface CueSheet {
	readonly moment: Moment;
	readonly at: number;
	readonly block: Block | null;
	readonly block_began: Time;
	/** soft end of this part */
	readonly until: Time;
	/** people here; null below five */
	readonly here: number | null;
	readonly code: string;
	readonly paused: PauseSeen | null;
	readonly roles: readonly RoleHeld[];
	readonly joker: string;
	readonly stage: {
		readonly blank: boolean;
		readonly card: StageCard | null;
		readonly time: boolean;
	};
	readonly scene: SceneId | null;
	readonly ended_scenes: readonly SceneId[];
	readonly method: ChoiceMethod;
	readonly agreements: readonly LineSeen[];
	readonly problem: string | null;
	readonly happens: Frequency | 'split' | null;
	readonly entry: EntryId | null;
	readonly cast: readonly { readonly role: RoleId; readonly filled: boolean }[];
	readonly rows: readonly LedgerRow[];
	readonly lines: readonly LineSeen[];
	readonly open_questions: readonly LineSeen[];
	readonly commitments: readonly LineSeen[];
	readonly someone_waits: boolean;
	readonly debrief_prompt: number;
	/** scenes in the order the room likes them; null below five answers */
	readonly liked: readonly SceneId[] | null;
	readonly weather: readonly Weather[] | null;
	readonly wishes: readonly EntryId[] | null;
	readonly reality: Verdict | 'split' | null;
	readonly chips: readonly Chip[] | null;
	readonly log: readonly LogLine[];
	readonly box: 'writing' | 'collecting' | 'kept' | 'too_few' | null;
}

/** The things a glass console does not show, listed by name. */
export const hiddenThings = [
	'who_pressed_what',
	'notes_before_release',
	'requests_for_care',
	'first_time_tags',
	'change_texts',
	'observations_waiting',
	'private_intentions'
] as const;
export type HiddenThing = (typeof hiddenThings)[number];

export interface GlassView extends CueSheet {
	readonly face: 'glass';
	readonly hidden: readonly HiddenThing[];
}

export interface OfferSeen {
	readonly id: string;
	readonly answer: 'step_in' | 'tell_actor' | null;
	readonly role: RoleSeen | null;
	readonly pair: boolean;
	readonly suggestion: string;
	readonly reading: 'as_meant' | 'free';
	readonly first_time: boolean;
}

export interface ConsoleView extends CueSheet {
	readonly face: 'console';
	/** what stands in the way of the next step, if anything */
	readonly gate: Refusal | null;
	/** what `advance` leads to */
	readonly next: Moment;
	/** what `back` leads to */
	readonly previous: Moment | null;
	readonly offers: readonly OfferSeen[];
	readonly trying: {
		readonly role: RoleSeen;
		readonly mode: TryMode;
		readonly suggestion: string;
		readonly reading: 'as_meant' | 'free';
	} | null;
	/** the attempt the scribe writes now */
	readonly row: LedgerRow | null;
	readonly pause: {
		readonly quiet_until: Time;
		/** "at least one asks for …", in fixed order */
		readonly asks: readonly Need[];
		readonly may: readonly Resumption[];
		readonly propose_break: boolean;
	} | null;
	readonly pause_tested: boolean;
	readonly volunteers: readonly { readonly role: RoleId; readonly maybe: boolean }[];
	readonly changes: readonly (LineSeen & { readonly state: 'open' | 'taken' | 'stays_open' })[];
	/** someone tapped "I need a change" without words */
	readonly change_wanted: boolean;
	readonly observations: readonly LineSeen[];
	/** parts still to be stepped out of */
	readonly in_role: readonly {
		readonly who: RoleId | 'spect_actors';
		readonly name: string | null;
	}[];
	/** someone asked to be checked on, and no care person has a phone */
	readonly care_asked: boolean;
	readonly without_phone: number;
}

export type View = PhoneView | StageView | ConsoleView | GlassView;
