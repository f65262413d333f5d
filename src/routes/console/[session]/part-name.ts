// What a part of the run sheet is called: its own title, or the usual one.

import type { Block } from '#lib/session/plan.ts';
import type { ConsoleWords } from '#lib/words/en/console.ts';

/** Takes a part and what each kind is usually called. */
export const nameOf = (
	{ title, kind }: Pick<Block, 'title' | 'kind'>,
	usual: ConsoleWords['planner']['parts']
): string => title ?? usual[kind];
