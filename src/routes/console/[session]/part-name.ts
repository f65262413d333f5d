// What a part of the run sheet is called: its own title, or the usual one.

import type { Block } from '#lib/session/plan.ts';
import { plannerWords } from '#lib/words/en/console/planner.ts';

export const nameOf = ({ title, kind }: Pick<Block, 'title' | 'kind'>): string =>
	title ?? plannerWords.parts[kind];
