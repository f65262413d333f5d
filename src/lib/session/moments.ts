// Where an evening can be, and the roles that can be held in it.

import type { BlockKind } from './plan.ts';

export const forumSteps = [
	'replay_ready',
	'replaying',
	'frozen',
	'choose_step_in',
	'brief',
	'intervening',
	'cut',
	'thank',
	'ask_person',
	'ask_room',
	'reality_check',
	'capture',
	'invite'
] as const;
export type ForumStep = (typeof forumSteps)[number];

/** writing on the phones → all phones send together → sealed in one transaction */
export const reflectionSteps = ['writing', 'collecting', 'sealed'] as const;
export type ReflectionStep = (typeof reflectionSteps)[number];

export type Moment =
	| Exclude<BlockKind, 'forum' | 'reflection'>
	| `forum.${ForumStep}`
	| `reflection.${ReflectionStep}`
	| 'closed';

export const roleNames = [
	'joker',
	'co_joker',
	'scribe',
	'timekeeper',
	'care_person',
	'host',
	'tea_and_chairs'
] as const;
export type RoleName = (typeof roleNames)[number];

/** The step of a moment of the notes. */
export const reflectionStepOf = (moment: `reflection.${ReflectionStep}`): ReflectionStep =>
	moment.slice('reflection.'.length) as ReflectionStep;
