// "Where we are", for those who come later: at most five lines.

import type { PhoneView } from '#lib/session/phone-face.ts';
import type { PhoneWords } from '#lib/words/en/phone.ts';

/** Takes what the room says of itself; gives the lines, none while everyone is still arriving. */
export function whereWeAre(
	where: PhoneView['where'],
	words: PhoneWords['welcome']
): readonly string[] {
	if (where.block === 'lobby' || where.block === 'closed') return [];
	return [
		words.where_now(where.block_title || words.blocks[where.block]),
		where.scene && words.where_scene(where.scene),
		where.problem && words.where_problem(where.problem),
		where.tries ? words.where_tries(where.tries) : null,
		where.joker && words.where_joker(where.joker)
	].filter((line) => typeof line === 'string' && line !== '') as string[];
}
