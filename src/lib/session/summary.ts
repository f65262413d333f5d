// The evening as it is remembered: what was played and tried, what moved, what stayed open. No seats.
// Source: domain.md 2.4, 4.2 (`closed`).

import { sceneIn } from './plan.ts';
import type { PlayedScene, SessionRecord } from './record.ts';
import { seeMap, seeRows } from './seen.ts';
import { roleNames } from './moments.ts';
import type { Session } from './session.ts';

/** What stays of `session` when it closes. Rows nobody wrote anything into are left out. */
export function summarise(session: Session): SessionRecord {
	const { plan } = session;
	const touched = [
		...new Set([
			...session.log.flatMap((line) => (line.kind === 'scene' ? [line.scene] : [])),
			...session.attempts.map(({ scene }) => scene)
		])
	];
	const played = touched.filter(
		(id) =>
			session.played.includes(id) ||
			session.ended_scenes.includes(id) ||
			session.attempts.some(({ scene }) => scene === id)
	);
	return {
		version: 1,
		title: plan.title,
		group: plan.group,
		day: plan.day,
		template: plan.template,
		scenes: played.flatMap((id) => playedScene(session, id) ?? []),
		agreements: session.agreements.lines.map(({ text }) => text),
		agreements_open: session.agreements.changes
			.filter(({ state }) => state !== 'taken')
			.map(({ text }) => text),
		lines: session.lines.map(({ text }) => text),
		open_questions: session.open_questions.map(({ text }) => text),
		commitments: session.commitments.map(({ text }) => text),
		roles: roleNames.flatMap((role) => {
			const words = session.log.flatMap((line) =>
				line.kind === 'role' && line.role === role && line.word !== '' ? [line.word] : []
			);
			return words.length > 0 ? [{ role, words: [...new Set(words)] }] : [];
		}),
		log: session.log,
		paused: session.pause.count > 1,
		contacts: plan.contacts,
		notes_until: plan.notes_until
	};
}

function playedScene(session: Session, id: string): PlayedScene | null {
	const scene = sceneIn(session.plan, id);
	if (!scene) return null;
	// what nobody had time to save is kept as far as it was written
	const kept = { ...session, attempts: session.attempts.map((row) => ({ ...row, saved: true })) };
	return {
		scene: id,
		title: scene.title,
		patterns: scene.patterns,
		rule_behind: scene.rule_behind,
		problem: session.main_problems[id] ?? null,
		happens: session.happens_here[id] ?? null,
		ended_early: session.ended_scenes.includes(id),
		map: seeMap(kept, scene),
		rows: seeRows(kept).filter(({ scene: of }) => of === id)
	};
}
