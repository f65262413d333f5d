// How the evening moves: one part to the next, back, past. Nothing moves by itself.
// Source: domain.md 4.1, 4.2.

import { no, yes, type Outcome } from './outcome.ts';
import type { Refusal } from './refusals.ts';
import { sceneIn } from './plan.ts';
import { openBox } from './reflection.ts';
import { momentOf, type Session, type Time } from './session.ts';
import type { ForumStep, Moment } from './moments.ts';
import type { LogLine } from './log-line.ts';

/** What the private taps of a moment leave behind when it ends: nothing but this. */
const cleared = {
	ballot: {},
	queue: [],
	speaking: null,
	offers: [],
	trying: null,
	debrief_prompt: 0
} as const;

/** The session in block number `at`, at its beginning. */
export function enterBlock(session: Session, at: number, now: Time): Session {
	const block = session.plan.blocks[at];
	const reflects = block?.kind === 'reflection';
	const next: Session = {
		...(reflects ? openBox(session) : session),
		...cleared,
		at,
		step:
			block?.kind === 'forum'
				? 'replay_ready'
				: reflects
					? session.box?.done
						? 'sealed'
						: 'writing'
					: null,
		block_began: now,
		began: now,
		stage: { ...session.stage, card: null }
	};
	if (block?.kind === 'casting' || block?.kind === 'model_run' || block?.kind === 'forum') {
		const ready = withSceneReady(next);
		return block.kind === 'casting' ? ready : { ...ready, acted: true };
	}
	return next;
}

/** A scene that is over gives way to the next one of the plan that nobody has played. */
function withSceneReady(session: Session): Session {
	const over = (id: string) => session.played.includes(id) || session.ended_scenes.includes(id);
	if (session.scene !== null && !over(session.scene)) return session;
	const next = session.plan.scenes.find((scene) => !over(scene.id));
	if (!next) return session;
	return logged(
		{ ...session, scene: next.id, cast: {}, entry: null },
		{ kind: 'scene', scene: next.id }
	);
}

/** The session in another step of the same forum or reflection. */
export function enterStep(session: Session, step: Session['step'], now: Time): Session {
	return {
		...session,
		step,
		began: now,
		ballot: {},
		queue: [],
		speaking: null,
		stage: { ...session.stage, card: null }
	};
}

export function logged(session: Session, line: LogLine): Session {
	return { ...session, log: [...session.log, line].slice(-400) };
}

/** What stands in the way of going on, or null. A Joker may skip past it and say why. */
export function gateOf(session: Session): Refusal | null {
	const moment = momentOf(session);
	const scene = sceneIn(session.plan, session.scene);
	switch (moment) {
		case 'lobby':
			return session.pause.tested ? null : 'pause_not_tested';
		case 'agreements':
			return session.agreements.changes.some((change) => change.state === 'open')
				? 'changes_open'
				: null;
		case 'scene_choice':
			return scene ? null : 'no_scene';
		case 'casting':
			if (!scene || session.ended_scenes.includes(scene.id)) return 'no_scene';
			return scene.roles.every((role) => Object.hasOwn(session.cast, role.id))
				? null
				: 'roles_open';
		case 'first_talk':
			return scene && !session.main_problems[scene.id] ? 'no_problem' : null;
		case 'de_role':
			return stillInRole(session).length > 0 ? 'still_in_role' : null;
		default:
			return null;
	}
}

/** Whose parts have not been stepped out of: role ids, and `spect_actors` for all who stepped in. */
export function stillInRole(session: Session): readonly string[] {
	if (!session.acted) return [];
	const acted = [...Object.keys(session.cast), ...(session.spect_acted ? ['spect_actors'] : [])];
	return acted.filter((who) => !session.out.includes(who));
}

/** Leaving a block for the next one; what has to be true then. */
export function leaveBlock(session: Session, now: Time): Session {
	const kind = session.plan.blocks[session.at]?.kind;
	if (kind !== 'de_role') return enterBlock(session, session.at + 1, now);
	const played =
		session.acted && session.scene !== null && !session.played.includes(session.scene)
			? [...session.played, session.scene]
			: session.played;
	const stepped = {
		...session,
		played,
		acted: false,
		spect_acted: false,
		out: [],
		cast: {},
		entry: null
	};
	return enterBlock(stepped, session.at + 1, now);
}

const forumOn: Readonly<Partial<Record<ForumStep, ForumStep>>> = {
	replay_ready: 'replaying',
	replaying: 'invite',
	frozen: 'invite',
	choose_step_in: 'brief',
	brief: 'intervening',
	intervening: 'cut',
	cut: 'thank',
	thank: 'ask_person',
	ask_person: 'ask_room',
	ask_room: 'reality_check',
	reality_check: 'capture',
	capture: 'replay_ready',
	invite: 'replay_ready'
};
const forumBack: Readonly<Partial<Record<ForumStep, ForumStep>>> = {
	replaying: 'replay_ready',
	frozen: 'replaying',
	choose_step_in: 'frozen',
	brief: 'choose_step_in',
	intervening: 'brief',
	thank: 'cut',
	ask_person: 'thank',
	ask_room: 'ask_person',
	reality_check: 'ask_room',
	capture: 'reality_check',
	invite: 'replay_ready'
};

/** The step the forum goes to next, before any bookkeeping (forum.ts). */
export const nextForumStep = (step: ForumStep): ForumStep => forumOn[step] ?? 'replay_ready';

/** The moment `advance` leads to. */
export function nextMoment(session: Session): Moment {
	const moment = momentOf(session);
	if (moment === 'closed') return 'closed';
	if (moment.startsWith('forum.')) return `forum.${nextForumStep(session.step as ForumStep)}`;
	if (moment === 'reflection.writing') return 'reflection.collecting';
	if (moment === 'reflection.collecting') return 'reflection.sealed';
	return momentOf(enterBlock(session, session.at + 1, session.began));
}

/** The moment `back` leads to, or null at the beginning and where going back would undo a seal. */
export function previousMoment(session: Session): Moment | null {
	const there = back(session, session.began);
	return there.ok ? momentOf(there.session) : null;
}

/** One step or part back. A scene that was ended is passed over; a sealed round stays sealed. */
export function back(session: Session, now: Time): Outcome {
	const moment = momentOf(session);
	if (moment === 'closed' || moment === 'reflection.collecting') return no('not_now');
	if (moment.startsWith('forum.')) {
		const step = forumBack[session.step as ForumStep];
		if (step) return yes(goneBack(enterStep(session, step, now), session.step as ForumStep));
		// an attempt that was made is not unmade: what was said about it can still be corrected
		if (session.step === 'cut') return no('not_now');
	}
	let at = session.at - 1;
	const over = session.scene !== null && session.ended_scenes.includes(session.scene);
	while (over && ['forum', 'first_talk', 'model_run'].includes(session.plan.blocks[at]?.kind ?? ''))
		at -= 1;
	if (at < 0) return no('not_now');
	return yes(logged(enterBlock(session, at, now), { kind: 'went_back', at: moment }));
}

/** Going back out of a step takes back what that step began. */
function goneBack(session: Session, from: ForumStep): Session {
	if (from === 'frozen' || from === 'choose_step_in' || from === 'invite')
		return { ...session, offers: from === 'choose_step_in' ? session.offers : [], trying: null };
	return session;
}

/** Past this part with a word why; the word stands in the log everybody can read. */
export function skip(session: Session, why: string, now: Time): Outcome {
	const moment = momentOf(session);
	if (moment === 'check_out' || moment === 'reflection.collecting' || moment === 'closed')
		return no('not_now');
	if (moment === 'scene_choice' && session.scene === null) return no('no_scene');
	return yes(logged(leaveBlock(session, now), { kind: 'skipped', at: moment, why }));
}
