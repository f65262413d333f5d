// What was prepared before people came: the run sheet, the scenes to choose from, the words of this place.
// A plan does not change while the session is live. Source: domain.md 4.2, 4.5, 9.4.

import type { Scene, SceneId } from './scene.ts';

/** The parts a run sheet may hold, in the order an evening usually takes. */
export const blockKinds = [
	'lobby',
	'check_in',
	'agreements',
	'warm_up',
	'scene_choice',
	'casting',
	'break',
	'part',
	'model_run',
	'first_talk',
	'forum',
	'de_role',
	'analysis',
	'debrief',
	'commitments',
	'reflection',
	'check_out'
] as const;
export type BlockKind = (typeof blockKinds)[number];

export interface Block {
	/** unique in the plan */
	readonly id: string;
	readonly kind: BlockKind;
	readonly minutes: number;
	/** shown instead of the usual title, for `warm_up`, `part` and `break` */
	readonly title?: string;
	/** one line for the stage, for `warm_up` and `part` */
	readonly instruction?: string;
	/** the other version, seated or without touch, for `warm_up` */
	readonly adapted?: string;
	/** "after Boal", shown when an exercise starts */
	readonly origin?: string;
	/** steps for the Joker */
	readonly steps?: readonly string[];
	/** given up first if time is short */
	readonly gives?: boolean;
}

/** What the last session left for this one: at most five lines (domain.md 2.4). */
export interface Previously {
	/** plain sentences, most telling first, at most 5 */
	readonly lines: readonly string[];
}

/** Who reads the notes: two from the room, by lot; another facilitator; or (said openly) the Joker too. */
export const whoReads = ['by_lot', 'other_facilitator', 'joker_too'] as const;

/** How carefully the notes are handled. high: words are never put down on a phone, only in its memory until they are shut. */
export const levels = ['usual', 'high'] as const;
export type Level = (typeof levels)[number];

export interface Plan {
	readonly title: string;
	readonly group: string;
	/** ISO day */
	readonly day: string;
	readonly template: string;
	readonly blocks: readonly Block[];
	readonly scenes: readonly Scene[];
	/** agreement starter lines */
	readonly agreements: readonly string[];
	/** where the quiet corner, toilets are; empty when not arranged */
	readonly quiet_place: string;
	/** people or services to turn to afterwards; empty: "No one arranged yet." */
	readonly contacts: readonly string[];
	/** has the group agreed to see the time on the stage? */
	readonly show_time: boolean;
	readonly readers: (typeof whoReads)[number];
	/** absent: usual */
	readonly level?: Level;
	/** the group has chosen facilitators for notes about harm to a person; without it such notes are not offered */
	readonly care?: boolean;
	/** ISO day after which notes are destroyed */
	readonly notes_until: string;
	readonly small_group: boolean;
	readonly previously: Previously | null;
}

/** As it is shown everywhere before the box opens; a plan of before knows none. */
export const levelOf = ({ level = 'usual' }: Pick<Plan, 'level'>): Level => level;

/** The scene with this id, or undefined. */
export function sceneIn(plan: Plan, id: SceneId | null): Scene | undefined {
	return plan.scenes.find((scene) => scene.id === id);
}
