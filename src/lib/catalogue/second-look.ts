// What deserves a second look in a scene that could already be played: one hero, a monster, mere pity, mere talk.
// Only people can judge these; each check looks for a sign and says which. Source: domain.md 9.3, warnings.

import type { Scene } from '#lib/session/scene.ts';
import type { WarningFinding } from './checklist.ts';
import { blank, isCircle, isEnglish, isSquare } from './scene-signs.ts';

/** Sign that the one who wants something is more than pitiable: their card says what they know, have or can. */
const strength = /\byou (also |do )?(know|have|can|made|worked out|prepared|bring|hold)\b/iu;

/** Warnings only; `people` left out: the size of the group is not looked at. */
export function secondLook(scene: Scene, people?: number): WarningFinding[] {
	const { roles } = scene;
	const found: WarningFinding[] = [];
	// Only one possible hero: a single ally may be replaced and no one else. (No ally at all is found elsewhere.)
	const [hero, ...others] = roles.filter((role) => role.replaceable);
	if (hero && isCircle(hero) && others.length === 0)
		found.push({ code: 'one-hero', role: hero.id });
	// Sign of a monster: someone in the way who is afraid of nothing.
	for (const role of roles.filter(isSquare)) {
		if (blank(role.fear)) found.push({ code: 'monster', role: role.id });
	}
	for (const role of roles.filter(({ kind }) => kind === 'protagonist')) {
		if (isEnglish(scene) && !blank(role.card) && !strength.test(role.card)) {
			found.push({ code: 'only-pitiable', role: role.id });
		}
	}
	// Sign that a good talk would do: only one thing stands above the one in the way.
	if (scene.power_chain.filter((link) => !blank(link)).length === 1)
		found.push({ code: 'just-talk' });
	// Sign that nothing leads to a rule: no line towards one.
	if (scene.toward_rules.every(blank)) found.push({ code: 'no-structural-line' });
	if (roles.length > 5) found.push({ code: 'many-roles', roles: roles.length });
	const needed = roles.length + 3;
	if (people !== undefined && people < needed) found.push({ code: 'small-group', people, needed });
	return found;
}
