// What a planner sees of a scene before reading it whole.

import type { Scene } from '#lib/session/scene.ts';

export type SceneOffered = Pick<
	Scene,
	'id' | 'title' | 'kind' | 'patterns' | 'level' | 'players' | 'content_notes'
>;
