// The few things the checks ask of a role or a line, said once.

import type { SceneRole } from '#lib/session/scene.ts';

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
