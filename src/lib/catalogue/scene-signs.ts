// The few things the checks ask of a role or a line, said once.

import type { Scene, SceneRole } from '#lib/session/scene.ts';

/** In the way, and not replaced. */
export function isSquare({ kind }: Pick<SceneRole, 'kind'>): boolean {
	return kind === 'antagonist' || kind === 'gatekeeper';
}

/** Could help, or is there. */
export function isCircle({ kind }: Pick<SceneRole, 'kind'>): boolean {
	return kind === 'ally' || kind === 'bystander';
}

/** Nothing written yet. */
export function blank(text: string): boolean {
	return text.trim() === '';
}

/** Is this person named in the text? Whole words only, so that Jo is not found in Joss. */
export function isNamed({ name }: Pick<SceneRole, 'name'>, text: string): boolean {
	const wordsOf = (line: string): readonly string[] => line.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
	const [first] = wordsOf(name);
	return first !== undefined && wordsOf(text).includes(first);
}

/** Some signs are words; they are looked for only in the language they are written in. */
export function isEnglish({ lang }: Pick<Scene, 'lang'>): boolean {
	return /^en\b/iu.test(lang);
}
