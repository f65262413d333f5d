// How a rule answers: the next state, or a reason for a no.

import type { Refusal } from './refusals.ts';
import type { Session } from './session.ts';

export type Outcome =
	| { readonly ok: true; readonly session: Session }
	| { readonly ok: false; readonly refusal: Refusal };

export const yes = (session: Session): Outcome => ({ ok: true, session });
export const no = (refusal: Refusal): Outcome => ({ ok: false, refusal });

/** The longest any list in the room may grow; the next one is refused as `full`. */
export const longest = 200;

/** Adds `line` in the order of its random id, so that the list does not tell who came first. */
export function withLine<L extends { readonly id: string }>(
	lines: readonly L[],
	line: L
): readonly L[] {
	const others = lines.filter((other) => other.id !== line.id);
	return [...others, line].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Writes, changes or (empty text) removes a line of a list kept in writing order. */
export function writtenLine(
	lines: readonly { readonly id: string; readonly text: string }[],
	write: { readonly id: string; readonly line: string | null; readonly text: string }
): readonly { readonly id: string; readonly text: string }[] | 'gone' | 'full' {
	if (write.line !== null) {
		if (!lines.some((line) => line.id === write.line)) return 'gone';
		return write.text === ''
			? lines.filter((line) => line.id !== write.line)
			: lines.map((line) => (line.id === write.line ? { ...line, text: write.text } : line));
	}
	if (write.text === '' || lines.some((line) => line.id === write.id)) return lines;
	return lines.length >= longest ? 'full' : [...lines, { id: write.id, text: write.text }];
}
