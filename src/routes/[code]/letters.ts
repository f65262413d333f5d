// The size of the letters on this phone: as usual, larger, largest. Remembered between evenings.

import { drawer } from '#lib/face/drawer.ts';

export const letterSizes = [1, 2, 3] as const;
export type LetterSize = (typeof letterSizes)[number];

const grows: Record<LetterSize, string> = { 1: '', 2: '135%', 3: '170%' };
const kept = drawer([() => localStorage], 'spectactor.');

/** The size chosen on this phone. */
export function letters(): LetterSize {
	const size = Number(kept.read('letters'));
	return letterSizes.find((each) => each === size) ?? 1;
}

/** Shows this size from now on, and remembers it. */
export function setLetters(size: LetterSize): void {
	if (size === 1) kept.clear('letters');
	else kept.write('letters', String(size));
	showLetters();
}

/** Shows the size chosen on this phone; gives a function that goes back to the usual one. */
export function showLetters(): () => void {
	const { style } = document.documentElement;
	style.fontSize = grows[letters()];
	return () => (style.fontSize = '');
}
