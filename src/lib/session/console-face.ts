// What the Joker’s console may see, and what its read-only copy leaves out.

import type {
	Chip,
	ChoiceMethod,
	Frequency,
	Need,
	Resumption,
	TryMode,
	Verdict,
	Weather
} from './answers.ts';
import type {
	ChairSeen,
	LedgerRow,
	LineSeen,
	PauseSeen,
	RoleHeld,
	RoleSeen,
	UnreadSeen
} from './pieces.ts';
import type { Block } from './plan.ts';
import type { Refusal } from './refusals.ts';
import type { ReadingSeen } from './readers.ts';
import type { BoxKeys } from './round.ts';
import type { EntryId, RoleId, SceneId } from './scene.ts';
import type { LogLine } from './log-line.ts';
import type { Moment } from './moments.ts';
import type { StageCard, Time } from './session.ts';

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
	readonly chair: ChairSeen;
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
	/** of the box of notes, to be compared: in the QR and as words; null in an evening without one */
	readonly keys: BoxKeys | null;
	/** how many the box was opened for; null before, and below five */
	readonly phones: number | null;
	/** how many envelopes were sealed; null before, and when too few */
	readonly sealed: number | null;
	/** null where the notes are not read by lot, or not yet */
	readonly reading: ReadingSeen | null;
}

/** The things a glass console does not show, listed by name. */
export const hiddenThings = [
	'who_pressed_what',
	'notes_before_release',
	'requests_for_care',
	'first_time_tags',
	'change_texts',
	'words_waiting',
	'wishes_to_pass_on',
	'private_intentions'
] as const;
export type HiddenThing = (typeof hiddenThings)[number];

export interface GlassView extends CueSheet {
	readonly face: 'glass';
	/** the Joker role is this person's, and was on another of their devices last: it may be brought here */
	readonly elsewhere: boolean;
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
	readonly unread: readonly UnreadSeen[];
	/** parts still to be stepped out of */
	readonly in_role: readonly {
		readonly who: RoleId | 'spect_actors';
		readonly name: string | null;
	}[];
	/** someone asked to be checked on, and no care person has a phone */
	readonly care_asked: boolean;
	readonly without_phone: number;
}
