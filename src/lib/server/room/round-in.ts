// What the box has to know of an evening: its round of notes and whose envelopes belong to it.

import type { CommandOf } from '#lib/session/commands.ts';
import { momentOf, type Session } from '#lib/session/session.ts';
import type { Round } from '#lib/server/box/box.ts';

/** The round of notes of this evening, or null when there is none. `allSent` is called when every phone has sent. */
export function roundIn(session: Session, allSent: () => void): Round | null {
	const { box } = session;
	if (!box) return null;
	return {
		session: session.id,
		round: box.round,
		step: box.done
			? 'sealed'
			: momentOf(session) === 'reflection.collecting'
				? 'collecting'
				: 'writing',
		roster: box.roster,
		allSent
	};
}

/** What the room is asked when every phone has sent; null when nothing is collected any more. */
export function allSent(session: Session): CommandOf<'advance'> | null {
	const { box } = session;
	if (!box || momentOf(session) !== 'reflection.collecting') return null;
	const id = `all-sent-${box.round}`.slice(0, 40);
	return { id, type: 'advance', from: 'reflection.collecting' };
}
