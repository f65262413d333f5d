// Who is coming in: from what a face says of itself to a room and a part in it, or the reason why not.

import * as v from 'valibot';
import type { Who } from '#lib/session/etiquette.ts';
import { displayCodeLength, readCode } from '#lib/session/join-code.ts';
import type { Time } from '#lib/session/session.ts';
import { wireVersion, type TurnedAway } from '#lib/wire.ts';
import type { WrongCodes } from '#lib/server/gateway/wrong-codes.ts';
import type { Face } from '#lib/server/room/face.ts';
import type { Room } from '#lib/server/room/room.ts';
import type { Rooms } from '#lib/server/room/rooms.ts';
import { readSecret, seatOf } from '#lib/server/room/seat-of.ts';

/** A facilitator as the sign-in knows them. */
export interface SignedIn {
	readonly id: string;
	/** ids of the groups they hold a key to */
	readonly groups: readonly string[];
}

export interface DoorParts {
	readonly rooms: Rooms;
	readonly wrongCodes: WrongCodes;
	readonly now: () => Time;
	/** Reads the sign-in out of a cookie header; null when there is none that counts. */
	readonly facilitatorOf: (cookies: string) => Promise<SignedIn | null>;
}

export interface Caller {
	readonly address: string;
	/** empty when nothing may follow from a cookie */
	readonly cookies: string;
}

export interface Entry {
	readonly room: Room;
	readonly kind: Face['kind'];
	readonly who: Who;
	/** in which epoch of the Joker role this device led, as it says itself: it can only lose by it */
	readonly epoch?: number | null;
}

const helloSchema = v.strictObject({
	version: v.pipe(v.number(), v.integer()),
	face: v.picklist(['phone', 'stage', 'console', 'glass']),
	room: v.pipe(v.string(), v.maxLength(60)),
	secret: v.optional(v.pipe(v.string(), v.maxLength(60))),
	epoch: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)))
});

/** Takes anything at all. Throws only what the store throws: then nobody knows, and the face tries again. */
export async function answerDoor(
	parts: DoorParts,
	hello: unknown,
	caller: Caller
): Promise<Entry | TurnedAway> {
	const version: unknown =
		typeof hello === 'object' && hello !== null ? Reflect.get(hello, 'version') : undefined;
	if (typeof version === 'number' && version !== wireVersion) return 'old_page';
	const read = v.safeParse(helloSchema, hello);
	if (!read.success) return 'not_understood';
	const { face, room: name, secret, epoch } = read.output;

	if (face === 'console') {
		const entry = await consoleEntry(parts, name, caller);
		return typeof entry === 'string' ? entry : { ...entry, epoch };
	}
	if (face === 'stage') {
		const room = await roomOf(parts, name, caller, 'stage', () => false);
		return typeof room === 'string' ? room : { room, kind: 'stage', who: { is: 'stage' } };
	}
	if (face === 'glass') {
		const room = await roomOf(parts, name, caller, 'phone', () => false);
		return typeof room === 'string' ? room : { room, kind: 'glass', who: { is: 'glass' } };
	}
	const bytes = secret === undefined ? null : readSecret(secret);
	if (!bytes) return 'not_understood';
	const seat = seatOf(bytes);
	const seated = (room: Room) => Object.hasOwn(room.session.seats, seat);
	const room = await roomOf(parts, name, caller, 'phone', seated);
	return typeof room === 'string'
		? room
		: { room, kind: 'phone', who: { is: 'seat', seat }, epoch };
}

/** The room of a code. A place with too many wrong codes waits, but for phones that already have a seat. */
async function roomOf(
	{ rooms, wrongCodes, now }: DoorParts,
	typed: string,
	{ address }: Caller,
	kind: 'phone' | 'stage',
	seated: (room: Room) => boolean
): Promise<Room | TurnedAway> {
	const code = kind === 'stage' ? readCode(typed, displayCodeLength) : readCode(typed);
	if (code === null) return 'no_such_room';
	const here = rooms.here(code);
	if (here && seated(here)) return here;
	const tried = wrongCodes.begin(address, code, now());
	if (!tried) return 'too_many_tries';
	let right = true;
	try {
		const room = await (kind === 'stage' ? rooms.byDisplayCode(code) : rooms.byCode(code));
		right = room !== null;
		return room ?? 'no_such_room';
	} finally {
		tried(right);
	}
}

/** A facilitator of the group gets the console; what it shows them is the room's to say. */
async function consoleEntry(
	{ rooms, facilitatorOf }: DoorParts,
	session: string,
	{ cookies }: Caller
): Promise<Entry | TurnedAway> {
	const signedIn = cookies === '' ? null : await facilitatorOf(cookies);
	if (!signedIn) return 'sign_in_first';
	if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(session)) return 'no_such_room';
	const room = await rooms.bySession(session);
	if (!room) return 'no_such_room';
	if (!signedIn.groups.includes(room.group)) return 'not_your_group';
	return { room, kind: 'console', who: { is: 'facilitator', facilitator: signedIn.id } };
}
