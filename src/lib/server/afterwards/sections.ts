// The passages of a summary that an answer can be about, each with a name that stays.

import type { SessionRecord } from '#lib/session/record.ts';
import type { SummaryWords } from '#lib/words/en/summary.ts';

const fixed = [
	'whole',
	'scenes',
	'agreements',
	'lines',
	'open',
	'commitments',
	'notes',
	'themes',
	'roles',
	'log'
] as const;

export interface Section {
	readonly id: string;
	readonly title: string;
}

/** The name of a scene's own passage. */
export const scenePassage = (scene: string) => `scene-${scene}`;

/** Takes what an answer says it is about; gives a passage of this record, the whole evening where there is none. */
export function passageOf(record: Pick<SessionRecord, 'scenes'>, about: string): string {
	const known = [...fixed, ...record.scenes.map(({ scene }) => scenePassage(scene))];
	return known.find((id) => id === about) ?? 'whole';
}

/** All passages to choose from; a scene has its own where there is more than one. */
export function sectionsOf(
	scenes: readonly { readonly id: string; readonly title: string }[],
	words: Pick<SummaryWords, 'sections' | 'sceneSection'>
): readonly Section[] {
	const own =
		scenes.length > 1
			? scenes.map(({ id, title }) => ({ id: scenePassage(id), title: words.sceneSection(title) }))
			: [];
	return fixed.flatMap((id) => [
		{ id, title: words.sections[id] },
		...(id === 'scenes' ? own : [])
	]);
}
