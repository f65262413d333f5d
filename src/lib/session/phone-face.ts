// What one phone may see: a body for each moment, and the tools of a role it holds.

import type {
	Casting,
	Chip,
	ChoiceMethod,
	Consent,
	Frequency,
	Mark,
	Need,
	TryMode,
	Verdict,
	Weather
} from './answers.ts';
import type { ConsoleView } from './console-face.ts';
import type {
	ChairSeen,
	LedgerRow,
	LineSeen,
	PauseSeen,
	RoleSeen,
	RowToRead,
	SceneSeen,
	UnreadSeen
} from './pieces.ts';
import type { EntryId, RoleId, SceneId } from './scene.ts';
import type { Moment, ReflectionStep, RoleName } from './moments.ts';
import type { Level, Plan } from './plan.ts';
import type { MyReading } from './readers.ts';
import type { BoxKeys } from './round.ts';
import type { Time } from './session.ts';

export type PhoneBody =
	| {
			readonly kind: 'lobby';
			/** how carefully notes are handled tonight; null: none are written */
			readonly level: Level | null;
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
				readonly roles: readonly RoleSeen[];
			} | null;
	  }
	| {
			readonly kind: 'choose_step_in' | 'brief' | 'intervening' | 'cut' | 'thank' | 'ask_person';
			readonly trying: MyTry | null;
	  }
	| { readonly kind: 'ask_room'; readonly chips: readonly Chip[] }
	| { readonly kind: 'reality_check'; readonly verdict: Verdict | null }
	/** row: only on the phone of the person who tried, who may correct it; waits: their correction is still to be read */
	| { readonly kind: 'capture'; readonly row: RowToRead | null; readonly waits: boolean }
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
			readonly rows: readonly (RowToRead & { readonly mine: boolean; readonly waits: boolean })[];
			readonly lines: readonly LineSeen[];
	  }
	| { readonly kind: 'debrief'; readonly prompt: number }
	| { readonly kind: 'commitments'; readonly shared: readonly LineSeen[] }
	| {
			readonly kind: 'reflection';
			readonly step: ReflectionStep;
			readonly round: string;
			/** null in an evening without a box */
			readonly keys: BoxKeys | null;
			/** false: the box was opened before this phone came in */
			readonly of_round: boolean;
			/** how many the box was opened for; null below five */
			readonly phones: number | null;
			readonly readers: Plan['readers'];
			readonly level: Level;
			/** whether a note may be for the care contacts alone */
			readonly care: boolean;
			readonly until: string;
			/** sealed with five or more, fewer, or not sealed yet */
			readonly kept: 'enough' | 'too_few' | null;
			/** the roles of the scene, which a note may name */
			readonly names: readonly string[];
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

/** What one phone has to do with the Joker role; its own taps, and nobody else's. */
export interface MyChair {
	/** the role is this phone's, and was on another device last: it may be brought here */
	readonly elsewhere: boolean;
	readonly co_joker: boolean;
	/** has tapped "please pass the role on" */
	readonly wished: boolean;
	/** asks the room for the role */
	readonly claims: boolean;
	/** said yes or no to whoever asks the room */
	readonly said: boolean | null;
}

export interface PhoneView {
	readonly face: 'phone';
	readonly title: string;
	readonly moment: Moment;
	readonly pause: (PauseSeen & { readonly need: Need | null }) | null;
	/** the first minutes may be slow; the late get this */
	readonly where: {
		/** what the plan calls this part, where it does */
		readonly part: string | null;
		readonly scene: string | null;
		readonly problem: string | null;
		readonly tries: number;
	};
	/** roles this phone holds, and those nobody holds yet */
	readonly my_roles: readonly RoleName[];
	readonly open_roles: readonly RoleName[];
	readonly speaking: 'no' | 'waiting' | 'now';
	/** may this phone ask to speak now */
	readonly may_ask: boolean;
	readonly tools: PhoneTools;
	readonly chair: ChairSeen;
	/** null: nothing */
	readonly my_chair: MyChair | null;
	/** null: nothing to do with reading the notes */
	readonly reading: MyReading | null;
	/** the console, on the phone that leads */
	readonly lead: ConsoleView | null;
	readonly body: PhoneBody;
}

/** The row as whoever writes it needs it. */
export type RowToWrite = Pick<
	LedgerRow,
	| 'id'
	| 'number'
	| 'role_name'
	| 'shape'
	| 'intention'
	| 'moved'
	| 'cost'
	| 'for_whom'
	| 'reality'
	| 'tactic'
	| 'guessing'
>;

/** What a role adds to a phone. Each is there only where the phone holds the role. */
export interface PhoneTools {
	/** scribe: the row being written, what waits to be read; lines, where one may write them */
	readonly scribe?: {
		readonly row: RowToWrite | null;
		readonly unread: readonly UnreadSeen[];
		readonly lines: readonly LineSeen[] | null;
	};
	/** timekeeper: when this part should end */
	readonly timekeeper?: { readonly until: Time };
	/** care person: someone asked to be checked on; the stage may be made dark; a scene ended */
	readonly care?: {
		readonly asked: boolean;
		readonly blank: boolean;
		readonly scene_on: boolean;
	};
	/** door: people without a phone */
	readonly host?: { readonly without_phone: number };
}
