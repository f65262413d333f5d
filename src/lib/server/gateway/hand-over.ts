// The printed hand-over code, typed on some device: looked at once, used up, and only then does the room hear of it.

import type { CommandOf } from '#lib/session/commands.ts';
import { refusalFor } from '#lib/session/etiquette.ts';
import { readCode } from '#lib/session/join-code.ts';
import type { Refusal } from '#lib/session/refusals.ts';
import type { Time } from '#lib/session/session.ts';
import { handOverHash, handOverLength } from '#lib/server/room/hand-over-code.ts';
import type { WrongCodes } from '#lib/server/gateway/wrong-codes.ts';
import { lineOf, type Face } from '#lib/server/room/face.ts';
import type { Room } from '#lib/server/room/room.ts';

interface HandOverParts {
	readonly now: () => Time;
	readonly wrongCodes: WrongCodes;
	readonly useHandOver: (session: string, codeHash: string) => Promise<boolean>;
}

/**
 * Gives what answers somebody who typed a code: null when they lead now. A place that guessed too often waits,
 * and is told so in the words of a wrong code; the same asked twice is done once.
 */
export function openHandOver({ now, useHandOver, wrongCodes }: HandOverParts) {
	/** questions whose code was right, until the room has kept that */
	const proved = new Set<string>();
	return async (
		room: Room,
		command: CommandOf<'take_by_code'>,
		face: Face,
		address: string
	): Promise<Refusal | null> => {
		const who = { ...lineOf(face), gave_code: true };
		if (room.session.done.includes(command.id)) return null;
		const refusal = refusalFor(room.session, command.type, who);
		if (refusal) return refusal;
		const asked = `${room.id} ${command.id}`;
		const done = async () => {
			const told = await room.ask(command, who, face);
			if (told !== 'not_kept') proved.delete(asked);
			return told;
		};
		if (proved.has(asked)) return done();
		const code = readCode(command.code, handOverLength);
		const tried = wrongCodes.begin(address, command.code, now());
		if (!tried) return 'too_fast';
		let right = false;
		try {
			right = code !== null && (await useHandOver(room.id, handOverHash(room.id, code)));
		} catch {
			return 'not_kept';
		} finally {
			tried(right);
		}
		if (!right) return 'wrong_code';
		proved.add(asked);
		return done();
	};
}
