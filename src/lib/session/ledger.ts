// The ledger: what was tried, what moved, at what cost, for whom, real or magic. Never a score.
// Source: domain.md 2.1, 4.3 (`capture`), 9.4.

import type { CommandOf } from './commands.ts';
import { no, yes, type Outcome } from './outcome.ts';
import type { SeatId, Session } from './session.ts';
import { handIn } from './unread.ts';

/** The scribe or the Joker writes a row; the author's own correction of the intention is kept. */
export function writeAttempt(session: Session, command: CommandOf<'write_attempt'>): Outcome {
	const row = session.attempts.find(({ id }) => id === command.attempt);
	if (!row) return no('gone');
	const { moved, cost, for_whom, tactic, guessing } = command;
	const changed = {
		...row,
		intention: row.corrected ? row.intention : command.intention,
		moved,
		cost,
		for_whom,
		reality: command.reality,
		tactic,
		guessing
	};
	return yes(withRow(session, changed));
}

/** "That's not what I meant": the person who tried has the last word on what they meant, once it was read. */
export function correctAttempt(
	session: Session,
	command: CommandOf<'correct_attempt'>,
	seat: SeatId
): Outcome {
	const row = session.attempts.find(({ id }) => id === command.attempt);
	if (!row) return no('gone');
	if (row.seat !== seat) return no('not_yours');
	const { id, intention } = command;
	return handIn(session, { id, kind: 'correction', about: row.id, text: intention });
}

/** A row written by mistake goes. */
export function strikeAttempt(session: Session, command: CommandOf<'strike_attempt'>): Outcome {
	if (!session.attempts.some(({ id }) => id === command.attempt)) return no('gone');
	return yes({
		...session,
		attempts: session.attempts.filter(({ id }) => id !== command.attempt)
	});
}

const withRow = (session: Session, changed: Session['attempts'][number]): Session => ({
	...session,
	attempts: session.attempts.map((row) => (row.id === changed.id ? changed : row))
});
