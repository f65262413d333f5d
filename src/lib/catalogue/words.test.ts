// Words that people in the room may meet: none of those we do not say.

import { describe, expect, it } from 'vitest';
import { generalCastingCare, shippedOrigin } from './casting-care.ts';
import * as decks from './decks.ts';
import { exercises } from './exercises.ts';
import { fitQuestions, offers } from './fit.ts';
import { scenePack } from './pack.ts';
import { questions } from './questions.ts';
import { templateBlocks, templateIds, templates } from './templates.ts';

const never =
	/\b(users?|audiences?|oppressors?|victims?|perpetrators?|anonym\w*|secure\w*|encrypt\w*|awesome|amazing|todo|lorem)\b/i;

/** Every text inside, however deep. */
function textsIn(thing: unknown): string[] {
	if (typeof thing === 'string') return [thing];
	if (typeof thing !== 'object' || thing === null) return [];
	return Object.values(thing).flatMap(textsIn);
}

describe('words we do not say', () => {
	const shelves = {
		scenes: scenePack,
		questions,
		exercises,
		decks: { ...decks },
		fit: [fitQuestions, offers],
		templates: [templates, templateIds.map(templateBlocks)],
		care: [generalCastingCare, shippedOrigin]
	};

	it.each(Object.entries(shelves))('%s are free of them', (_name, shelf) => {
		const texts = textsIn(shelf);
		expect(texts.length).toBeGreaterThan(1);
		expect(texts.filter((text) => never.test(text))).toEqual([]);
	});

	it.each(Object.entries(shelves))('%s use signs as printers do', (_name, shelf) => {
		expect(textsIn(shelf).filter((text) => /['"]|\.\.\.|\s-\s| {2}/.test(text))).toEqual([]);
	});

	it('would notice one', () => {
		expect(never.test('Ask the audience.')).toBe(true);
		expect(never.test('An anonymous note')).toBe(true);
	});
});
