// Sends a form's presses one after the other, so that quick ones neither overtake nor undo each other.

import type { SubmitFunction } from '@sveltejs/kit';

/**
 * For `use:enhance` on a form that may be pressed again before the answer is there. What is typed stays; the answer of
 * a press that another one follows is not shown. Where the button is still there, it keeps the keyboard.
 */
export function inTurn(): SubmitFunction {
	let busy = false;
	const waiting: (HTMLElement | null)[] = [];
	return ({ formElement, submitter, cancel }) => {
		if (busy) {
			cancel();
			// a field is sent with whatever it holds then, once is enough
			if (submitter || waiting.at(-1) !== null) waiting.push(submitter);
			return;
		}
		busy = true;
		return async ({ result, update }) => {
			busy = false;
			const next = waiting.shift();
			if (next !== undefined && result.type !== 'redirect') {
				formElement.requestSubmit(next);
				return;
			}
			await update({ reset: false });
			if (submitter?.isConnected) submitter.focus({ preventScroll: true });
		};
	};
}

/** For `use:enhance` on an ordinary form: what is typed stays where it is. */
export const keepTyped: SubmitFunction =
	() =>
	({ update }) =>
		update({ reset: false });
