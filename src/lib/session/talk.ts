// Talking after the play: who speaks, what the room noticed, what it takes away.
// Source: domain.md 2.2 (speaking order), 4.2 (`de_role` to `commitments`).

import type { CommandOf } from './commands.ts';
import { longest, no, writtenLine, yes, type Outcome } from './outcome.ts';
import { sceneIn } from './plan.ts';
import type { CommandId, SeatId, Session, Waiting } from './session.ts';
import { withSeat } from './taken-together.ts';

/** A hand goes up, by phone or (seat null) by the scribe for somebody without one. */
export function raiseHand(
	session: Session,
	id: CommandId,
	seat: SeatId | null,
	sooner: boolean
): Outcome {
	const others = session.queue.filter((waiting) => seat === null || waiting.seat !== seat);
	if (others.length >= longest) return no('full');
	if (others.some((waiting) => waiting.id === id)) return yes(session);
	const first = seat !== null && session.seats[seat]?.spoke === false;
	return yes({ ...session, queue: [...others, { id, seat, sooner, first }] });
}

export function lowerHand(session: Session, seat: SeatId): Outcome {
	return yes({
		...session,
		queue: session.queue.filter((waiting) => waiting.seat !== seat),
		speaking: session.speaking?.seat === seat ? null : session.speaking
	});
}

/** Who has not spoken yet comes first, then who asked to be taken sooner, then who waited longest. */
export function nextSpeaker(session: Session): Outcome {
	const urgency = (waiting: Waiting) => (waiting.first ? 2 : 0) + (waiting.sooner ? 1 : 0);
	const [next] = session.queue.toSorted((a, b) => urgency(b) - urgency(a));
	if (!next) return yes({ ...session, speaking: null });
	const seat = next.seat === null ? undefined : session.seats[next.seat];
	return yes({
		...session,
		queue: session.queue.filter((waiting) => waiting !== next),
		speaking: { seat: next.seat },
		seats:
			seat && next.seat !== null
				? withSeat(session, session.seats, next.seat, { ...seat, spoke: true })
				: session.seats
	});
}

export function writeProblem(session: Session, command: CommandOf<'write_problem'>): Outcome {
	if (!sceneIn(session.plan, session.scene) || session.scene === null) return no('no_scene');
	return yes({
		...session,
		main_problems: { ...session.main_problems, [session.scene]: command.text }
	});
}

/** Writes into one of the room's lists: the lines of the analysis, what stayed open, commitments. */
export function writeInto(
	session: Session,
	list: 'lines' | 'open_questions' | 'commitments',
	command: { readonly id: CommandId; readonly line: string | null; readonly text: string }
): Outcome {
	const lines = writtenLine(session[list], command);
	return typeof lines === 'string' ? no(lines) : yes({ ...session, [list]: lines });
}

/** A player says "I'm out", for every part played on this phone. */
export function sayOut(session: Session, seat: SeatId): Outcome {
	const mine = Object.keys(session.cast).filter((role) => session.cast[role]?.seat === seat);
	return yes({ ...session, out: [...new Set([...session.out, ...mine])] });
}

/** The Joker heard it aloud. */
export function confirmOut(session: Session, command: CommandOf<'confirm_out'>): Outcome {
	if (command.who !== 'spect_actors' && !Object.hasOwn(session.cast, command.who))
		return no('gone');
	return yes({ ...session, out: [...new Set([...session.out, command.who])] });
}
