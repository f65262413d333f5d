// Draws a QR code as one line of a picture: each run of dark squares in a row is one stroke of the pen.

import { encode } from 'uqr';

/** the quiet edge that a camera needs round the code, in squares (ISO/IEC 18004) */
export const QUIET = 4;

export interface QrDrawing {
	/** squares along one side, quiet edge included */
	readonly size: number;
	/** the dark squares, as the `d` of one SVG path */
	readonly path: string;
}

/** Takes rows of squares, true where dark; gives one path with a quiet edge round it. */
export function pathOf(squares: readonly (readonly boolean[])[]): QrDrawing {
	let path = '';
	squares.forEach((row, y) => {
		for (let x = 0; x < row.length; x++) {
			if (!row[x]) continue;
			const start = x;
			while (row[x + 1]) x++;
			path += `M${start + QUIET} ${y + QUIET}h${x + 1 - start}v1h-${x + 1 - start}z`;
		}
	});
	return { size: squares.length + 2 * QUIET, path };
}

/** Takes the address to open; gives its drawing, readable with up to 15 % of it hidden. */
export function drawQr(text: string): QrDrawing {
	return pathOf(encode(text, { ecc: 'M', border: 0 }).data);
}
