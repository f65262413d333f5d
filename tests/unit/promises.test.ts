// The page of promises and docs/promises.md say the same, and neither promises more than it can.
// `WRITE_DOCS=1 npx vitest run tests/unit/promises.test.ts` writes the document anew.

import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { promisesWords } from '#lib/words/en/promises.ts';
import { promiseProofs } from '../prove/D/promise-proofs.ts';
import { promisesDocument } from '../prove/D/promises-document.ts';

const file = 'docs/promises.md';
if (process.env['WRITE_DOCS'] === '1') writeFileSync(file, promisesDocument(promisesWords));
const rows = promisesWords.parts.flatMap((part) => part.rows);
const sentences = rows.flatMap(({ holds, cannot }) => [...holds, ...cannot]);

describe('what we protect and what we cannot', () => {
	test('stands in the document as on the page', () => {
		expect(readFileSync(file, 'utf8')).toBe(promisesDocument(promisesWords));
	});

	test.each(rows)('$id $who: says what holds and what does not', ({ holds, cannot }) => {
		expect(holds.length).toBeGreaterThan(0);
		expect(cannot.length).toBeGreaterThan(0);
	});

	test.each(rows)('$id: each promise names its proofs', ({ id, holds }) => {
		expect(promiseProofs[id]).toHaveLength(holds.length);
		expect(promiseProofs[id]!.every((ids) => ids.length > 0)).toBe(true);
	});

	test('has a row for each of the twenty-one who may be against us, and each row once', () => {
		const ids = rows.map(({ id }) => id);
		const table = Array.from({ length: 21 }, (_, n) => `T${String(n + 1).padStart(2, '0')}`);
		expect(ids.filter((id) => /^T\d\d$/.test(id)).toSorted()).toEqual(table);
		expect(new Set(ids).size).toBe(ids.length);
		expect(Object.keys(promiseProofs).toSorted()).toEqual(ids.toSorted());
	});

	test('says plainly that plain http can be listened to, and that its pages can be swapped', () => {
		expect(sentences.join(' ')).toMatch(/http:\/\/, all but the notes can be listened to/);
		expect(sentences.join(' ')).toMatch(/http:\/\/, we promise nothing/);
	});

	test('uses none of the big words', () => {
		expect(sentences.join(' ')).not.toMatch(/secure|encrypt|anonym|guarantee|never be|100 ?%/i);
	});
});
