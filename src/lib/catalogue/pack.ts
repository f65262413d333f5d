// The scenes that come with Spectactor: twelve from organising life, and one minute to practise with.

import type { Scene, SceneId } from '#lib/session/scene.ts';
import { scene as lastChair } from './scenes/last-chair.ts';
import { scene as sc01 } from './scenes/sc01.ts';
import { scene as sc02 } from './scenes/sc02.ts';
import { scene as sc03 } from './scenes/sc03.ts';
import { scene as sc04 } from './scenes/sc04.ts';
import { scene as sc05 } from './scenes/sc05.ts';
import { scene as sc06 } from './scenes/sc06.ts';
import { scene as sc07 } from './scenes/sc07.ts';
import { scene as sc08 } from './scenes/sc08.ts';
import { scene as sc09 } from './scenes/sc09.ts';
import { scene as sc10 } from './scenes/sc10.ts';
import { scene as sc11 } from './scenes/sc11.ts';
import { scene as sc12 } from './scenes/sc12.ts';

/** Every shipped scene, the micro-demo last. */
export const scenePack: readonly Scene[] = [
	sc01,
	sc02,
	sc03,
	sc04,
	sc05,
	sc06,
	sc07,
	sc08,
	sc09,
	sc10,
	sc11,
	sc12,
	lastChair
];

/** The shipped scene with this id, or undefined. */
export function sceneById(id: SceneId): Scene | undefined {
	return scenePack.find((scene) => scene.id === id);
}
