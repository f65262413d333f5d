// The scenes there are, and those that fit what is looked for.

import { scenePack } from '#lib/catalogue/pack.ts';
import type { PageServerLoad } from './$types';
import { scenesWith, wantedIn } from './filter.ts';

export const load: PageServerLoad = ({ url }) => {
	const wanted = wantedIn(url.searchParams);
	return {
		wanted,
		patterns: [...new Set(scenePack.flatMap(({ patterns }) => patterns))].toSorted(),
		levels: [...new Set(scenePack.map(({ level }) => level))],
		players: [...new Set(scenePack.map((scene) => scene.players[0]))].toSorted((a, b) => a - b),
		scenes: scenesWith(scenePack, wanted).map(
			({ id, title, kind, patterns, level, players, minutes, content_notes, setting }) => ({
				id,
				title,
				kind,
				patterns,
				level,
				players,
				minutes,
				content_notes,
				setting
			})
		)
	};
};
