// Pieces that more than one face may see, each built up from what is allowed.

import { levelOf, sceneIn, type Level } from './plan.ts';
import type { BoxKeys } from './round.ts';
import { shapeOf, type Scene, type SceneRole } from './scene.ts';
import type { Attempt, Session, Time } from './session.ts';
import type { RoleName } from './moments.ts';
import { hasCoJoker } from './joker-role.ts';
import type {
	ChairSeen,
	LedgerRow,
	LineSeen,
	MapSeen,
	PauseSeen,
	RoleHeld,
	RoleSeen,
	SceneSeen,
	UnreadSeen
} from './pieces.ts';

export function seeRole(role: SceneRole): RoleSeen {
	const { id, name, want, replaceable } = role;
	return { id, name, shape: shapeOf(role), want, replaceable };
}

export function seeScene(scene: Scene): SceneSeen {
	return {
		id: scene.id,
		title: scene.title,
		setting: scene.setting,
		content_notes: scene.content_notes
	};
}

/** The scene chosen now, or null. */
export function sceneOf(session: Session): Scene | null {
	return sceneIn(session.plan, session.scene) ?? null;
}

export const seeLines = (lines: readonly LineSeen[]): readonly LineSeen[] =>
	lines.map(({ id, text }) => ({ id, text }));

/** A ledger row without its author. */
export function seeRow(session: Session, attempt: Attempt): LedgerRow {
	const scene = sceneIn(session.plan, attempt.scene);
	const role = scene?.roles.find(({ id }) => id === attempt.role);
	const ofScene = session.attempts.filter((other) => other.scene === attempt.scene);
	return {
		id: attempt.id,
		number: ofScene.findIndex(({ id }) => id === attempt.id) + 1,
		scene: attempt.scene,
		scene_title: scene?.title ?? '',
		entry: attempt.entry,
		entry_caption: scene?.entry_points.find(({ id }) => id === attempt.entry)?.caption ?? null,
		role: attempt.role,
		role_name: role?.name ?? '',
		shape: role ? shapeOf(role) : 'circle',
		mode: attempt.mode,
		intention: attempt.intention,
		moved: attempt.moved,
		chips: attempt.chips,
		cost: attempt.cost,
		for_whom: attempt.for_whom,
		reality: attempt.reality,
		tactic: attempt.tactic,
		guessing: attempt.guessing,
		saved: attempt.saved,
		corrected: attempt.corrected
	};
}

/** What waits to be read, with what it is about. */
export const seeUnread = (session: Session): readonly UnreadSeen[] =>
	session.unread.map(({ id, text, kind, about }) => {
		const attempt = session.attempts.find((row) => row.id === about);
		return {
			id,
			text,
			kind,
			row: attempt ? seeRow(session, attempt).number : null,
			role: kind === 'role_word' ? (about as RoleName) : null
		};
	});

export const seeRows = (session: Session): readonly LedgerRow[] =>
	session.attempts.map((attempt) => seeRow(session, attempt));

/** The row of the attempt going on or just made, or null. */
export function presentRow(session: Session): LedgerRow | null {
	const attempt = session.attempts.find(({ id }) => id === session.trying?.id);
	return attempt ? seeRow(session, attempt) : null;
}

/** The scene as a line of beats with its saved tries, in the order of the scene. */
export function seeMap(session: Session, scene: Scene): MapSeen {
	return {
		title: scene.title,
		entries: scene.entry_points.map(({ id, caption }) => ({
			id,
			caption,
			turning_point: id === scene.crisis_point
		})),
		rows: seeRows(session).filter((row) => row.scene === scene.id && row.saved)
	};
}

/** Entry points with their captions only. */
export const seeEntries = (scene: Scene | null) =>
	(scene?.entry_points ?? []).map(({ id, caption }) => ({ id, caption }));

/** The keys of the box as everybody is shown them. */
/** How carefully notes are handled in this evening; null where none are written. */
export const seeLevel = ({ box, plan }: Session): Level | null => box && levelOf(plan);

export const seeKeys = ({ box }: Session): BoxKeys | null =>
	box && { session: box.keys.session, tokens: box.keys.tokens };

/** Whether the box was sealed with five or more envelopes; null before. */
export const seeKept = ({ box }: Session): 'enough' | 'too_few' | null =>
	!box?.done ? null : box.sealed === null ? 'too_few' : 'enough';

export function seePause(session: Session): PauseSeen | null {
	return session.pause.since === null ? null : { quiet_until: session.pause.quiet_until };
}

/** Holders who agreed to a word on the stage. */
export function seeRoles(session: Session): readonly RoleHeld[] {
	return Object.entries(session.roles)
		.filter(([, holder]) => holder.word !== '')
		.map(([role, { word }]) => ({ role: role as RoleName, word }));
}

/** Every role that is held, by nobody's name where no word was given: so that the Joker can set it free. */
export const seeHeld = (session: Session): readonly RoleHeld[] =>
	Object.entries(session.roles).map(([role, { word }]) => ({ role: role as RoleName, word }));

/** The Joker role as everybody may know it. */
export function seeChair(session: Session): ChairSeen {
	const { epoch, recalled, offered, recalled_until, away_since, claim, moved } = session.chair;
	const turns = offered ?? recalled_until ?? away_since ?? claim ?? moved;
	return {
		epoch,
		word: session.joker.word,
		co_joker: hasCoJoker(session),
		recalled,
		turn:
			turns === null
				? null
				: {
						offered,
						recalled_until,
						away_since,
						claimed: claim !== null,
						moved: moved && { how: moved.how, at: moved.at }
					}
	};
}

/** The soft end of the present part, ms. */
export function softEnd(session: Session): Time {
	const minutes = session.plan.blocks[session.at]?.minutes ?? 0;
	return session.block_began + minutes * 60_000;
}

export const problemOf = (session: Session): string | null =>
	(session.scene !== null && session.main_problems[session.scene]) || null;
