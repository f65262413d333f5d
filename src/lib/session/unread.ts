// Words typed on a phone that others would see: they wait until the Joker or the scribe has read them.
// Source: domain.md 8.2 (nothing reaches the stage that its author has not allowed and a person has not checked).

import type { CommandOf } from './commands.ts';
import type { RoleName } from './moments.ts';
import { longest, no, withLine, yes, type Outcome } from './outcome.ts';
import type { Attempt, Session, Unread } from './session.ts';

/** Hands words to the readers. A new word about the same thing takes the place of the one before. */
export function handIn(session: Session, words: Unread): Outcome {
	const others = session.unread.filter(
		(other) => words.about === '' || other.kind !== words.kind || other.about !== words.about
	);
	if (others.length >= longest) return no('full');
	return yes({ ...session, unread: withLine(others, words) });
}

/** A correction of this attempt waits to be read. */
export const corrects = (session: Session, attempt: string) =>
	session.unread.some(({ kind, about }) => kind === 'correction' && about === attempt);

/** An observation comes without its author. */
export const observe = (session: Session, { id, text }: CommandOf<'observe'>): Outcome =>
	handIn(session, { id, kind: 'observation', about: '', text });

/** A commitment for the group's list comes without its author. */
export const shareCommitment = (
	session: Session,
	{ id, text }: CommandOf<'share_commitment'>
): Outcome => handIn(session, { id, kind: 'commitment', about: '', text });

/** The Joker or the scribe lets words through to where they belong, or leaves them out. */
export function settleUnread(session: Session, command: CommandOf<'settle_unread'>): Outcome {
	const found = session.unread.find(({ id }) => id === command.unread);
	if (!found) return no('gone');
	const rest = { ...session, unread: session.unread.filter((words) => words !== found) };
	return command.keep ? letThrough(rest, found) : yes(rest);
}

function letThrough(session: Session, { id, kind, about, text }: Unread): Outcome {
	switch (kind) {
		case 'observation':
			if (session.lines.length >= longest) return no('full');
			return yes({ ...session, lines: [...session.lines, { id, text }] });
		case 'commitment':
			if (session.commitments.length >= longest) return no('full');
			return yes({ ...session, commitments: withLine(session.commitments, { id, text }) });
		case 'correction': {
			if (!session.attempts.some((row) => row.id === about)) return no('gone');
			const said = (row: Attempt): Attempt =>
				row.id === about ? { ...row, intention: text, corrected: true } : row;
			return yes({ ...session, attempts: session.attempts.map(said) });
		}
		case 'role_word':
			return yes(withWord(session, about as RoleName, text));
	}
}

/** The same holder, shown by `word` from now on; nothing when nobody holds the role any more. */
function withWord(session: Session, role: RoleName, word: string): Session {
	const holder = session.roles[role];
	if (!holder) return session;
	const unnamed = session.log.findLastIndex((line) => line.kind === 'role' && line.role === role);
	const log = session.log.map((line, index) =>
		index === unnamed && line.kind === 'role' && line.word === '' ? { ...line, word } : line
	);
	return { ...session, log, roles: { ...session.roles, [role]: { ...holder, word } } };
}
