// Agreeing how to be together, which scene to work on, and who plays.
// Source: domain.md 2.2, 2.5, 4.2 (`agreements`, `scene_choice`, `casting`).

import type { CommandOf } from './commands.ts';
import { longest, no, withLine, writtenLine, yes, type Outcome } from './outcome.ts';
import { logged } from './phases.ts';
import { sceneIn } from './plan.ts';
import type { SeatId, Session } from './session.ts';
import { withSeat } from './taken-together.ts';

/** One tap of a phone in the present moment; an empty list takes it back. */
export function tap(session: Session, seat: SeatId, taps: readonly string[]): Session {
	return { ...session, ballot: withSeat(session, session.ballot, seat, taps) };
}

/** "I can go along", "I need a change", "unsure". The words go in without their author. */
export function consent(session: Session, command: CommandOf<'consent'>, seat: SeatId): Outcome {
	const next = tap(session, seat, [command.answer]);
	if (command.answer !== 'need_change' || command.text === '') return yes(next);
	const { agreements } = session;
	if (agreements.changes.length >= longest) return no('full');
	const change = { id: command.id, text: command.text, state: 'open' as const };
	return yes({
		...next,
		agreements: { ...agreements, changes: withLine(agreements.changes, change) }
	});
}

export function writeAgreement(session: Session, command: CommandOf<'write_agreement'>): Outcome {
	const { agreements } = session;
	const lines = writtenLine(agreements.lines, command);
	if (typeof lines === 'string') return no(lines);
	return yes({ ...session, agreements: { ...agreements, lines, version: agreements.version + 1 } });
}

export function settleChange(session: Session, command: CommandOf<'settle_change'>): Outcome {
	const { agreements } = session;
	if (!agreements.changes.some(({ id }) => id === command.change)) return no('gone');
	const changes = agreements.changes.map((change) =>
		change.id === command.change ? { ...change, state: command.state } : change
	);
	return yes({ ...session, agreements: { ...agreements, changes } });
}

/** What this phone thinks of a scene: private, and replaceable until the choice is made. */
export function markScene(
	session: Session,
	command: CommandOf<'mark_scene'>,
	seat: SeatId
): Outcome {
	if (!sceneIn(session.plan, command.scene)) return no('gone');
	return yes(retap(session, seat, command.scene, command.mark));
}

export function chooseScene(session: Session, command: CommandOf<'choose_scene'>): Outcome {
	if (!sceneIn(session.plan, command.scene)) return no('gone');
	if (session.ended_scenes.includes(command.scene)) return no('scene_left');
	if (session.scene === command.scene) return yes(session);
	return yes(
		logged(
			{ ...session, scene: command.scene, cast: {}, entry: null },
			{ kind: 'scene', scene: command.scene }
		)
	);
}

/** Somebody would play, might, or would rather not. Nobody is ever cast by somebody else. */
export function volunteer(
	session: Session,
	command: CommandOf<'volunteer'>,
	seat: SeatId
): Outcome {
	const scene = sceneIn(session.plan, session.scene);
	if (!scene?.roles.some(({ id }) => id === command.role)) return no('gone');
	const player = session.cast[command.role];
	const mine = player?.seat === seat;
	if (command.answer === 'play' && player && !mine) return no('role_taken');
	const { [command.role]: _, ...others } = session.cast;
	const cast =
		command.answer === 'play'
			? { ...session.cast, [command.role]: { seat } }
			: mine
				? others
				: session.cast;
	return yes({ ...retap(session, seat, command.role, command.answer), cast });
}

/** The Joker notes that somebody without a phone plays this, or that the role is free again. */
export function castRole(session: Session, command: CommandOf<'cast_role'>): Outcome {
	const scene = sceneIn(session.plan, session.scene);
	if (!scene?.roles.some(({ id }) => id === command.role)) return no('gone');
	const { [command.role]: player, ...others } = session.cast;
	if (!command.filled) return yes({ ...session, cast: others });
	return yes({ ...session, cast: { ...others, [command.role]: player ?? { seat: null } } });
}

/** Replaces this phone's answer about one thing among several: `SC01:yes`. */
function retap(session: Session, seat: SeatId, about: string, answer: string): Session {
	const others = (session.ballot[seat] ?? []).filter((taps) => !taps.startsWith(`${about}:`));
	return tap(session, seat, [...others, `${about}:${answer}`]);
}

/** This phone's answer about one thing, or null. */
export function answerAbout(taps: readonly string[] | undefined, about: string): string | null {
	return taps?.find((answer) => answer.startsWith(`${about}:`))?.slice(about.length + 1) ?? null;
}
