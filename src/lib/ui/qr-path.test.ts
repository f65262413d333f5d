// The QR as a picture: the same squares as the code, and a quiet edge that is really quiet.

import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { QUIET, drawQr, pathOf } from './qr-path.ts';

/** The squares that a path fills, as "x y". */
function filled(path: string): string[] {
	return [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].flatMap(([, x, y, run, back]) => {
		expect(back).toBe(run);
		return Array.from({ length: Number(run) }, (_, step) => `${Number(x) + step} ${y}`);
	});
}

describe('the QR path', () => {
	it('draws each run of dark squares in a row as one stroke', () => {
		const drawing = pathOf([
			[true, true, false],
			[false, false, false],
			[true, false, true]
		]);
		expect(drawing).toEqual({ size: 11, path: 'M4 4h2v1h-2zM4 6h1v1h-1zM6 6h1v1h-1z' });
	});

	it('fills exactly the dark squares of the code, inside its quiet edge', () => {
		const text = 'http://192.168.1.20:3000/K7M2QX';
		const squares = encode(text, { ecc: 'M', border: 0 }).data;
		const dark = squares.flatMap((row, y) =>
			row.flatMap((on, x) => (on ? [`${x + QUIET} ${y + QUIET}`] : []))
		);
		const drawing = drawQr(text);
		expect(filled(drawing.path)).toEqual(dark);
		expect(drawing.size).toBe(squares.length + 2 * QUIET);
	});
});
