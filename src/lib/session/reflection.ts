// The round of unsigned notes as the session sees it: a step and, from five on, a number. Never a note.

import { fewest } from './tally.ts';
import type { Session } from './session.ts';

/** The box is sealed with this many envelopes, blank ones included; below five it stays shut. */
export function sealBox(session: Session, envelopes: number): Session {
	if (session.box === null) return session;
	return {
		...session,
		box: { ...session.box, sealed: envelopes < fewest ? null : envelopes, done: true }
	};
}
