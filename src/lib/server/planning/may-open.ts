// What keeps the doors of a planned session shut; everything else the planner says is advice.

import { checkPlan, type PlanFinding } from '#lib/catalogue/plan-check.ts';
import type { Block } from '#lib/session/plan.ts';

/** Without these the evening could not begin, could not be played, or would send people home in their parts. */
const keepsShut: ReadonlySet<PlanFinding['code']> = new Set([
	'no-lobby-first',
	'no-scenes',
	'no-de-role',
	'same-id',
	'no-minutes'
] as const);

/** Does this finding keep the doors shut? */
export const isInTheWay = ({ code }: PlanFinding): boolean => keepsShut.has(code);

/** May people come in? Takes the run sheet and the scenes that are really there. */
export function mayOpen(blocks: readonly Block[], scenes: readonly unknown[]): boolean {
	return !checkPlan(blocks, { scenes }).some(isInTheWay);
}
