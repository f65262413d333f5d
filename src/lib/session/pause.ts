// Pause: anyone, at once, no reason, not to be refused; who called is kept nowhere.
// Source: domain.md 4.3 (Pause — specification), 8.2.

import { no, yes, type Outcome } from './outcome.ts';
import { enterBlock, logged } from './phases.ts';
import { sceneMoments } from './etiquette.ts';
import { momentOf, type SeatId, type Session, type Time } from './session.ts';
import { needs, resumptions, type Need, type Resumption } from './answers.ts';
import { withSeat } from './taken-together.ts';

/** Thirty quiet seconds, in milliseconds; in the lobby, where it is tried out, none. */
const quiet = 30_000;
/** Two pauses within this many milliseconds: a break is proposed. */
const soon = 600_000;

/** A Pause begins, or goes on if one holds. */
export function callPause(session: Session, now: Time): Outcome {
	if (session.pause.since !== null) return yes(session);
	return yes({
		...session,
		pause: {
			since: now,
			quiet_until: momentOf(session) === 'lobby' ? now : now + quiet,
			needs: {},
			tested: true,
			recent: [...session.pause.recent, now].slice(-2),
			count: session.pause.count + 1
		}
	});
}

/** The quiet half minute. A clock that was put back must not make it longer. */
const isQuiet = ({ pause }: Session, now: Time) =>
	now < pause.quiet_until && pause.quiet_until - now <= quiet;

/** One private need a phone; the newest counts, so that "leave this scene" can be withdrawn. */
export function sayNeed(session: Session, need: Need, seat: SeatId): Outcome {
	return yes({
		...session,
		pause: { ...session.pause, needs: withSeat(session, session.pause.needs, seat, need) }
	});
}

/** "At least one asks for …": which needs were named, in fixed order, never how often. */
export function asksIn(session: Session): readonly Need[] {
	const named = Object.values(session.pause.needs);
	return needs.filter((need) => need !== 'not_me' && named.includes(need));
}

const inScene = (session: Session) => sceneMoments.includes(momentOf(session));

/** A single "leave this scene" ends the scene for tonight, without a vote. */
const sceneLeft = (session: Session) => inScene(session) && asksIn(session).includes('leave_scene');

/** The ways on that are open, in the order the Joker reads them out. */
export function waysOn(session: Session): readonly Resumption[] {
	return resumptions.filter((way) => {
		if (way === 'other_scene') return inScene(session);
		return way === 'break' || !sceneLeft(session);
	});
}

/** Two pauses shortly after one another: perhaps a break. */
export function breakProposed(session: Session): boolean {
	const [first, second] = session.pause.recent;
	return first !== undefined && second !== undefined && second - first <= soon;
}

/** The evening goes on, in one of the ways on. */
export function resume(session: Session, how: Resumption, now: Time): Outcome {
	if (session.pause.since === null) return no('not_now');
	if (isQuiet(session, now)) return no('still_quiet');
	if (!waysOn(session).includes(how)) return no(sceneLeft(session) ? 'scene_left' : 'not_now');
	const over = how === 'other_scene' || sceneLeft(session);
	const on = over ? endScene(session, now) : runningAgain(session);
	return yes(
		how === 'break'
			? { ...on, stage: { blank: false, card: { kind: 'break' }, time: on.stage.time } }
			: on
	);
}

const checkOnMe = (session: Session): Session['care'] => ({
	...session.care,
	...Object.fromEntries(
		Object.entries(session.pause.needs)
			.filter(([, need]) => need === 'check_on_me')
			.map(([seat]) => [seat, true as const])
	)
});

const runningAgain = (session: Session): Session => ({
	...session,
	care: checkOnMe(session),
	pause: { ...session.pause, since: null, quiet_until: 0, needs: {} }
});

/** The scene is over for tonight: dark stage, out of the parts, no further replay. */
export function endScene(session: Session, now: Time): Session {
	const scene = session.scene;
	const ended =
		scene === null || session.ended_scenes.includes(scene)
			? session.ended_scenes
			: [...session.ended_scenes, scene];
	const deRole = session.plan.blocks.findIndex(
		(block, index) => index > session.at && block.kind === 'de_role'
	);
	const to = !session.acted ? session.at : deRole >= 0 ? deRole : session.at + 1;
	const over = logged(
		{ ...runningAgain(session), ended_scenes: ended, cast: session.acted ? session.cast : {} },
		{ kind: 'scene_ended', scene }
	);
	const next = enterBlock(over, to, now);
	return { ...next, stage: { ...next.stage, blank: true } };
}
