// The scenes that come with Spectactor: twelve from organising life, and one minute to practise with.

import type { Scene, SceneId } from '#lib/session/scene.ts';
import { scene as lastChair } from './scenes/last-chair.ts';
import { scene as sc01 } from './scenes/sc01.ts';

/** Every shipped scene, the micro-demo last. */
export const scenePack: readonly Scene[] = [sc01, lastChair];

/** The shipped scene with this id, or undefined. */
export function sceneById(id: SceneId): Scene | undefined {
	return scenePack.find((scene) => scene.id === id);
}
