// Who is connected to the other processes, as each of them last said.

import type { Present } from '#lib/server/room/outside.ts';
import type { SeatId } from '#lib/session/session.ts';

/** A process that says nothing for so long is gone, milliseconds. */
export const goneAfter = 10_000;
const nobody: ReadonlySet<SeatId> = new Set();

interface Other {
	heardAt: number;
	rooms: Map<string, Present>;
}

export class Elsewhere {
	readonly #others = new Map<string, Other>();
	readonly #seats = new Map<string, ReadonlySet<SeatId>>();

	/** Takes what a process says; gives the sessions for which something may have changed. */
	hear(from: string, rooms: readonly Present[], whole: boolean, now: number): string[] {
		const before = this.#others.get(from)?.rooms;
		const known = new Map(whole ? [] : before);
		for (const present of rooms) known.set(present.session, present);
		this.#others.set(from, { heardAt: now, rooms: known });
		return this.#changed([...(before?.keys() ?? []), ...known.keys()]);
	}

	/** It lives. */
	living(from: string, now: number): void {
		const other = this.#others.get(from);
		if (other) other.heardAt = now;
		else this.#others.set(from, { heardAt: now, rooms: new Map() });
	}

	/** It has gone; gives the sessions that were held there. */
	gone(from: string): string[] {
		const sessions = [...(this.#others.get(from)?.rooms.keys() ?? [])];
		this.#others.delete(from);
		return this.#changed(sessions);
	}

	/** Those that have been silent for too long. */
	silent(now: number): string[] {
		return [...this.#others].flatMap(([from, { heardAt }]) =>
			now - heardAt > goneAfter ? from : []
		);
	}

	/** The line was away: nobody could be heard. */
	begin(now: number): void {
		for (const other of this.#others.values()) other.heardAt = now;
	}

	get processes(): readonly string[] {
		return [...this.#others.keys()];
	}

	seats(session: string): ReadonlySet<SeatId> {
		const known = this.#seats.get(session);
		if (known) return known;
		const seats = this.#of(session).flatMap((present) => present.seats);
		const found = seats.length > 0 ? new Set(seats) : nobody;
		this.#seats.set(session, found);
		return found;
	}

	leads(session: string): boolean {
		return this.#of(session).some(({ leads }) => leads);
	}

	#of(session: string): Present[] {
		return [...this.#others.values()].flatMap(({ rooms }) => rooms.get(session) ?? []);
	}

	#changed(sessions: readonly string[]): string[] {
		for (const session of sessions) this.#seats.delete(session);
		return [...new Set(sessions)];
	}
}
