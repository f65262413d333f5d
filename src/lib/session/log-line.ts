// The plain log anybody may read: roles, decisions, parts left out. Never what somebody said or tapped.

import type { ChoiceMethod } from './answers.ts';
import type { SceneId } from './scene.ts';
import type { Moment, RoleName } from './moments.ts';

/** How the Joker role came to its holder: taken when offered, by the co-Joker, by the room's leave, by the printed code, or back again. */
export type HandOver = 'accepted' | 'stood_in' | 'confirmed' | 'code' | 'fell_back';

export type LogLine =
	| {
			readonly kind: 'role';
			readonly role: RoleName;
			readonly word: string;
			readonly at: Moment;
			/** for the Joker role, when it moved in the course of the evening */
			readonly how?: HandOver;
	  }
	| {
			readonly kind: 'role_left';
			readonly role: RoleName;
			readonly word: string;
			readonly at: Moment;
	  }
	| { readonly kind: 'skipped'; readonly at: Moment; readonly why: string }
	| { readonly kind: 'went_back'; readonly at: Moment }
	| { readonly kind: 'passed_over_first_time'; readonly why: string }
	| { readonly kind: 'method'; readonly method: ChoiceMethod }
	| { readonly kind: 'scene'; readonly scene: SceneId }
	| { readonly kind: 'scene_ended'; readonly scene: SceneId | null };
