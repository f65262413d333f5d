// Who is handed the sealed box of notes. What is in it, this computer cannot read; whoever is handed it opens it in their browser.
// Source: domain.md 8.3 (6), (7), 9.5; trust.md 3.8.

import type { Facilitator } from '#lib/server/store/people-kept.ts';
import type { BoxBeside } from '#lib/server/store/sealed-box.ts';
import type { KeptSummary } from '#lib/server/store/store.ts';
import { fewest } from '#lib/session/tally.ts';

/**
 * may: open it now · waits: fewer than five, it may be opened with others later · elsewhere: it was opened with a later
 * evening's · joker: another facilitator reads · the others: there is nothing to open (any more)
 */
export type Reading =
	| { readonly state: 'waits' | 'elsewhere' | 'read' | 'too_few' | 'over' }
	/**
	 * `together`: boxes that waited are opened with it · `until`: as long as none of them is gone · `led`: this facilitator
	 * led, and lets out what two others have read, without reading
	 */
	| {
			readonly state: 'may';
			readonly together: boolean;
			readonly until: string;
			readonly led: boolean;
	  }
	/** `together`: not this evening's Joker, but of one whose box would be opened with it */
	| { readonly state: 'joker'; readonly ask: readonly string[]; readonly together: boolean };

type Kept = Pick<
	KeptSummary,
	'joker' | 'readers' | 'crowd' | 'opened' | 'together' | 'notes_read' | 'notes_gone' | 'record'
>;

const leads = (kept: Pick<BoxBeside, 'joker' | 'readers'>, facilitator: string) =>
	kept.joker === facilitator && kept.readers !== 'joker_too';

/** The boxes that would be opened with this one for this facilitator; once handed out, always the same ones. */
const beside = ({ opened, together }: Kept, facilitator: string, today: string) =>
	opened === 'here'
		? together
		: together.filter((box) => !box.gone && box.until > today && !leads(box, facilitator));

const earliest = (until: string, boxes: readonly BoxBeside[]) =>
	boxes.map((box) => box.until).reduce((one, other) => (one < other ? one : other), until);

/** What keeps everybody from opening, whoever asks; null where enough are there. */
function shut(
	kept: Kept,
	boxes: readonly BoxBeside[],
	today: string
): 'waits' | 'elsewhere' | 'too_few' | 'over' | null {
	if (kept.notes_gone || today > kept.record.notes_until) return 'over';
	if (kept.opened === 'elsewhere') return 'elsewhere';
	// opened together, always together: without one of them none is handed out
	if (boxes.some(({ gone, until }) => gone || today > until)) return 'over';
	if (kept.crowd < 1) return 'too_few';
	return boxes.reduce((sum, { crowd }) => sum + crowd, kept.crowd) < fewest ? 'waits' : null;
}

/** Whether this facilitator could open it, whoever else has read. */
function opens(kept: Kept, facilitator: string, today: string): boolean {
	const boxes = beside(kept, facilitator, today);
	return (
		shut(kept, boxes, today) === null && ![kept, ...boxes].some((box) => leads(box, facilitator))
	);
}

/** Takes what was kept, who asks, everybody in the group, and today; gives whether they may open the box. */
export function readingFor(
	kept: Kept,
	facilitator: string,
	group: readonly Pick<Facilitator, 'id' | 'name'>[],
	today: string,
	/** how many of the room read for all, and are done */
	haveRead = 0
): Reading {
	const boxes = kept.notes_read ? [] : beside(kept, facilitator, today);
	const why = shut(kept, boxes, today);
	if (why === 'over' || why === 'elsewhere') return { state: why };
	if (kept.notes_read) return { state: 'read' };
	const led = [kept, ...boxes].some((box) => leads(box, facilitator));
	const ask = group.filter(({ id }) => id !== facilitator && opens(kept, id, today));
	// where two have read, nobody reads again: their word is let out
	if (why === null ? led && haveRead < 2 : ask.length > 0)
		return {
			state: 'joker',
			ask: ask.map(({ name }) => name),
			together: !leads(kept, facilitator)
		};
	if (why) return { state: why };
	return {
		state: 'may',
		led,
		together: boxes.length > 0,
		until: earliest(kept.record.notes_until, boxes)
	};
}

/** Whether they may see what was written for the care contacts alone: also when the box has been read, as long as it lasts. */
export const mayCare = (
	kept: Kept,
	facilitator: string,
	contacts: readonly string[],
	today: string
): boolean => contacts.includes(facilitator) && opens(kept, facilitator, today);
