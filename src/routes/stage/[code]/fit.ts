// Finds the largest letters with which a picture still fits its wall; never cuts a word off.

import type { Attachment } from 'svelte/attachments';

/** No letter on a stage is smaller: a twentieth of its height. */
const smallest = 5;

/**
 * Sets `--size` on a box to the first of `sizes` (cqmin, largest first) with which its content fits.
 * If even the smallest is too large, lines move closer together (`data-tight`). If that does not help,
 * items marked `data-line` give way, from the end or from the start, and `data-more` says so.
 */
export function fit(
	sizes: readonly number[],
	gives: 'end' | 'start' = 'end'
): Attachment<HTMLElement> {
	return (box) => {
		const fits = () =>
			box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1;

		const set = () => {
			const lines = [...box.querySelectorAll<HTMLElement>('[data-line]')];
			const more = box.querySelector<HTMLElement>('[data-more]');
			for (const line of lines) line.hidden = false;
			if (more) more.hidden = true;
			// a long word is better small than broken
			box.style.overflowWrap = 'normal';
			for (const tight of [false, true]) {
				box.toggleAttribute('data-tight', tight);
				for (const size of [...sizes, smallest]) {
					box.style.setProperty('--size', `${size}cqmin`);
					if (fits()) return;
				}
			}
			box.style.overflowWrap = 'anywhere';
			if (fits()) return;
			if (more) more.hidden = false;
			if (gives === 'end') lines.reverse();
			for (const line of lines.slice(0, -1)) {
				line.hidden = true;
				if (fits()) return;
			}
		};

		set();
		const size = new ResizeObserver(set);
		const words = new MutationObserver(set);
		size.observe(box);
		words.observe(box, { childList: true, characterData: true, subtree: true });
		void document.fonts?.ready.then(set);
		return () => {
			size.disconnect();
			words.disconnect();
		};
	};
}
