// A scene as an object: who wants what, what is in the way, the rule behind it, and where one can step in.
// Source: domain.md 3.1, 6, 9.3. Only types and the few questions the rules ask of a scene.

export type SceneId = string;
export type RoleId = string;
export type EntryId = string;

/** protagonist ▲ · ally, bystander ● · antagonist, gatekeeper ■ */
export type RoleKind = 'protagonist' | 'ally' | 'bystander' | 'antagonist' | 'gatekeeper';

/** The three shapes used everywhere on screen and paper. */
export type Shape = 'triangle' | 'circle' | 'square';

export interface SceneRole {
	/** unique in the scene: `amara` */
	readonly id: RoleId;
	readonly name: string;
	readonly kind: RoleKind;
	/** May a spect-actor take this place? Never true for a square. */
	readonly replaceable: boolean;
	/** at most 12 words; reads after the name: "wants the plan decided tonight" */
	readonly want: string;
	/** at most 16 words: what this person is afraid of losing */
	readonly fear: string;
	/** the role card, second person, 30–70 words: want, fear, what they know, how they resist */
	readonly card: string;
	readonly may_be_hot_seated?: boolean;
}

export interface Beat {
	readonly text: string;
}

export interface EntryPoint {
	/** `W1` … */
	readonly id: EntryId;
	/** at most 5 words, as written under the map: "keep it short" */
	readonly caption: string;
	/** 1-based number of the beat it belongs to; beats.length + 1 means after the end */
	readonly beat: number;
}

/** `first`: fit for a first session · `usual` · `with_care` · `high_care`: settled groups only */
export type CareLevel = 'first' | 'usual' | 'with_care' | 'high_care';

export interface Scene {
	readonly id: SceneId;
	readonly title: string;
	readonly kind: 'anti_model' | 'micro_demo';
	/** plain names of the patterns it shows: "interruption" */
	readonly patterns: readonly string[];
	readonly level: CareLevel;
	/** least and most players */
	readonly players: readonly [number, number];
	/** read-through, minutes, at most 5 */
	readonly minutes: number;
	readonly content_notes: readonly string[];
	readonly setting: string;
	readonly roles: readonly SceneRole[];
	/** the written or unwritten norm that makes the ending likely */
	readonly rule_behind: string;
	/** who and what stands above the one in the way, nearest first */
	readonly power_chain: readonly string[];
	readonly beats: readonly Beat[];
	readonly entry_points: readonly EntryPoint[];
	/** the entry point that is the turning point */
	readonly crisis_point: EntryId;
	readonly ending: string;
	readonly magic: readonly string[];
	readonly questions: readonly string[];
	readonly toward_rules: readonly string[];
	readonly casting_care: readonly string[];
	/** whether replacing an ally or the protagonist is tried first */
	readonly try_first: 'protagonist' | 'ally';
	/** language tag of the text */
	readonly lang: string;
	/** one sentence: who made it, where */
	readonly origin: string;
	readonly licence: string;
	readonly version: number;
	/** rehearsal checklist answers only a person can give (domain.md 9.3, nos. 12–16) */
	readonly rehearsed: {
		/** two details changed so that nobody here can recognise themselves */
		readonly unrecognisable: boolean;
		/** nobody is asked to play their own harm */
		readonly nobody_plays_own_harm: boolean;
		/** who learns, and at whose cost */
		readonly who_learns_at_whose_cost: string;
		/** the surprise try it was tested with */
		readonly surprise_try: string;
		/** no dates, places or plans of real actions */
		readonly no_real_plans: boolean;
	};
}

/** Shape of a role on every face. */
export function shapeOf(role: Pick<SceneRole, 'kind'>): Shape {
	if (role.kind === 'protagonist') return 'triangle';
	return role.kind === 'antagonist' || role.kind === 'gatekeeper' ? 'square' : 'circle';
}
