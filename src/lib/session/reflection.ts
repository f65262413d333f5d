// The round of unsigned notes as the session sees it: who belongs to it, a step and, from five on, a number. Never a note.
// Source: trust.md 3.5 (phases 0 and 5), 3.8.

import { fewest, shownCount } from './tally.ts';
import type { RoundOfNotes } from './round.ts';
import type { SeatId, Session } from './session.ts';

const changed = (session: Session, change: Partial<RoundOfNotes>): Session =>
	session.box === null ? session : { ...session, box: { ...session.box, ...change } };

/**
 * The box is opened: every phone in the room belongs to the round, and nobody who comes later. Opened once more, after
 * the evening went back, whoever belonged still does: their phones may hold a ticket.
 */
export function openBox(session: Session): Session {
	const { box } = session;
	if (box === null || box.done) return session;
	const roster = [...new Set([...(box.roster ?? []), ...Object.keys(session.seats)])].sort();
	return noteLeading(changed(session, { roster }));
}

/** Whoever holds the Joker role while the box is open counts as leading until it is sealed, also after passing it on. */
export function noteLeading(session: Session): Session {
	const { box, joker } = session;
	if (!box?.roster || box.done || joker.seat === null) return session;
	if (!box.roster.includes(joker.seat) || box.leading.includes(joker.seat)) return session;
	return changed(session, { leading: [...box.leading, joker.seat].sort() });
}

/** Whether this phone was in the room when the box was opened; before, everybody belongs to it. */
export const isOfRound = ({ box }: Session, seat: SeatId): boolean =>
	box !== null && (box.roster?.includes(seat) ?? true);

/** How many phones the box was opened for; null before, and below five. */
export const phonesOfRound = ({ box }: Session): number | null =>
	box?.roster ? shownCount(box.roster.length) : null;

/** The box is sealed with this many envelopes, blank ones included; below five besides the leading it stays shut. */
export function sealBox(session: Session, envelopes: number): Session {
	if (session.box === null) return session;
	const others = envelopes - session.box.leading.length;
	return changed(session, { sealed: others < fewest ? null : envelopes, done: true });
}
