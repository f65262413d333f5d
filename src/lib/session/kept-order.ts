// The order in which a session is written down: by the hash of a seat, never by who came or tapped first.

import type { SeatId, Session } from './session.ts';

/**
 * What stands beside these seats, in a new list in their order. One by one: a spread or Object.fromEntries takes ten times as
 * long for a thousand seats, each of which the engine then learns as the name of a field.
 */
export function copied<V>(
	bySeat: Readonly<Record<SeatId, V>>,
	seats: readonly SeatId[] = Object.keys(bySeat)
): Record<SeatId, V> {
	const copy: Record<SeatId, V> = {};
	for (const seat of seats) copy[seat] = bySeat[seat]!;
	return copy;
}

/** The very same list where it stands in order already, as nearly always but for who has just come. */
function inOrder<V>(bySeat: Readonly<Record<SeatId, V>>): Readonly<Record<SeatId, V>> {
	const seats = Object.keys(bySeat);
	if (seats.every((seat, at) => at === 0 || seats[at - 1]! < seat)) return bySeat;
	return copied(bySeat, seats.sort());
}

/** The same session with everything that stands beside a seat in the order of the seats' hashes. */
export function inKeptOrder(session: Session): Session {
	return {
		...session,
		seats: inOrder(session.seats),
		ballot: inOrder(session.ballot),
		care: inOrder(session.care),
		chair: {
			...session.chair,
			wishes: inOrder(session.chair.wishes),
			claim: session.chair.claim && {
				...session.chair.claim,
				said: inOrder(session.chair.claim.said)
			}
		},
		pause: { ...session.pause, needs: inOrder(session.pause.needs) }
	};
}
