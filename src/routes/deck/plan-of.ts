// A plan as the planner would make it, for evenings that are told.

import { agreementStarters } from '#lib/catalogue/decks.ts';
import { sceneById } from '#lib/catalogue/pack.ts';
import { templateBlocks, type TemplateId } from '#lib/catalogue/templates.ts';
import type { Plan } from '#lib/session/plan.ts';

/** A plan with the scenes named, as the planner would make it. */
export function planOf(
	template: TemplateId,
	scenes: readonly string[],
	change: Partial<Plan> = {}
): Plan {
	return {
		title: 'Who gets heard',
		group: 'IOPS London',
		day: '2026-11-20',
		template,
		blocks: templateBlocks(template),
		scenes: scenes.flatMap((id) => sceneById(id) ?? []),
		agreements: agreementStarters.map(({ text }) => text),
		quiet_place: 'the kitchen',
		contacts: ['Maya and Tom, till ten tonight', 'Samaritans, 116 123'],
		show_time: false,
		readers: 'other_facilitator',
		notes_until: '2026-12-20',
		small_group: false,
		previously: {
			lines: [
				'Last time: “Half six, sharp”, four tries.',
				'“Alternate the times” moved something. It could happen here.',
				'Still open: who pays the fares first?',
				'One minority note: it blamed students, not the date.'
			]
		},
		...change
	};
}
