// What the planner says about what the series remembers.

import type { Verdict } from '#lib/session/answers.ts';

const real: Record<Verdict | 'split', string> = {
	could: 'could be',
	hard: 'could be, and hard',
	magic: 'only by magic',
	cant_judge: 'we could not judge',
	split: 'the room was split'
};

export const memoryWords = {
	title: 'Previously',
	first: 'Nothing yet. Next time, what you tried tonight stands here.',
	card: 'On the wall when people arrive',
	patterns: 'What came up, and when',
	cameUp: 'came up',
	more: (n: number) => `and ${n} more`,
	times: (n: number) => (n === 1 ? 'in one session' : `in ${n} sessions`),
	pattern: 'What it was',
	tried: 'What was tried before',
	moved: (text: string) => `moved: ${text}`,
	real,
	open: 'What stayed open',
	due: 'On the group’s list',
	minority: 'Minority notes'
};
