// The first moment: doors open, nobody here yet.

import type { Plan } from './plan.ts';
import type { BoxKeys } from './round.ts';
import type { Session, Time } from './session.ts';

export interface Opening {
	readonly id: string;
	readonly code: string;
	readonly plan: Plan;
	/** the facilitator who opens the doors holds the Joker role */
	readonly joker: { readonly facilitator: string; readonly word: string };
	/** id of the round of notes, random */
	readonly round: string;
	readonly keys: BoxKeys;
	readonly now: Time;
}

/** A session in its lobby, seq 0. A single scene is chosen beforehand. */
export function openingSession({ id, code, plan, joker, round, keys, now }: Opening): Session {
	const chosen = plan.blocks.some((block) => block.kind === 'scene_choice')
		? plan.scenes.length === 1
		: plan.scenes.length > 0;
	return {
		id,
		code,
		seq: 0,
		plan,
		at: 0,
		step: null,
		block_began: now,
		began: now,
		joker: { ...joker, seat: null },
		chair: {
			epoch: 0,
			offered: null,
			recalled_until: null,
			recalled: false,
			wishes: {},
			away_since: null,
			claim: null,
			moved: null
		},
		roles: joker.word ? { joker: { word: joker.word, seat: null } } : {},
		seats: {},
		without_phone: 0,
		done: [],
		lasting: [],
		stage: { blank: false, card: null, time: plan.show_time },
		pause: { since: null, quiet_until: 0, needs: {}, tested: false, recent: [], count: 0 },
		ballot: {},
		queue: [],
		speaking: null,
		care: {},
		agreements: {
			lines: plan.agreements.map((text, index) => ({ id: `line-${index + 1}-start`, text })),
			changes: [],
			version: 1
		},
		method: 'consent',
		scene: chosen ? plan.scenes[0]!.id : null,
		played: [],
		ended_scenes: [],
		cast: {},
		acted: false,
		out: [],
		spect_acted: false,
		happens_here: {},
		main_problems: {},
		entry: null,
		offers: [],
		trying: null,
		attempts: [],
		lines: [],
		unread: [],
		open_questions: [],
		commitments: [],
		box: plan.blocks.some((block) => block.kind === 'reflection')
			? { round, keys, roster: null, leading: [], sealed: null, done: false }
			: null,
		debrief_prompt: 0,
		log: [
			{ kind: 'role', role: 'joker', word: joker.word, at: 'lobby' },
			...(chosen ? [{ kind: 'scene', scene: plan.scenes[0]!.id } as const] : [])
		]
	};
}
