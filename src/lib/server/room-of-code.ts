// The room of a join code for pages that only read: found by whoever knows the code, and by nobody who only guesses.

import type { Time } from '#lib/session/session.ts';
import { WrongCodes } from '#lib/server/gateway/wrong-codes.ts';
import type { Room } from '#lib/server/room/room.ts';
import type { Rooms } from '#lib/server/room/rooms.ts';

export const wrongCodes = new WrongCodes();

/** Takes a well-formed join code and where it was typed. Gives the room, or null: none such, or too many guesses. */
export async function roomOfCode(
	rooms: Pick<Rooms, 'byCode'>,
	code: string,
	address: string,
	now: Time
): Promise<Room | null> {
	const tried = wrongCodes.begin(address, code, now);
	if (!tried) return null;
	let right = true;
	try {
		const room = await rooms.byCode(code);
		right = room !== null;
		return room;
	} finally {
		tried(right);
	}
}
