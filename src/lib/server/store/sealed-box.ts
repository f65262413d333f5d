// What the store does for the box of unsigned notes before anybody reads them.

import type { Level, Plan } from '#lib/session/plan.ts';

/** A round of notes as it begins; kept in the same transaction that opens the doors. */
export interface NewRound {
	readonly round: string;
	/** keys that give tickets, 32 bytes each */
	readonly issuer: { readonly publicKey: Uint8Array; readonly secretKey: Uint8Array };
}

/** A round as it is kept. */
export interface KeptRound {
	/** the evening it belongs to */
	readonly session: string;
	/** null once sealed, and when the evening is over */
	readonly issuer: NewRound['issuer'] | null;
	/** how many envelopes were sealed; null while it is open */
	readonly envelopes: number | null;
}

/** One envelope, shut by the phone that sent it. */
export interface SealedEnvelope {
	/** 4,144 bytes */
	readonly sealed: Uint8Array;
	/** 32 bytes, of a receipt or of chance */
	readonly receiptHash: Uint8Array;
}

export interface Sealing {
	readonly session: string;
	readonly round: string;
	readonly envelopes: readonly SealedEnvelope[];
	/** phones that belong to the round, and how many of them led */
	readonly phones: number;
	readonly leading: number;
	/** the evening's kept seq: only while it stands there */
	readonly expected?: number;
	/** hashes (base64) of the hat tickets that were used; gone in the same transaction */
	readonly tickets?: readonly string[];
}

/** Another box of the group, that is or could be opened with an evening's own. */
export interface BoxBeside {
	readonly session: string;
	/** facilitator who was Joker that evening */
	readonly joker: string | null;
	readonly readers: Plan['readers'];
	/** ISO day on which its key is destroyed */
	readonly until: string;
	/** how many were sealed besides those that led */
	readonly crowd: number;
	/** its time is over, or the group let it go */
	readonly gone: boolean;
}

/** One of the boxes that are opened together, shut. */
export interface ShutBox extends Pick<BoxBeside, 'session' | 'readers' | 'until' | 'crowd'> {
	readonly round: string;
	readonly level: Level;
	/** base64, in random order */
	readonly sealed: readonly string[];
}

export interface SealedBox {
	/** Null when there is no such round. */
	keptRound(round: string): Promise<KeptRound | null>;
	/**
	 * Notes that a seat asks for its ticket with bytes of this SHA-256 (base64). True the first time, and whenever the
	 * same seat asks with the same again; false with others. Refused('gone') once the round is sealed or over.
	 */
	issueTicket(round: string, seat: string, asked: string): Promise<boolean>;
	/**
	 * All envelopes of a round in one transaction, in random order; done once, repeated calls change nothing. The
	 * issuer's secret and what was issued go with it. Throws Stale when the evening does not stand at `expected`.
	 */
	sealRound(sealing: Sealing): Promise<void>;
	/** Whether an envelope is among those kept of a round; `hash` is its SHA-256 in base64. */
	envelopeKept(round: string, hash: string): Promise<boolean>;
	/**
	 * Sealed envelopes of this evening alone, in base64 and random order, and from then on always alone; Refused('too_few')
	 * below five besides those that led, and where others were opened with them.
	 */
	sealedEnvelopes(session: string): Promise<string[]>;
	/**
	 * The box of an evening that is over, with the group's boxes that wait, but for those of evenings that `reader` led;
	 * once handed out, always these. In random order. Refused('too_few') below five besides those that led, and once one
	 * of them is gone on `today`, an ISO day.
	 */
	openBox(session: string, reader: string, today: string): Promise<ShutBox[]>;
	/**
	 * What the house held to give tickets goes where an evening is over, or nothing has happened in it for a whole day at
	 * `now`, an ISO moment: neither on that day nor on the one before (UTC).
	 */
	sweepIssuers(now: string): Promise<void>;
	/** Live sessions in which nothing has happened on `today`, an ISO day, nor on the day before. */
	forgotten(today: string): Promise<string[]>;
}
