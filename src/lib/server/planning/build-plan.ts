// From what was planned to the plan the evening runs on: scenes with their words, the group's own, what the last time left.

import { sceneById } from '#lib/catalogue/pack.ts';
import type { Plan } from '#lib/session/plan.ts';
import type { Brief, PlannedSession } from '#lib/server/store/store.ts';
import type { Group } from '#lib/server/store/people-kept.ts';
import { dayAfter } from '#lib/server/planning/days.ts';
import { previouslyLines, type PreviouslyWords } from '#lib/server/planning/previously.ts';

/** The plan of a session; `themes` of kept notes go onto the card. Scenes the catalogue no longer has are left out. */
export function buildPlan(
	planned: PlannedSession,
	group: Group,
	brief: Brief,
	words: PreviouslyWords,
	themes: readonly string[] = []
): Plan {
	const lines = previouslyLines(brief, words, themes);
	return {
		title: planned.title,
		group: group.name,
		day: planned.day,
		template: planned.template,
		blocks: planned.blocks,
		scenes: planned.scenes.flatMap((id) => sceneById(id) ?? []),
		agreements: planned.agreements,
		quiet_place: group.quiet_place,
		contacts: group.contacts,
		show_time: planned.show_time,
		readers: planned.readers,
		level: planned.level,
		notes_until: dayAfter(planned.day, group.notes_days),
		small_group: planned.small_group,
		previously: lines.length > 0 ? { lines } : null
	};
}
