// Sends a form's presses one after the other, so that quick ones neither overtake nor undo each other.

import type { SubmitFunction } from '@sveltejs/kit';
import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/**
 * For `use:enhance` on a form that may be pressed again before the answer is there. What is typed stays; the answer of
 * a press that another one follows is not shown. Where the button is still there, it keeps the keyboard.
 * @param settled called when everything that was pressed has been answered and is shown
 */
export function inTurn(settled: () => void = () => {}): SubmitFunction {
	let busy = false;
	const waiting: (HTMLElement | null)[] = [];
	return ({ formElement, submitter, cancel }) => {
		if (busy) {
			cancel();
			// fields are sent with whatever they hold then; once is enough
			if (submitter || waiting.at(-1) !== null) waiting.push(submitter);
			return;
		}
		busy = true;
		const next = () => {
			busy = false;
			const pressed = waiting.shift();
			if (pressed === undefined) return false;
			formElement.requestSubmit(pressed);
			return true;
		};
		return async ({ result, update }) => {
			const goesOn = result.type === 'success' && waiting.length > 0;
			if (goesOn && next()) return;
			await update({ reset: false });
			if (submitter?.isConnected) submitter.focus({ preventScroll: true });
			if (!next()) settled();
		};
	};
}

/** For `use:enhance` on an ordinary form: what is typed stays where it is. */
export const keepTyped: SubmitFunction =
	() =>
	({ update }) =>
		update({ reset: false });

/**
 * For a form that is sent at each change: what was chosen before the page was awake is sent as soon as it is. Takes the field, and
 * what is kept of it.
 */
export const sentLate =
	(field: string, kept: () => string): Attachment<HTMLFormElement> =>
	(form) =>
		untrack(() => {
			const held = new FormData(form).get(field);
			if (held !== null && held !== kept()) form.requestSubmit();
		});
