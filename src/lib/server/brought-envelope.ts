// An envelope that a phone brings to the box: looked at, unless its place has brought too many that were not true.

import type { Time } from '#lib/session/session.ts';
import type { Box } from '#lib/server/box/box.ts';
import { WrongCodes } from '#lib/server/gateway/wrong-codes.ts';

/**
 * An envelope with a ticket that is not true costs two milliseconds of arithmetic, which all phones wait for. In honest use
 * there is none: so a room of hundreds behind one router may bring theirs all at once, and who floods the box gets through
 * twenty times a second, together with whoever has the same address. Phones that have to wait come again by themselves.
 */
export const wrongEnvelopes = new WrongCodes({ place: 200, all: 2_000, trickle: 50 });

let brought = 0;

/** Gives the box's answer, or `wait`: not looked at. Throws what the box throws. */
export async function broughtEnvelope(
	box: Pick<Box, 'redeem'>,
	round: string,
	redeeming: Parameters<Box['redeem']>[1],
	address: string,
	now: Time
): Promise<Awaited<ReturnType<Box['redeem']>> | 'wait'> {
	// a number, not the token: nothing of an envelope is ever held beside where it came from
	const tried = wrongEnvelopes.begin(address, String((brought += 1)), now);
	if (!tried) return 'wait';
	let right = true;
	try {
		const answer = await box.redeem(round, redeeming);
		right = answer !== 'refused';
		return answer;
	} finally {
		tried(right);
	}
}
