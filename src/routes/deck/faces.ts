// The faces the deck shows of each moment, and what each of them sees.

import { consoleView, glassView } from '#lib/session/console-view.ts';
import { leads, type Who } from '#lib/session/etiquette.ts';
import { phoneView } from '#lib/session/phone-view.ts';
import type { Session } from '#lib/session/session.ts';
import { stageView } from '#lib/session/stage-view.ts';
import { seatId } from '#lib/session/story.ts';

/** `console`: the facilitator who opened the doors, or another one while their device is lost ·
 *  `phone`: somebody who watches · `caller`: who calls Stop! · `player`: who plays Amara · `scribe` */
export const deckFaces = ['stage', 'phone', 'caller', 'player', 'scribe', 'console', 'glass'] as const;
export type DeckFace = (typeof deckFaces)[number];

const seats = { phone: 12, caller: 1, player: 6, scribe: 2 } as const;
const people = 14;
const ana: Who = { is: 'facilitator', facilitator: 'facilitator-ana' };

/** What `face` sees of this moment. */
export function seen(session: Session, face: DeckFace) {
	if (face === 'stage') return stageView(session);
	if (face === 'console')
		return leads(session, ana) && session.chair.away_since === null
			? consoleView(session, people)
			: glassView(session, people);
	if (face === 'glass') return glassView(session, people);
	return phoneView(session, seatId(seats[face]), '/summary/told-in-the-deck', { here: people });
}
