// Who is handed the sealed box of notes. What is in it, this computer cannot read; whoever is handed it opens it in their browser.
// Source: domain.md 8.3 (7), 9.5; trust.md 3.8.

import type { Facilitator } from '#lib/server/store/people-kept.ts';
import type { KeptSummary } from '#lib/server/store/store.ts';

/** may: open it now · joker: another facilitator reads · the others: there is nothing to open (any more) */
export type Reading =
	| { readonly state: 'may' | 'read' | 'too_few' | 'over' }
	| { readonly state: 'joker'; readonly ask: readonly string[] };

type Kept = Pick<
	KeptSummary,
	'joker' | 'readers' | 'sealed' | 'notes_read' | 'notes_gone' | 'record'
>;

const leads = (kept: Kept, facilitator: string) =>
	kept.joker === facilitator && kept.readers !== 'joker_too';

/** Takes what was kept, who asks, everybody in the group, and today; gives whether they may open the box. */
export function readingFor(
	kept: Kept,
	facilitator: string,
	group: readonly Pick<Facilitator, 'id' | 'name'>[],
	today: string,
	/** how many of the room read for all, and are done */
	haveRead = 0
): Reading {
	if (kept.notes_gone || today > kept.record.notes_until) return { state: 'over' };
	if (kept.notes_read) return { state: 'read' };
	if (kept.sealed === null) return { state: 'too_few' };
	// where two have read, nobody reads again: their word is let out
	if (leads(kept, facilitator) && haveRead < 2)
		return {
			state: 'joker',
			ask: group.filter(({ id }) => id !== facilitator).map(({ name }) => name)
		};
	return { state: 'may' };
}

/** Whether they may see what was written for the care contacts alone: also when the box has been read, as long as it lasts. */
export const mayCare = (
	kept: Kept,
	facilitator: string,
	contacts: readonly string[],
	today: string
): boolean =>
	contacts.includes(facilitator) &&
	!leads(kept, facilitator) &&
	!kept.notes_gone &&
	today <= kept.record.notes_until &&
	kept.sealed !== null;
