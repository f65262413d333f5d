import { describe, expect, it } from 'vitest';
import { phoneWords } from '#lib/words/en/phone.ts';
import { whereWeAre } from './where.ts';

const where = {
	block: 'forum',
	block_title: null,
	scene: 'As I was saying',
	problem: 'Nobody hears the plan',
	tries: 3,
	joker: 'Ana'
} as const;

describe('where we are', () => {
	it('is told to the late in at most five lines', () => {
		expect(whereWeAre(where, phoneWords.welcome)).toEqual([
			'Now: trying other ways.',
			'The scene is called “As I was saying”.',
			'In the way: Nobody hears the plan',
			'3 ways have been tried so far.',
			'Ana is the Joker. Ask anything.'
		]);
	});

	it('leaves out what there is not', () => {
		const early = { ...where, scene: null, problem: null, tries: 0, joker: '' };
		expect(whereWeAre(early, phoneWords.welcome)).toEqual(['Now: trying other ways.']);
	});

	it('is not needed while everyone arrives', () => {
		expect(whereWeAre({ ...where, block: 'lobby' }, phoneWords.welcome)).toEqual([]);
	});
});
