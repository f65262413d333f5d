import { describe, expect, it } from 'vitest';
import type { PhoneView } from '#lib/session/phone-face.ts';
import { phoneWords } from '#lib/words/en/phone.ts';
import { whereWeAre } from './where.ts';

const seen = (
	moment: PhoneView['moment'],
	where: Partial<PhoneView['where']> = {},
	word = 'Ana'
) => ({
	moment,
	where: { ...here, ...where },
	chair: { epoch: 0, word } as PhoneView['chair']
});
const here = {
	part: null,
	scene: 'As I was saying',
	problem: 'Nobody hears the plan',
	tries: 3
} as const;

describe('where we are', () => {
	it('is told to the late in at most five lines', () => {
		expect(whereWeAre(seen('forum.invite'), phoneWords.welcome)).toEqual([
			'Now: trying other ways.',
			'The scene is called “As I was saying”.',
			'In the way: Nobody hears the plan',
			'3 ways have been tried so far.',
			'Ana is the Joker. Ask anything.'
		]);
	});

	it('leaves out what there is not', () => {
		const early = seen('forum.invite', { scene: null, problem: null, tries: 0 }, '');
		expect(whereWeAre(early, phoneWords.welcome)).toEqual(['Now: trying other ways.']);
	});

	it('is not needed while everyone arrives', () => {
		expect(whereWeAre(seen('lobby'), phoneWords.welcome)).toEqual([]);
	});
});
