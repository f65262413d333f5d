// Reads the form about a group: what was typed, and what does not fit.

import { lineOf, plainText } from '#lib/session/plain-text.ts';
import type { groupWords } from '#lib/words/en/console/group.ts';

export interface Typed {
	readonly name: string;
	/** one a line */
	readonly contacts: string;
	readonly quiet_place: string;
	readonly notes_days: string;
	readonly review_days: string;
}
export type Problem = keyof (typeof groupWords)['problems'];

export interface Settings {
	readonly name: string;
	readonly contacts: readonly string[];
	readonly quiet_place: string;
	readonly notes_days: number;
	readonly review_days: number;
}

/** What a form holds, whatever was sent; nothing longer than a page. */
export function typedIn(form: FormData): Typed {
	const line = (field: string, most: number) => lineOf(form.get(field), most);
	return {
		name: line('name', 200),
		contacts: plainText(form.get('contacts')).slice(0, 5000),
		quiet_place: line('quiet_place', 1000),
		notes_days: line('notes_days', 10),
		review_days: line('review_days', 10)
	};
}

/** The settings, or the first thing that does not fit. */
export function settingsOf(typed: Typed): Settings | { readonly problem: Problem } {
	const contacts = typed.contacts
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);
	if (typed.name.length < 2 || typed.name.length > 80) return { problem: 'name' };
	if (contacts.length > 12 || contacts.some((line) => line.length > 300))
		return { problem: 'contacts' };
	if (typed.quiet_place.length > 300) return { problem: 'quiet' };
	if (!/^\d{1,2}$/.test(typed.notes_days) || Number(typed.notes_days) > 90)
		return { problem: 'days' };
	return {
		name: typed.name,
		contacts,
		quiet_place: typed.quiet_place,
		notes_days: Number(typed.notes_days),
		review_days: typed.review_days === '1' ? 1 : 7
	};
}
