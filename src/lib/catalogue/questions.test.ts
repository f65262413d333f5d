// The question bank: every moment has questions, short ones, that do not steer.

import { describe, expect, it } from 'vitest';
import { questions, questionsFor, questionTags, searchQuestions } from './questions.ts';
import { wordCount } from './word-count.ts';

describe('the question bank', () => {
	it.each(questionTags)('%s has questions of its own', (tag) => {
		const found = questionsFor(tag);
		expect(found.length).toBeGreaterThanOrEqual(3);
		expect(found.every((question) => question.tag === tag)).toBe(true);
	});

	it('has stable ids, each once', () => {
		const ids = questions.map((question) => question.id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.filter((id) => !/^[a-z_]+\.[a-z-]+$/.test(id))).toEqual([]);
		expect(questions).toHaveLength(48);
	});

	it('fits the stage, and mostly in one breath', () => {
		const lengths = questions.map((question) => wordCount(question.text));
		expect(Math.max(...lengths)).toBeLessThanOrEqual(20);
		expect(lengths.filter((words) => words > 12).length).toBeLessThanOrEqual(3);
		expect(questions.filter((question) => question.text.length > 160)).toEqual([]);
	});

	it('asks, and never praises or steers', () => {
		const steering = /wouldn.t it be better|don.t you think|a better idea|great|well done|best/i;
		expect(questions.filter(({ text }) => steering.test(text) || !text.endsWith('?'))).toEqual([]);
	});

	it('finds by the beginnings of words, in any order, whatever the accents', () => {
		expect(searchQuestions('BENEF rule').map(({ id }) => id)).toEqual(['structure.benefits']);
		expect(searchQuestions('cóuráge').map(({ id }) => id)).toEqual(['structure.unnecessary']);
		expect(searchQuestions('magic').map(({ tag }) => tag)).toEqual(['magic', 'magic', 'magic']);
		expect(searchQuestions('zebra')).toEqual([]);
		expect(searchQuestions('  ')).toHaveLength(questions.length);
	});
});
