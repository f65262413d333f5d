// All that counts wrong tries by their place, so that several processes can count together.

import { wrongEnvelopes } from '#lib/server/brought-envelope.ts';
import type { Limit } from '#lib/server/gateway/facts.ts';
import type { Gateway } from '#lib/server/gateway/socket.ts';
import type { WrongCodes } from '#lib/server/gateway/wrong-codes.ts';
import { wrongCodes } from '#lib/server/room-of-code.ts';
import { wrongTickets } from '#lib/server/shown-ticket.ts';

type At = Exclude<Limit, 'sign_in'>;

/** Takes those of the gateway; gives all of them, by name. */
export const countersWith = (limits: Gateway['limits']): Record<At, WrongCodes> => ({
	...limits,
	now: wrongCodes,
	ticket: wrongTickets,
	envelope: wrongEnvelopes
});

/** From here on they count together: each tells of its wrong tries, with places known by this key. */
export function countTogether(
	counters: Record<At, WrongCodes>,
	key: Buffer,
	tell: (at: At, place: string) => void
): void {
	for (const at of Object.keys(counters) as At[])
		counters[at].share(key, (place) => tell(at, place));
}
