// The order in which a session is written down: by the hash of a seat, never by who came or tapped first.

import type { SeatId, Session } from './session.ts';

/** The very same list where it stands in order already, as nearly always but for who has just come. */
function inOrder<V>(bySeat: Readonly<Record<SeatId, V>>): Readonly<Record<SeatId, V>> {
	const seats = Object.keys(bySeat);
	if (seats.every((seat, at) => at === 0 || seats[at - 1]! < seat)) return bySeat;
	return Object.fromEntries(seats.sort().map((seat) => [seat, bySeat[seat]!]));
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
