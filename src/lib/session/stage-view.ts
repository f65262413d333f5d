// What the whole room sees on the wall: one idea at a time, nothing that nobody checked.

import {
	presentRow,
	problemOf,
	sceneOf,
	seeChair,
	seeEntries,
	seeKept,
	seeKeys,
	seeLevel,
	seeLines,
	seeMap,
	seePause,
	seeRole,
	seeRoles,
	seeRows,
	softEnd
} from './seen.ts';
import { seeReading } from './readers.ts';
import { phonesOfRound } from './reflection.ts';
import { momentOf, type Session } from './session.ts';
import { shownCount } from './tally.ts';
import { reflectionStepOf } from './moments.ts';
import type { MapSeen } from './pieces.ts';
import type { StageBody, StageCardSeen, StageView } from './stage-face.ts';

export function stageView(session: Session): StageView {
	return {
		face: 'stage',
		title: session.plan.title,
		code: session.code,
		keys: seeKeys(session),
		level: seeLevel(session),
		moment: momentOf(session),
		blank: session.stage.blank,
		pause: seePause(session),
		chair: seeChair(session),
		roles: seeRoles(session),
		until: session.stage.time ? softEnd(session) : null,
		card: cardOf(session),
		body: bodyOf(session)
	};
}

function mapOf(session: Session): MapSeen | null {
	const scene = sceneOf(session);
	return scene && seeMap(session, scene);
}

function cardOf(session: Session): StageCardSeen | null {
	const { card } = session.stage;
	switch (card?.kind) {
		case undefined:
			return null;
		case 'question':
			return { kind: 'question', text: card.text };
		case 'map': {
			const map = mapOf(session);
			return map && { kind: 'map', map };
		}
		case 'ledger':
			return { kind: 'ledger', rows: seeRows(session).filter(({ saved }) => saved) };
		case 'agreements':
			return { kind: 'agreements', lines: seeLines(session.agreements.lines) };
		case 'previously':
			return { kind: 'previously', lines: session.plan.previously?.lines ?? [] };
		case 'code':
		case 'break':
		case 'test':
			return { kind: card.kind };
	}
}

function bodyOf(session: Session): StageBody {
	const moment = momentOf(session);
	const block = session.plan.blocks[session.at];
	const scene = sceneOf(session);
	const title = scene?.title ?? '';
	switch (moment) {
		case 'lobby':
			return {
				kind: 'lobby',
				quiet_place: session.plan.quiet_place,
				previously: session.plan.previously?.lines ?? [],
				pause_tested: session.pause.tested
			};
		case 'check_in':
		case 'de_role':
		case 'closed':
			return { kind: moment };
		case 'agreements':
			return { kind: 'agreements', lines: seeLines(session.agreements.lines) };
		case 'warm_up':
		case 'part':
			return {
				kind: moment,
				title: block?.title ?? '',
				instruction: block?.instruction ?? '',
				origin: block?.origin ?? null
			};
		case 'break':
			return { kind: 'break', back_at: softEnd(session) };
		case 'scene_choice':
			return {
				kind: 'scene_choice',
				scenes: session.plan.scenes.map(({ id, title, patterns, content_notes }) => ({
					id,
					title,
					patterns,
					content_notes
				})),
				method: session.method,
				chosen: session.scene
			};
		case 'casting':
			return {
				kind: 'casting',
				title,
				roles: (scene?.roles ?? []).map((role) => ({
					...seeRole(role),
					filled: Object.hasOwn(session.cast, role.id)
				}))
			};
		case 'model_run':
			return { kind: 'model_run', title };
		case 'first_talk':
			return {
				kind: 'first_talk',
				problem: problemOf(session),
				happens: (session.scene !== null && session.happens_here[session.scene]) || null
			};
		case 'forum.replay_ready':
			return { kind: 'replay_ready', entries: seeEntries(scene), entry: session.entry };
		case 'forum.replaying':
			return { kind: 'replaying', title };
		case 'forum.intervening':
			return { kind: 'intervening', title };
		case 'forum.frozen':
			return { kind: 'frozen' };
		case 'forum.choose_step_in':
			return { kind: 'choose_step_in', ...whosePlace(session) };
		case 'forum.brief':
			return { kind: 'brief', ...whosePlace(session) };
		case 'forum.cut':
			return { kind: 'cut' };
		case 'forum.thank':
			return { kind: 'thank' };
		case 'forum.ask_person':
			return { kind: 'ask_person' };
		case 'forum.ask_room':
			return { kind: 'ask_room' };
		case 'forum.invite':
			return { kind: 'invite' };
		case 'forum.reality_check':
			return { kind: 'reality_check', reality: presentRow(session)?.reality ?? null };
		case 'forum.capture':
			return { kind: 'capture', row: presentRow(session) };
		case 'analysis':
			return { kind: 'analysis', map: mapOf(session) };
		case 'debrief':
			return { kind: 'debrief', prompt: session.debrief_prompt };
		case 'commitments':
			return { kind: 'commitments', shared: shownCount(session.commitments.length) };
		case 'reflection.writing':
		case 'reflection.collecting':
		case 'reflection.sealed':
			return {
				kind: 'reflection',
				step: reflectionStepOf(moment),
				until: session.plan.notes_until,
				phones: phonesOfRound(session),
				sealed: session.box?.sealed ?? null,
				reading: seeReading(session),
				kept: seeKept(session)
			};
		case 'check_out':
			return { kind: 'check_out', contacts: session.plan.contacts };
	}
}

/** The role about to be taken over. What the actor is told to try is spoken, never shown. */
function whosePlace(session: Session) {
	const role = sceneOf(session)?.roles.find(({ id }) => id === session.trying?.role);
	return { role: role ? seeRole(role) : null };
}
