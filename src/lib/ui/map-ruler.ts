// Measures the words of the map with the typeface that is really there, and again when another has arrived.

import type { Ruler } from './map-text.ts';

/** Takes an element and hands on a ruler for its typeface, now and after each change; gives the way to stop. */
export function followTypeface(
	node: Element,
	hand: (ruler: Ruler) => void
): (() => void) | undefined {
	const pen = document.createElement('canvas').getContext('2d');
	if (!pen) return;
	const cut = () => {
		const face = getComputedStyle(node).fontFamily;
		hand((text, bold) => {
			pen.font = `${bold ? 650 : 400} 100px ${face}`;
			// a hair on the safe side
			return pen.measureText(text).width / 98;
		});
	};
	cut();
	document.fonts.addEventListener('loadingdone', cut);
	return () => document.fonts.removeEventListener('loadingdone', cut);
}
