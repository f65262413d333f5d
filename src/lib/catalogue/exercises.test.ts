// Exercises, lent lines and the fit check: complete, credited, short enough, and never without another version.

import { describe, expect, it } from 'vitest';
import {
	agreementStarters,
	commitmentFrame,
	deRoleMenu,
	fallbacks,
	parallelLines,
	reflectionPrompts
} from './decks.ts';
import { exerciseById, exercises } from './exercises.ts';
import { fitQuestions, offers, offersFor } from './fit.ts';
import { templateBlocks, templateIds, templates } from './templates.ts';
import { wordCount } from './word-count.ts';

describe('exercises', () => {
	it('are the promised ones, each once', () => {
		const promised = 'E01 E02 E03 E05 E06 E08 E10 E17 E18 E20 E28 E33 E37 E52 E53'.split(' ');
		expect(exercises.map(({ id }) => id).sort()).toEqual(promised);
		expect(exerciseById('E27')).toBeUndefined();
	});

	it.each(exercises.map((exercise) => [exercise.title, exercise] as const))(
		'%s is complete',
		(_title, exercise) => {
			expect(wordCount(exercise.instruction)).toBeLessThanOrEqual(12);
			expect(exercise.steps.length).toBeGreaterThanOrEqual(3);
			expect(exercise.steps.filter((step) => wordCount(step) > 25)).toEqual([]);
			expect(wordCount(exercise.adapted)).toBeGreaterThan(3);
			expect(exercise.origin).not.toBe('');
			expect(exercise.care).not.toBe('');
			expect(exercise.minutes[0]).toBeLessThanOrEqual(exercise.minutes[1]);
			expect(exercise.group[0]).toBeLessThan(exercise.group[1]);
		}
	);

	it.each(templateIds)('%s gives each exercise its time and enough people', (id) => {
		const people = templates.find((template) => template.id === id)?.people ?? [0, 0];
		for (const block of templateBlocks(id).filter(({ kind }) => kind === 'warm_up')) {
			const exercise = exercises.find(({ title }) => title === block.title);
			expect(exercise?.minutes[0]).toBeLessThanOrEqual(block.minutes);
			expect(exercise?.group[0]).toBeLessThanOrEqual(people[0]);
		}
		expect(people[0]).toBeGreaterThan(0);
	});
});

describe('lent lines', () => {
	const decks = { parallelLines, agreementStarters, reflectionPrompts, deRoleMenu, fallbacks };

	it.each(Object.entries(decks))('%s: each once, short, in a language', (_name, deck) => {
		const ids = deck.map((line) => line.id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(deck.filter(({ text, lang }) => wordCount(text) > 14 || lang !== 'en')).toEqual([]);
	});

	it('the promise has a gap after each piece but the last', () => {
		expect(commitmentFrame.gaps).toHaveLength(commitmentFrame.pieces.length - 1);
	});

	it('silence comes first when nobody steps in, changing the scene last', () => {
		expect(fallbacks[0]?.opens).toBe('silence');
		expect(fallbacks.at(-1)?.opens).toBe('scene');
		expect(fallbacks.filter((each) => each.only_if_agreed).map(({ id }) => id)).toEqual(['opener']);
	});
});

describe('fit check', () => {
	it('offers something else for every yes, and nothing without one', () => {
		expect(offersFor([])).toEqual([]);
		expect(offersFor(['no-such-question'])).toEqual([]);
		for (const { id } of fitQuestions) expect(offersFor([id]).length).toBeGreaterThan(0);
	});

	it('offers each thing once, and every offer is somewhere offered', () => {
		const all = offersFor(fitQuestions.map(({ id }) => id));
		expect(all).toHaveLength(offers.length);
		expect(new Set(all.map(({ id }) => id)).size).toBe(offers.length);
	});

	it('knows the exercises it offers', () => {
		const named = offersFor(fitQuestions.map(({ id }) => id)).flatMap(
			(each) => each.exercise ?? []
		);
		expect(named.sort()).toEqual(['E20', 'E28', 'E33']);
		expect(named.every((id) => exerciseById(id))).toBe(true);
	});
});
