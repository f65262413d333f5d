// What may be answered to a summary: a correction or a minority note, unsigned, at most 600 letters, naming nobody.
// Source: domain.md 2.5 (dissent), 8.2 (5): nobody edits it, so it is taken as it is or not at all.

import type { SessionRecord } from '#lib/session/record.ts';
import type { Reply } from '#lib/server/store/store.ts';
import { namingIn, type NamingFound } from './naming-known.ts';
import { lettersIn, plainText } from '#lib/session/plain-text.ts';
import { passageOf } from './sections.ts';

export const mostLetters = 600;

/** What somebody wrote, given back to them when it could not be taken. */
export interface Written {
	readonly kind: Reply['kind'] | null;
	readonly about: string;
	readonly text: string;
}

export type ReplyRead =
	| { readonly taken: Omit<Reply, 'id'>; readonly waits: boolean }
	| {
			readonly refused: 'empty' | 'kind' | 'too_long' | 'names';
			readonly written: Written;
			/** for `too_long`: so many letters more than there is room for */
			readonly over: number;
			/** for `names` */
			readonly found: readonly NamingFound[];
	  };

interface Sent {
	readonly kind: unknown;
	readonly about: unknown;
	readonly text: unknown;
	/** its writer would rather leave it waiting than reword it */
	readonly wait: boolean;
}

/** Takes a form and the record it answers; gives what to keep, or why not. It waits only where it names somebody. */
export function readReply(sent: Sent, record: SessionRecord): ReplyRead {
	const text = plainText(sent.text);
	const about = passageOf(record, typeof sent.about === 'string' ? sent.about : '');
	const kind = sent.kind === 'correction' || sent.kind === 'minority_note' ? sent.kind : null;
	const over = Math.max(0, lettersIn(text) - mostLetters);
	const found = over > 0 ? [] : namingIn(text, record);
	const refuse = (refused: 'empty' | 'kind' | 'too_long' | 'names'): ReplyRead => ({
		refused,
		written: { kind, about, text },
		over,
		found: refused === 'names' ? found : []
	});
	if (text === '') return refuse('empty');
	if (over > 0) return refuse('too_long');
	if (kind === null) return refuse('kind');
	if (found.length > 0 && !sent.wait) return refuse('names');
	return { taken: { kind, about, text }, waits: found.length > 0 };
}
