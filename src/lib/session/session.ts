// What is true in the room at one moment: one plain document, written whole, shown never.
// Faces see views of it (views.ts). Source: domain.md 4; architecture.md 2.

import type { Frequency, Chip, Verdict, Need, ChoiceMethod, TryMode, Tactic } from './answers.ts';
import type { HandOver, LogLine } from './log-line.ts';
import type { ForumStep, ReflectionStep, Moment, RoleName } from './moments.ts';
import type { Plan } from './plan.ts';
import type { RoundOfNotes } from './round.ts';
import type { EntryId, RoleId, SceneId } from './scene.ts';

/** Hash of a secret that only one phone knows. Never leaves the server. */
export type SeatId = string;
/** Made on the device that asks, random. */
export type CommandId = string;
/** Milliseconds since 1970, always given as an argument. */
export type Time = number;

export interface Seat {
	/** how often this person stepped in tonight; for "first time tonight" only */
	readonly stepped_in: number;
	readonly spoke: boolean;
}

export interface RoleHolder {
	/** display word the holder agreed to; may be empty */
	readonly word: string;
	/** the phone that may use this role's tools, or null when held without a phone */
	readonly seat: SeatId | null;
}

/** Someone called Stop! and may step in. */
export interface Offer {
	readonly id: CommandId;
	/** null: called by voice, entered by the Joker */
	readonly seat: SeatId | null;
	readonly answer: 'step_in' | 'tell_actor' | null;
	readonly role: RoleId | null;
	readonly pair: boolean;
	/** what the actor should try, for `tell_actor` */
	readonly suggestion: string;
	readonly reading: 'as_meant' | 'free';
	readonly first_time: boolean;
}

/** The attempt going on now. */
export interface Try {
	readonly id: CommandId;
	readonly seat: SeatId | null;
	readonly role: RoleId;
	readonly mode: TryMode;
	readonly entry: EntryId | null;
	/** kept for the person alone; the scribe writes the public intention */
	readonly intention: string;
	readonly suggestion: string;
	readonly reading: 'as_meant' | 'free';
}

/** A row of the ledger: what was tried, what moved, at what cost, for whom, real or magic. */
export interface Attempt {
	readonly id: CommandId;
	readonly scene: SceneId;
	readonly entry: EntryId | null;
	readonly role: RoleId;
	readonly mode: TryMode;
	readonly intention: string;
	readonly moved: string;
	readonly cost: string;
	readonly for_whom: string;
	/** what the room said moved; only from five answers on, only what at least a third said */
	readonly chips: readonly Chip[];
	/** the room's word; `split` when no answer has two thirds; null when too few answered and nobody said */
	readonly reality: Verdict | 'split' | null;
	readonly tactic: Tactic | null;
	/** nobody in the room knows this from inside */
	readonly guessing: boolean;
	readonly saved: boolean;
	readonly corrected: boolean;
	/** who tried; forgotten when the session closes */
	readonly seat: SeatId | null;
}

export interface Line {
	readonly id: CommandId;
	readonly text: string;
}

/** Words typed on a phone that the Joker or the scribe has to read before others see them. */
export interface Unread extends Line {
	readonly kind: 'observation' | 'commitment' | 'correction' | 'role_word';
	/** the attempt corrected, the role held; else empty */
	readonly about: string;
}

export interface Change extends Line {
	readonly state: 'open' | 'taken' | 'stays_open';
}

export interface Waiting {
	readonly id: CommandId;
	readonly seat: SeatId | null;
	readonly sooner: boolean;
	readonly first: boolean;
}

export type StageCard =
	| { readonly kind: 'question'; readonly text: string }
	| { readonly kind: 'map' }
	| { readonly kind: 'ledger' }
	| { readonly kind: 'agreements' }
	| { readonly kind: 'code' }
	| { readonly kind: 'previously' }
	| { readonly kind: 'break' }
	| { readonly kind: 'test' };

/** How the Joker role may move on. Source: domain.md 4.4. */
export interface Chair {
	/** up by one with every change of the Joker's holder or device; whoever led in an older one leads no more */
	readonly epoch: number;
	readonly offered: 'co_joker' | 'anyone' | null;
	/** the room asked that the role be passed on; by when */
	readonly recalled_until: Time | null;
	/** one recall a session */
	readonly recalled: boolean;
	/** private taps "please pass the role on", about the present Joker only */
	readonly wishes: Readonly<Record<SeatId, true>>;
	/** no device of the Joker has been heard since; null while one is */
	readonly away_since: Time | null;
	/** somebody would take the role of a Joker who is gone, and asks the room */
	readonly claim: {
		readonly seat: SeatId;
		readonly at: Time;
		readonly said: Readonly<Record<SeatId, boolean>>;
	} | null;
	/** when and how it last moved, so that the wall can say so */
	readonly moved: { readonly how: HandOver; readonly at: Time } | null;
}

export interface Session {
	readonly id: string;
	/** six characters, dies when the session closes */
	readonly code: string;
	/** goes up by one with every kept change */
	readonly seq: number;
	readonly plan: Plan;

	/** index in plan.blocks; plan.blocks.length means closed */
	readonly at: number;
	readonly step: ForumStep | ReflectionStep | null;
	/** when the present block, and the present moment, began */
	readonly block_began: Time;
	readonly began: Time;

	readonly joker: {
		/** the facilitator who leads, or who led last */
		readonly facilitator: string;
		/** the phone that leads; null: the facilitator does */
		readonly seat: SeatId | null;
		readonly word: string;
	};
	readonly chair: Chair;
	readonly roles: Readonly<Partial<Record<RoleName, RoleHolder>>>;
	readonly seats: Readonly<Record<SeatId, Seat>>;
	/** people in the room without a phone */
	readonly without_phone: number;
	/** the last commands that took effect, newest last; whose they were is not kept */
	readonly done: readonly CommandId[];
	/** of these the ones that would count twice hours later, too; many more of them are remembered */
	readonly lasting: readonly CommandId[];

	readonly stage: {
		readonly blank: boolean;
		readonly card: StageCard | null;
		readonly time: boolean;
	};
	readonly pause: {
		/** null: the evening runs */
		readonly since: Time | null;
		/** nothing goes on before this */
		readonly quiet_until: Time;
		readonly needs: Readonly<Record<SeatId, Need>>;
		readonly tested: boolean;
		/** times of the last two pauses, for proposing a break */
		readonly recent: readonly Time[];
		readonly count: number;
	};
	/** private taps of the present moment, gone when it ends */
	readonly ballot: Readonly<Record<SeatId, readonly string[]>>;
	readonly queue: readonly Waiting[];
	/** whose turn it is to speak; seat null: someone without a phone */
	readonly speaking: { readonly seat: SeatId | null } | null;
	readonly care: Readonly<Record<SeatId, true>>;

	readonly agreements: {
		readonly lines: readonly Line[];
		readonly changes: readonly Change[];
		readonly version: number;
	};
	readonly method: ChoiceMethod;
	readonly scene: SceneId | null;
	/** scenes whose players have stepped out of their parts */
	readonly played: readonly SceneId[];
	/** scenes someone asked to leave, or that were ended: over for tonight */
	readonly ended_scenes: readonly SceneId[];
	readonly cast: Readonly<Record<RoleId, { readonly seat: SeatId | null }>>;
	/** someone has acted since the last de-roling */
	readonly acted: boolean;
	/** roles whose players said aloud or on their phone that they are out; `spect_actors` for all who stepped in */
	readonly out: readonly (RoleId | 'spect_actors')[];
	readonly spect_acted: boolean;
	readonly happens_here: Readonly<Record<SceneId, Frequency | 'split'>>;
	readonly main_problems: Readonly<Record<SceneId, string>>;
	/** where the replay starts */
	readonly entry: EntryId | null;
	readonly offers: readonly Offer[];
	readonly trying: Try | null;
	readonly attempts: readonly Attempt[];
	readonly lines: readonly Line[];
	readonly unread: readonly Unread[];
	readonly open_questions: readonly Line[];
	readonly commitments: readonly Line[];
	readonly box: RoundOfNotes | null;
	readonly debrief_prompt: number;
	readonly log: readonly LogLine[];
}

/** The moment the session is in. */
export function momentOf(session: Pick<Session, 'plan' | 'at' | 'step'>): Moment {
	const block = session.plan.blocks[session.at];
	if (!block) return 'closed';
	if (block.kind === 'forum') return `forum.${(session.step ?? 'replay_ready') as ForumStep}`;
	if (block.kind === 'reflection')
		return `reflection.${(session.step ?? 'writing') as ReflectionStep}`;
	return block.kind;
}
