// What a room and the other processes that hold the same evening tell each other. Where there is one process, nothing.

import type { Round } from '#lib/server/box/box.ts';
import type { SeatId, Time } from '#lib/session/session.ts';

export interface Outside {
	/** The evening has been kept here up to this seq. */
	moved(session: string, seq: number): void;
	/** A phone has come in here at this time: its lines elsewhere are old. */
	came(session: string, seat: SeatId, at: Time): void;
	/** Somebody has come or gone here. */
	presence(session: string): void;
	/** Another process had gone on, and the room has followed. */
	followed(round: Round | null): void;
	/** Seats whose phones are connected to other processes. */
	seats(session: string): ReadonlySet<SeatId>;
	/** Is a device that leads connected to another process? */
	leads(session: string): boolean;
}

/** What one process says of one of its rooms. */
export interface Present {
	readonly session: string;
	readonly seats: readonly SeatId[];
	/** a device that leads is here */
	readonly leads: boolean;
}
