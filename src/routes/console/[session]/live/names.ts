// What the parts of tonight's run sheet are called on the console.

import type { Block, Plan } from '#lib/session/plan.ts';
import { sceneIn } from '#lib/session/plan.ts';
import { shapeOf, type SceneId } from '#lib/session/scene.ts';
import type { RoleSeen } from '#lib/session/pieces.ts';
import type { LiveWords } from '#lib/words/en/live.ts';

/** The title of a part: its own, or the usual one; null stands for the end. */
export function partName(block: Block | null, words: LiveWords): string {
	return block ? (block.title ?? words.parts[block.kind]) : words.parts.closed;
}

/** The title of a scene of tonight's plan; empty for one that is not in it. */
export function sceneTitle(plan: Plan, id: SceneId | null): string {
	return sceneIn(plan, id)?.title ?? '';
}

/** The roles of a scene as every face shows them. */
export function rolesOf(plan: Plan, id: SceneId | null): readonly RoleSeen[] {
	return (sceneIn(plan, id)?.roles ?? []).map((role) => ({
		id: role.id,
		name: role.name,
		shape: shapeOf(role),
		want: role.want,
		replaceable: role.replaceable
	}));
}
