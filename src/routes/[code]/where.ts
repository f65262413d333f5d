// "Where we are", for those who come later: at most five lines.

import type { PhoneView } from '#lib/session/phone-face.ts';
import type { PhoneWords } from '#lib/words/en/phone.ts';

/** Takes what the room says of itself; gives the lines, none while everyone is still arriving. */
export function whereWeAre(
	{ moment, where, chair }: Pick<PhoneView, 'moment' | 'where' | 'chair'>,
	words: PhoneWords['welcome']
): readonly string[] {
	if (moment === 'lobby' || moment === 'closed') return [];
	const [block] = moment.split('.') as [keyof typeof words.blocks];
	return [
		words.where_now(where.part || words.blocks[block]),
		where.scene && words.where_scene(where.scene),
		where.problem && words.where_problem(where.problem),
		where.tries ? words.where_tries(where.tries) : null,
		chair.word && words.where_joker(chair.word)
	].filter((line) => typeof line === 'string' && line !== '') as string[];
}
