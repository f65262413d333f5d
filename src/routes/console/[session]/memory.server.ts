// What the planner shows of what the series remembers: patterns by session, tries by scene, what is open, who differed.

import { sceneById } from '#lib/catalogue/pack.ts';
import type { Brief } from '#lib/server/store/store.ts';

const mostPatterns = 8;
const mostTries = 8;
const mostLines = 6;

/** The brief as the page shows it. Tries of the scenes in this plan come first, newest first. */
export function memoryOf({ records, patterns, attempts }: Brief, scenes: readonly string[]) {
	const shown = patterns.slice(0, mostPatterns);
	const told = attempts
		.filter(({ intention }) => intention.trim() !== '')
		.toSorted((a, b) => Number(scenes.includes(b.scene)) - Number(scenes.includes(a.scene)));
	const replies = records.flatMap((record) => record.replies);
	return {
		/** days on which any of the patterns came up, oldest first */
		days: [...new Set(shown.flatMap(({ days }) => days))].toSorted().slice(-6),
		patterns: shown,
		tried: told.slice(0, mostTries).map(({ scene, ...row }) => ({
			...row,
			scene_title: sceneById(scene)?.title ?? ''
		})),
		open: records
			.flatMap(({ record }) => [...record.open_questions, ...record.agreements_open])
			.slice(0, mostLines),
		due: records.flatMap(({ record }) => record.commitments).slice(0, mostLines),
		minority: replies
			.filter(({ kind }) => kind === 'minority_note')
			.map(({ id, text }) => ({ id, text }))
			.slice(0, mostLines)
	};
}
export type Memory = ReturnType<typeof memoryOf>;
