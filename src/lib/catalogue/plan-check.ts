// Reads a run sheet before the evening: does it open a door, step out of parts, promise only what it has time for?

import type { Block, BlockKind } from '#lib/session/plan.ts';
import { totalMinutes } from './runsheet.ts';

export type PlanFinding =
	| { readonly code: 'no-lobby-first' }
	| { readonly code: 'no-check-out-last' }
	| { readonly code: 'same-id'; readonly block: string }
	| { readonly code: 'no-minutes'; readonly block: string }
	| { readonly code: 'no-de-role'; readonly block: string }
	| { readonly code: 'late-de-role'; readonly block: string }
	| { readonly code: 'no-scene-choice'; readonly block: string }
	| { readonly code: 'no-casting'; readonly block: string }
	| { readonly code: 'no-model-run'; readonly block: string }
	| { readonly code: 'too-short-for-forum'; readonly minutes: number }
	| { readonly code: 'too-many-scenes'; readonly scenes: number; readonly room: number }
	| { readonly code: 'no-scenes' }
	| { readonly code: 'no-care-contact' }
	| { readonly code: 'no-quiet-place' };

/** What else is known about the evening; whatever is left out is not looked at. */
export interface Around {
	readonly scenes?: readonly unknown[];
	readonly contacts?: readonly string[];
	readonly quiet_place?: string;
}

/** Forum needs this long; anything shorter is a taster and must say so (domain.md 2.1). */
const forumNeedsMinutes = 90;

/** Scenes that fit: one up to four hours, two in a short day, three in a full one (domain.md 2.1). */
export function scenesThatFit(minutes: number): number {
	if (minutes < 240) return 1;
	return minutes < 330 ? 2 : 3;
}

/** Quick tries on a tiny scene carry a title of their own and are not called Forum. */
const isForum = (block: Block) => block.kind === 'forum' && !block.title;
const acted: readonly BlockKind[] = ['model_run', 'forum'];
const betweenPlays: readonly BlockKind[] = ['first_talk', 'break', ...acted];

function frame(blocks: readonly Block[]): PlanFinding[] {
	const found: PlanFinding[] = [];
	if (blocks[0]?.kind !== 'lobby') found.push({ code: 'no-lobby-first' });
	if (blocks.at(-1)?.kind !== 'check_out') found.push({ code: 'no-check-out-last' });
	const seen = new Set<string>();
	for (const { id, minutes } of blocks) {
		if (seen.has(id)) found.push({ code: 'same-id', block: id });
		seen.add(id);
		if (!(minutes > 0)) found.push({ code: 'no-minutes', block: id });
	}
	return found;
}

/** People who acted step out of the part before anything else is talked over, and before another scene. */
function steppingOut(blocks: readonly Block[]): PlanFinding[] {
	const found: PlanFinding[] = [];
	let playing: Block | null = null;
	let late = false;
	const left = (block: Block) => found.push({ code: 'no-de-role', block: block.id });
	for (const block of blocks) {
		if (block.kind === 'de_role') {
			if (playing && late) found.push({ code: 'late-de-role', block: playing.id });
			playing = null;
			late = false;
		} else if (acted.includes(block.kind)) {
			if (playing?.kind === 'forum' && block.kind === 'model_run') left(playing);
			playing = block;
		} else if (playing && !betweenPlays.includes(block.kind)) {
			late = true;
		} else if (playing?.kind === 'forum' && block.kind === 'break') {
			late = true;
		}
	}
	if (playing) left(playing);
	return found;
}

/** Every forum has a scene: chosen, cast and shown since the last one. */
function scenesReady(blocks: readonly Block[]): PlanFinding[] {
	const found: PlanFinding[] = [];
	let since: BlockKind[] = [];
	for (const block of blocks) {
		since.push(block.kind);
		if (!isForum(block)) continue;
		if (!since.includes('scene_choice')) found.push({ code: 'no-scene-choice', block: block.id });
		if (!since.includes('casting')) found.push({ code: 'no-casting', block: block.id });
		if (!since.includes('model_run')) found.push({ code: 'no-model-run', block: block.id });
		since = [];
	}
	return found;
}

function timeEnough(blocks: readonly Block[]): PlanFinding[] {
	const minutes = totalMinutes(blocks);
	const scenes = blocks.filter(isForum).length;
	if (scenes > 0 && minutes < forumNeedsMinutes) return [{ code: 'too-short-for-forum', minutes }];
	const room = scenesThatFit(minutes);
	return scenes > room ? [{ code: 'too-many-scenes', scenes, room }] : [];
}

function around(blocks: readonly Block[], evening: Around): PlanFinding[] {
	const found: PlanFinding[] = [];
	const plays = blocks.some((block) => acted.includes(block.kind));
	if (plays && evening.scenes?.length === 0) found.push({ code: 'no-scenes' });
	if (evening.contacts?.every((contact) => contact.trim() === '')) {
		found.push({ code: 'no-care-contact' });
	}
	if (evening.quiet_place?.trim() === '') found.push({ code: 'no-quiet-place' });
	return found;
}

/**
 * What a planner should see before the evening; nothing here forbids it.
 * @param evening scenes, contacts and quiet place, where they are known already
 */
export function checkPlan(blocks: readonly Block[], evening: Around = {}): PlanFinding[] {
	return [
		...frame(blocks),
		...steppingOut(blocks),
		...scenesReady(blocks),
		...timeEnough(blocks),
		...around(blocks, evening)
	];
}
