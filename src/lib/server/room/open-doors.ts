// Opens the doors of a planned evening: codes are drawn, the opening state is kept, and with it the keys of its box.

import { randomBytes, randomUUID } from 'node:crypto';
import { codeFrom, displayCodeLength, joinCodeLength } from '#lib/session/join-code.ts';
import { openingSession } from '#lib/session/opening.ts';
import type { Plan } from '#lib/session/plan.ts';
import type { Time } from '#lib/session/session.ts';
import { newIssuer } from '#lib/server/box/issuer.ts';
import { Refused, type Store } from '#lib/server/store/store.ts';

export interface Doors {
	/** id of the planned session */
	readonly session: string;
	readonly plan: Plan;
	/** who opens the doors is Joker; `word` is what the room reads, and may be empty */
	readonly joker: { readonly facilitator: string; readonly word: string };
	/** public key of this gathering, made in the facilitator's browser: 32 bytes in base64url */
	readonly sessionKey: string;
}

export interface Codes {
	readonly code: string;
	readonly displayCode: string;
}

/** six signs out of a thousand million are free at once, or nearly always */
const mostTries = 8;

/**
 * Gives the codes people use. Throws Refused('not_planned') when there is nothing to open or it is open already, and
 * Refused('no_key') when what should be a key is none.
 */
export async function openDoors(store: Store, doors: Doors, now: Time): Promise<Codes> {
	if (!/^[A-Za-z0-9_-]{43}$/.test(doors.sessionKey)) throw new Refused('no_key');
	const issuer = newIssuer();
	const tokens = Buffer.from(issuer.publicKey).toString('base64url');
	for (let attempt = 1; ; attempt++) {
		const code = codeFrom(randomBytes(joinCodeLength));
		const displayCode = codeFrom(randomBytes(displayCodeLength));
		const { plan, seq, ...state } = openingSession({
			id: doors.session,
			code,
			plan: doors.plan,
			joker: doors.joker,
			round: randomUUID(),
			keys: { session: doors.sessionKey, tokens },
			now
		});
		try {
			await store.openSession(
				{ session: doors.session, seq, plan, state, display_code: displayCode },
				state.box && { round: state.box.round, issuer }
			);
			return { code, displayCode };
		} catch (cause) {
			const taken = cause instanceof Refused && cause.code === 'code_taken';
			if (!taken || attempt >= mostTries) throw cause;
		}
	}
}
