// Run sheets to begin from: a taster, an evening, three hours, a rule session, a day, a small group.
// Minutes as in domain.md 4.5; players step out of their parts before anything is talked over.

import type { Block } from '#lib/session/plan.ts';
import { day, ruleSession, threeHours } from './templates/long.ts';
import type { Sheet } from './templates/parts.ts';
import { evening, smallGroup, taster } from './templates/short.ts';

export const templateIds = [
	'taster',
	'evening',
	'three_hours',
	'rule_session',
	'day',
	'small_group'
] as const;
export type TemplateId = (typeof templateIds)[number];

export type Template = Sheet['about'] & {
	readonly id: TemplateId;
	readonly minutes: number;
};

const sheets: Record<TemplateId, Sheet> = {
	taster,
	evening,
	three_hours: threeHours,
	rule_session: ruleSession,
	day,
	small_group: smallGroup
};

/** What there is to choose from, in the order of the planner’s page. */
export const templates: readonly Template[] = templateIds.map((id) => ({
	id,
	minutes: sheets[id].parts.reduce((sum, part) => sum + part.minutes, 0),
	...sheets[id].about
}));

/** Is this the id of a template? */
export function isTemplateId(id: string): id is TemplateId {
	return (templateIds as readonly string[]).includes(id);
}

/** A fresh run sheet, its parts numbered `b1`, `b2`, … */
export function templateBlocks(id: TemplateId): Block[] {
	return sheets[id].parts.map((part, index) => ({ id: `b${index + 1}`, ...part }));
}
