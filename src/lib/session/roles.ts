// Who holds which role tonight, dull jobs included, and who is in the room without a phone.
// Source: domain.md 2.5 (role ledger), 9.5.

import type { CommandOf } from './commands.ts';
import { no, yes, type Outcome } from './outcome.ts';
import { logged } from './phases.ts';
import { momentOf, type SeatId, type Session } from './session.ts';
import { sizeOf, withSeat } from './taken-together.ts';
import { handIn } from './unread.ts';
import type { RoleName } from './moments.ts';

/** The most phones a room holds. */
const mostSeats = 2_000;
/** The most people without a phone that a door can count. */
const mostWithoutPhone = 500;

/** Somebody takes a role on their phone; the word they agree to be shown by, if any, waits to be read. */
export function takeRole(session: Session, command: CommandOf<'take_role'>, seat: SeatId): Outcome {
	if (command.role === 'joker') return no('not_yours');
	const holder = session.roles[command.role];
	if (holder && holder.seat !== seat) return no('role_taken');
	const shown = holder?.word === command.word ? command.word : '';
	const next = held(session, command.role, shown, seat);
	if (command.word === shown) return yes(next);
	return handIn(next, {
		id: command.id,
		kind: 'role_word',
		about: command.role,
		text: command.word
	});
}

/** The Joker writes down who holds a role without a phone, or that nobody does. */
export function setRole(session: Session, command: CommandOf<'set_role'>): Outcome {
	const { role, word } = command;
	if (role === 'joker')
		return yes(held({ ...session, joker: { ...session.joker, word } }, 'joker', word, null));
	if (!command.held) return yes(left(session, role));
	const seat = session.roles[role]?.word === word ? (session.roles[role]?.seat ?? null) : null;
	return yes(held(session, role, word, seat));
}

export function leaveRole(
	session: Session,
	command: CommandOf<'leave_role'>,
	seat: SeatId
): Outcome {
	if (session.roles[command.role]?.seat !== seat) return no('not_yours');
	return yes(left(session, command.role));
}

/** A phone goes: it holds nothing any more. What it tried stays in the ledger, tied to nobody. */
export function leave(session: Session, seat: SeatId): Outcome {
	const roles = Object.entries(session.roles).filter(([, holder]) => holder.seat === seat);
	const without = roles.reduce((next, [role]) => left(next, role as RoleName), session);
	const gone = <V>(of: Readonly<Record<string, V>>) =>
		Object.fromEntries(Object.entries(of).filter(([key]) => key !== seat));
	return yes({
		...without,
		seats: gone(session.seats),
		ballot: gone(session.ballot),
		care: gone(session.care) as Session['care'],
		pause: { ...session.pause, needs: gone(session.pause.needs) },
		queue: session.queue.filter((waiting) => waiting.seat !== seat),
		speaking: session.speaking?.seat === seat ? null : session.speaking,
		offers: session.offers.filter((offer) => offer.seat !== seat),
		trying: session.trying?.seat === seat ? { ...session.trying, seat: null } : session.trying,
		attempts: session.attempts.map((row) => (row.seat === seat ? { ...row, seat: null } : row)),
		// the part itself is still to be stepped out of, aloud
		cast: Object.fromEntries(
			Object.entries(session.cast).map(([role, player]) => [
				role,
				player.seat === seat ? { seat: null } : player
			])
		)
	});
}

/** A phone sits down. */
export function join(session: Session, seat: SeatId): Outcome {
	if (Object.hasOwn(session.seats, seat)) return yes(session);
	if (sizeOf(session, session.seats) >= mostSeats) return no('full');
	const seats = withSeat(session, session.seats, seat, { stepped_in: 0, spoke: false });
	return yes({ ...session, seats });
}

export function countPerson(session: Session, by: 1 | -1): Outcome {
	const without_phone = Math.min(mostWithoutPhone, Math.max(0, session.without_phone + by));
	return yes({ ...session, without_phone });
}

function held(session: Session, role: RoleName, word: string, seat: SeatId | null): Session {
	const next = {
		...session,
		roles: { ...session.roles, [role]: { word, seat } },
		unread: withoutWord(session, role)
	};
	return session.roles[role]?.word === word && session.roles[role]?.seat === seat
		? next
		: logged(next, { kind: 'role', role, word, at: momentOf(session) });
}

function left(session: Session, role: RoleName): Session {
	const holder = session.roles[role];
	if (!holder) return session;
	const { [role]: _, ...roles } = session.roles;
	return logged(
		{ ...session, roles, unread: withoutWord(session, role) },
		{ kind: 'role_left', role, word: holder.word, at: momentOf(session) }
	);
}

const withoutWord = (session: Session, role: RoleName) =>
	session.unread.filter(({ kind, about }) => kind !== 'role_word' || about !== role);
