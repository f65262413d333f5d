// What the check of a run sheet says: one plain sentence for each thing it can find.

import type { PlanFinding } from '#lib/catalogue/plan-check.ts';

/** `name` is the title of the part it is about. */
export function findingWords(finding: PlanFinding, name: string): string {
	switch (finding.code) {
		case 'no-lobby-first':
			return 'Begin with the doors open, so that phones can join and Pause is tried out.';
		case 'no-check-out-last':
			return 'End with check-out, so that nobody goes home without a word.';
		case 'same-id':
			return `“${name}” stands here twice. Leave one out and add it anew.`;
		case 'no-minutes':
			return `“${name}” has no minutes.`;
		case 'no-de-role':
			return `After “${name}”, people step out of their parts before they go on. Add that part.`;
		case 'late-de-role':
			return `Between “${name}” and stepping out of the parts there is talk. Step out first, so that people can speak as themselves.`;
		case 'no-scene-choice':
			return `Nothing before “${name}” chooses a scene.`;
		case 'no-casting':
			return `Nobody has been found to play before “${name}”.`;
		case 'no-model-run':
			return `Before “${name}”, the scene has to be seen once through.`;
		case 'too-short-for-forum':
			return `${finding.minutes} minutes are too few for Forum, which needs ninety. Take the taster, and call it that.`;
		case 'too-many-scenes':
			return finding.room === 1
				? `There is time to play one scene, and here are ${finding.scenes}. People can still choose among more.`
				: `There is time to play ${finding.room} scenes, and here are ${finding.scenes}.`;
		case 'no-scenes':
			return 'There is no scene yet. Choose at least one.';
		case 'no-care-contact':
			return 'Someone to turn to afterwards: no one arranged yet.';
		case 'no-quiet-place':
			return 'A quiet place to step out to: none arranged yet.';
	}
}
