// The page of promises and docs/promises.md say the same, and neither says what does not hold.

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { promisesWords } from './promises.ts';

const document = readFileSync('docs/promises.md', 'utf8');
/** without the marks of Markdown */
const lines = document.split('\n').map((line) => line.replace(/^(- |#+ )/, ''));
const rows = promisesWords.parts.flatMap((part) => part.rows);
const sentences = [
	promisesWords.lead,
	...rows.flatMap(({ who, holds, cannot }) => [who, ...holds, ...cannot]),
	...promisesWords.outside.lines
];

describe('what we protect and what we cannot', () => {
	test.each(sentences)('stands in the document: %s', (sentence) => {
		expect(lines).toContain(sentence);
	});

	test('the document promises nothing else', () => {
		const listed = document.split('\n').flatMap((line) => /^- (.*)$/.exec(line)?.[1] ?? []);
		expect(listed.filter((line) => !sentences.includes(line))).toEqual([]);
	});

	test.each(rows)('$who: says what holds and what does not', ({ holds, cannot }) => {
		expect(holds.length).toBeGreaterThan(0);
		expect(cannot.length).toBeGreaterThan(0);
	});

	test('says plainly that notes are not sealed, and that plain http can be listened to', () => {
		expect(sentences.join(' ')).toMatch(/Notes are not sealed/);
		expect(sentences.join(' ')).toMatch(/http:\/\/, everything can be listened to/);
	});

	test('uses none of the big words', () => {
		expect(sentences.join(' ')).not.toMatch(/secure|encrypt|anonym|guarantee|never be|100 ?%/i);
	});

	test('every promise has a name of its own', () => {
		expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
	});
});
