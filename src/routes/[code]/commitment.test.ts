import { describe, expect, it } from 'vitest';
import { commitmentFrame } from '#lib/catalogue/decks.ts';
import { compose } from './commitment.ts';

const sentence = (...gaps: string[]) => compose(commitmentFrame.pieces, gaps);

describe('a promise', () => {
	it('reads as one sentence, or two', () => {
		expect(sentence('someone is cut off', 'say so')).toBe(
			'When someone is cut off happens in our organising, I/we will say so.'
		);
		expect(sentence('that', 'say so', 'Ida', 'May')).toMatch(
			/will say so\. I will tell Ida how it went by May\.$/
		);
		expect(sentence('that', 'say so', 'Ida')).toMatch(/I will tell Ida\.$/);
	});

	it('is none before both halves are there', () => {
		expect(sentence('that', ' ')).toBe('');
	});

	it('fits the group’s list when every gap is full', () => {
		expect(
			sentence('x'.repeat(60), 'x'.repeat(60), 'x'.repeat(24), 'x'.repeat(20)).length
		).toBeLessThanOrEqual(240);
	});
});
