// No number about notes points at anybody: every way in which up to forty notes fall into three categories, and every chart
// beside another one of nearly the same notes.

import { expect } from 'vitest';
import { numbersShown } from '#lib/notes/suppression.ts';
import { proof } from '../proof.ts';

const most = 40;

function* vectors(): Generator<readonly [number, number, number]> {
	for (let a = 0; a <= most; a++)
		for (let b = 0; a + b <= most; b++) for (let c = 0; a + b + c <= most; c++) yield [a, b, c];
}

proof(
	'A22',
	'no cell of one to four, no chart in which all are the same, no two charts that differ by few',
	(p) => {
		let looked = 0;
		let shown = 0;
		let pairs = 0;
		const wrong: string[] = [];
		for (const cells of vectors()) {
			looked += 1;
			const notes = cells[0] + cells[1] + cells[2];
			const numbers = numbersShown(cells, notes);
			for (const [at, number] of numbers.entries()) {
				if (number === null) continue;
				shown += 1;
				const cell = cells[at]!;
				if (number < 5 || number % 5 !== 0 || number > cell) wrong.push(`${cells}: says ${number}`);
				if (cell < 5) wrong.push(`${cells}: a cell of ${cell}`);
				if (cell === notes) wrong.push(`${cells}: all are the same`);
				if (notes < 10) wrong.push(`${cells}: a number about ${notes}`);
			}
			// one to four more notes come, in every way: beside the first chart the second shows nothing
			for (const [a, b, c] of vectors4) {
				pairs += 1;
				const later = [cells[0] + a, cells[1] + b, cells[2] + c];
				const beside = numbersShown(later, notes + a + b + c, [a + b + c]);
				if (beside.some((number) => number !== null)) wrong.push(`${cells} beside ${later}`);
			}
		}
		expect(wrong.slice(0, 10)).toEqual([]);
		expect(looked).toBe(12_341);
		// it does show numbers, or it would prove nothing
		expect(shown).toBeGreaterThan(10_000);
		expect(numbersShown([6, 7, 8], 21, [5])).toEqual([5, 5, 5]);
		p.value(
			`${wrong.length} violations in ${looked} vectors with ${shown} numbers, ${pairs} pairs of charts`,
			'0 in all 12,341'
		);
	}
);

const vectors4 = [...vectors()].filter(([a, b, c]) => a + b + c >= 1 && a + b + c <= 4);
