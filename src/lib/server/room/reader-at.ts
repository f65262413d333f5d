// Finds out whether a phone reads for all in this round, and what it may be handed then.

import { readingOf } from '#lib/session/readers.ts';
import type { Reader } from '#lib/session/round.ts';
import type { SeatId } from '#lib/session/session.ts';
import type { Store } from '#lib/server/store/store.ts';
import type { Rooms } from './rooms.ts';

export interface ReaderHere {
	readonly session: string;
	readonly reader: Reader;
	/** how many envelopes were sealed besides those of who led */
	readonly crowd: number;
}

/** The reader at this seat who was handed the key and has not finished; null for everybody else. Throws what the store throws. */
export async function readerAt(
	rooms: Pick<Rooms, 'ofRound' | 'bySession'>,
	store: Pick<Store, 'keptRound'>,
	round: string,
	seat: SeatId
): Promise<ReaderHere | null> {
	const kept = rooms.ofRound(round) ? null : await store.keptRound(round);
	const room = rooms.ofRound(round) ?? (kept && (await rooms.bySession(kept.session)));
	const box = room?.session.box;
	if (!room || box?.round !== round || box.sealed === null) return null;
	const reader = readingOf(room.session).drawn.find((one) => one.seat === seat);
	if (!reader?.sealed || reader.done) return null;
	return { session: room.session.id, reader, crowd: box.sealed - box.leading.length };
}
