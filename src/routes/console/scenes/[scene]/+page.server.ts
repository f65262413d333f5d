// One scene, whole, with what the rehearsal checklist finds in it.

import { error } from '@sveltejs/kit';
import { lintScene, tickedLines } from '#lib/catalogue/linter.ts';
import { sceneById } from '#lib/catalogue/pack.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const scene = sceneById(params.scene) ?? error(404);
	const { required, warnings } = lintScene(scene);
	return {
		scene,
		ticked: tickedLines(scene),
		toMend: [...new Set(required.map(({ code }) => code))],
		secondLook: [...new Set(warnings.map(({ code }) => code))]
	};
};
