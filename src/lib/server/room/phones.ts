// The phones of a room that are connected to this process: of each the newest line counts.

import type { SeatId, Time } from '#lib/session/session.ts';
import type { Face } from '#lib/server/room/face.ts';

/** Two lines of one phone that came in within this of each other, in two processes, are told apart by their times. */
const crossing = 1000;

export class Phones {
	readonly #lines = new Map<SeatId, { readonly face: Face; readonly at: Time }>();

	/** A phone comes in; gives its line before, which has to go. */
	come(seat: SeatId, face: Face, at: Time): Face | null {
		const before = this.#lines.get(seat)?.face ?? null;
		this.#lines.set(seat, { face, at });
		return before;
	}

	/** The same phone came in to another process at `at`, by that one's clock: gives its line here if that is older. */
	older(seat: SeatId, at: Time, now: Time): Face | null {
		const mine = this.#lines.get(seat);
		return mine && (now - mine.at > crossing || mine.at < at) ? mine.face : null;
	}

	leave(seat: SeatId, face: Face): void {
		if (this.#lines.get(seat)?.face === face) this.#lines.delete(seat);
	}

	/** Those that have a seat. */
	seated(seats: Readonly<Record<SeatId, unknown>>): SeatId[] {
		return [...this.#lines.keys()].filter((seat) => Object.hasOwn(seats, seat));
	}

	/** How many that have a seat are connected, here or in other processes. */
	awake(seats: Readonly<Record<SeatId, unknown>>, elsewhere?: ReadonlySet<SeatId>): number {
		let count = this.seated(seats).length;
		for (const seat of elsewhere ?? [])
			if (!this.#lines.has(seat) && Object.hasOwn(seats, seat)) count += 1;
		return count;
	}
}
