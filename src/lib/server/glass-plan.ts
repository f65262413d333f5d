// Tonight's plan for the glass console: for whoever knows the join code, and found by nobody who only guesses.

import type { Plan } from '#lib/session/plan.ts';
import type { Time } from '#lib/session/session.ts';
import type { Rooms } from '#lib/server/room/rooms.ts';
import { roomOfCode } from '#lib/server/room-of-code.ts';

/** Takes a well-formed join code and where it was typed. Gives the plan, or null: no such room, or too many guesses. */
export async function glassPlan(
	rooms: Pick<Rooms, 'byCode'>,
	code: string,
	address: string,
	now: Time
): Promise<Plan | null> {
	const room = await roomOfCode(rooms, code, address, now);
	return room?.session.plan ?? null;
}
