// Everything the house can keep and ask for. Each method is one SQL function in schema `api`, one transaction.
// Dates are ISO days (`2026-11-22`), moments ISO timestamps, ids UUIDs unless said otherwise.

import type {
	Facilitator,
	FacilitatorWithKeys,
	Group,
	GroupFacilitator,
	GroupKey,
	KnownKeys,
	Series,
	SignIn
} from './people-kept.ts';
import type { HatTickets } from './hat-tickets.ts';
import type { KeptYears } from './kept-years.ts';
import type { LetOut } from './let-out.ts';
import type { NotesFiles } from './notes-files.ts';
import type { AskedWriters } from './asked-writers.ts';
import type { ReaderMarks } from './reader-marks.ts';
import type { BoxBeside, NewRound, SealedBox } from './sealed-box.ts';
import type { Block, Level, Plan } from '#lib/session/plan.ts';
import type { RememberedAttempt, SessionRecord } from '#lib/session/record.ts';
import type { Session } from '#lib/session/session.ts';

/** `planned` → `live` → `review` → `published` */
export type SessionStatus = 'planned' | 'live' | 'review' | 'published';

/** What the planner decides; scenes by id, their text comes from the catalogue when the doors open. */
export interface PlannedSession {
	readonly id: string;
	readonly group: string;
	readonly series: string | null;
	readonly title: string;
	readonly day: string;
	readonly template: string;
	readonly blocks: readonly Block[];
	readonly scenes: readonly string[];
	readonly agreements: readonly string[];
	readonly show_time: boolean;
	readonly readers: Plan['readers'];
	readonly level: Level;
	readonly small_group: boolean;
	/** answers to the fit check that were "yes"; ids of the catalogue */
	readonly fit: readonly string[];
	readonly status: SessionStatus;
}

/** Without a level it stays what it was. */
export type PlanChange = Omit<PlannedSession, 'id' | 'group' | 'status' | 'level'> &
	Partial<Pick<PlannedSession, 'level'>>;

/** A live session as kept: the plan apart, since it does not change. */
export interface LiveSession {
	readonly session: string;
	readonly group: string;
	readonly seq: number;
	readonly plan: Plan;
	/** everything of `Session` but plan and seq */
	readonly state: Omit<Session, 'plan' | 'seq'>;
	/** opens the stage on any device, read-only */
	readonly display_code: string;
}

export interface KeptSummary {
	readonly session: string;
	readonly group: string;
	readonly status: 'review' | 'published';
	readonly record: SessionRecord;
	/** ISO day after which the summary may be published */
	readonly window_closes: string;
	/** long random, in the link */
	readonly token: string;
	readonly replies: readonly Reply[];
	/** replies with names in them, not shown until reworded */
	readonly waiting_replies: number;
	/** envelopes that may be opened on this evening's page; null below five besides those that led, and as long as they wait */
	readonly sealed: number | null;
	/** how many were sealed that evening besides those that led */
	readonly crowd: number;
	/** whether its box was handed out yet: on this evening's page, or with a later evening's */
	readonly opened: 'not' | 'here' | 'elsewhere';
	/** boxes opened with this evening's; as long as it is not handed out, those that could be */
	readonly together: readonly BoxBeside[];
	readonly notes_read: boolean;
	/** their time is over, or the group let them go */
	readonly notes_gone: boolean;
	/** how many entries were let out, sealed */
	readonly entries: number;
	/** facilitator who was Joker that evening, for "never the Joker of that session" */
	readonly joker: string | null;
	readonly readers: Plan['readers'];
}

/** An answer to the summary; nobody edits it, and it carries no name unless its text does. */
export interface Reply {
	readonly id: string;
	readonly kind: 'correction' | 'minority_note';
	/** what it is about: a section of the summary */
	readonly about: string;
	readonly text: string;
}

export interface Brief {
	/** the last sessions of the series, newest first, at most five */
	readonly records: readonly {
		readonly session: string;
		readonly record: SessionRecord;
		readonly minority_notes: number;
		readonly replies: readonly Reply[];
	}[];
	/** patterns and how many sessions they came up in, most first */
	readonly patterns: readonly {
		readonly pattern: string;
		readonly sessions: number;
		readonly days: readonly string[];
	}[];
	readonly attempts: readonly RememberedAttempt[];
}

/** A write that lost against a newer one: load again and decide again. */
export class Stale extends Error {}
/** The store cannot be reached or cannot write; nothing was kept. */
export class NotKept extends Error {}
/** The disk is full: nothing was kept, reading goes on. */
export class NoSpace extends NotKept {}
/** What was kept cannot be read any more. */
export class Damaged extends Error {}
/** The store refused for a reason of its own: `code` is the SQLSTATE or the name raised. */
export class Refused extends Error {
	constructor(readonly code: string) {
		super(code);
	}
}

export interface Store
	extends SealedBox, LetOut, KeptYears, NotesFiles, ReaderMarks, AskedWriters, HatTickets {
	// facilitators and sign-in
	anyFacilitator(): Promise<boolean>;
	/**
	 * With the group they come into, all at once or not at all. Refused('name_taken') when the name (case-insensitive) is in
	 * use; Refused('gone') when the invitation is used or over, or when the first group is not the first.
	 */
	addFacilitator(
		name: string,
		keys: KnownKeys,
		into?: { readonly invitation: string } | { readonly firstGroup: string }
	): Promise<Facilitator & { readonly group?: string | undefined }>;
	facilitatorNamed(name: string): Promise<FacilitatorWithKeys | null>;
	/** Both at once. Refused('gone') when there is no such facilitator. */
	setKeys(facilitator: string, keys: KnownKeys): Promise<void>;
	/** What the salts of names are made from: 16 bytes in base64url, the same as long as the database lives; no secret. */
	houseSalt(): Promise<string>;
	addSignIn(signIn: SignIn): Promise<void>;
	signIn(idHash: string): Promise<{ signIn: SignIn; facilitator: Facilitator } | null>;
	signInsOf(facilitator: string): Promise<SignIn[]>;
	/** Never past `ends_at`, which stays. */
	moveSignInExpiry(idHash: string, expiresAt: string): Promise<void>;
	endSignIn(idHash: string): Promise<void>;
	endSignInsOf(facilitator: string): Promise<void>;
	sweepSignIns(): Promise<void>;

	// groups
	addGroup(name: string, facilitator: string): Promise<Group>;
	groupsOf(facilitator: string): Promise<Group[]>;
	changeGroup(
		group: string,
		change: Pick<Group, 'name' | 'contacts' | 'quiet_place' | 'notes_days' | 'review_days'>
	): Promise<void>;
	facilitatorsIn(group: string): Promise<GroupFacilitator[]>;
	groupKey(group: string): Promise<GroupKey | null>;
	/** A first key, or one in place of generation `expected`, by who saw `written` keys; Stale when one is not the newest. */
	setGroupKey(group: string, expected: number, publicKey: string, written: number): Promise<void>;
	/** A key of a session or a year lies in the folder, sealed to this generation; Stale when that is not the newest. */
	keyWritten(group: string, generation: number): Promise<void>;
	/** single use; the code itself is never kept */
	addInvitation(group: string, codeHash: string, expiresAt: string): Promise<void>;
	/** The group's name when the code may still be used, without using it. */
	invitation(codeHash: string): Promise<{ group: string; group_name: string } | null>;
	/** Refused('gone') when used or expired. */
	useInvitation(codeHash: string, facilitator: string): Promise<string>;
	/** Refused('last_facilitator'): what the group keeps would be out of everybody's reach. */
	leaveGroup(group: string, facilitator: string): Promise<void>;

	// planning
	seriesOf(group: string): Promise<Series[]>;
	/** Refused('name_taken') when the group has a series of this name. */
	addSeries(group: string, name: string): Promise<Series>;
	planSession(group: string, plan: PlanChange): Promise<PlannedSession>;
	/** Refused('not_planned') once the doors have opened; so is dropping it. */
	changePlan(session: string, plan: PlanChange): Promise<void>;
	plannedSession(session: string): Promise<PlannedSession | null>;
	/** newest day first */
	sessionsOf(group: string): Promise<PlannedSession[]>;
	dropSession(session: string): Promise<void>;
	/** What somebody has ticked off before the doors open. */
	prepared(session: string): Promise<string[]>;
	/** Refused('gone') once the evening is closed. */
	prepare(session: string, ticks: readonly string[]): Promise<void>;
	/**
	 * What the series (or, without one, the group) remembers from days before `before`, for the planner and the card.
	 * Attempts: of the last three times each scene was played, at most 400; days of a pattern: the last twelve.
	 */
	brief(group: string, series: string | null, before: string): Promise<Brief>;

	// live
	/** With its round of notes, or null. Refused('code_taken'): the join or display code is in use; Refused('not_planned'). */
	openSession(live: Omit<LiveSession, 'group'>, round: NewRound | null): Promise<void>;
	liveSession(session: string): Promise<LiveSession | null>;
	liveByCode(code: string): Promise<LiveSession | null>;
	liveByDisplayCode(code: string): Promise<LiveSession | null>;
	/** How far each of these has gone; one that is not in the answer is over. */
	liveSeqs(sessions: readonly string[]): Promise<{ session: string; seq: number }[]>;
	/** Writes the state if `expected` is still the kept seq, as expected + 1… = `seq`; throws Stale otherwise. */
	writeLive(
		session: string,
		expected: number,
		seq: number,
		state: LiveSession['state']
	): Promise<void>;
	/** The code by which whoever has it leads this session, until it closes; the one before no longer counts. */
	setHandOver(session: string, codeHash: string): Promise<void>;
	/** Uses the code up. False when this is not it, or while the session is not live. */
	useHandOver(session: string, codeHash: string): Promise<boolean>;
	/** In one transaction: the record is kept, the live document and all seats are gone. Throws Stale. */
	closeSession(close: {
		readonly session: string;
		readonly expected: number;
		readonly record: SessionRecord;
		readonly token: string;
		readonly joker: string;
		readonly windowCloses: string;
		readonly notesUntil: string;
	}): Promise<void>;

	// afterwards
	summary(session: string): Promise<KeptSummary | null>;
	summaryByToken(token: string): Promise<KeptSummary | null>;
	/** Refused('gone') for an unknown link, ('published') when it is too late, ('full') after 200 answers. */
	addReply(token: string, reply: Omit<Reply, 'id'>, waits: boolean): Promise<void>;
	/** Refused('window_open') before the review window is over. */
	publish(session: string, today: string): Promise<void>;
	/** A new link; the old one stops working. */
	renewSummaryToken(session: string, token: string): Promise<void>;

	/** One round trip, for /health and the start. */
	ping(): Promise<void>;
	/** A write that is on the disk when it resolves, and leaves nothing behind; for the pre-flight. */
	tryWrite(): Promise<void>;
}
