// Whether the Joker role asks something of this phone just now, and what.

import { goneAfter, openAfter, turnOf } from '#lib/session/chair-turn.ts';
import type { PhoneView } from '#lib/session/phone-face.ts';
import type { Time } from '#lib/session/session.ts';

export type ChairCall =
	'lead' | 'elsewhere' | 'claimed' | 'stand_in' | 'offered' | 'recalled' | 'gone';

type Seen = Pick<PhoneView, 'chair' | 'my_chair' | 'lead'>;

/** May this phone take the role that is offered, or that the room asked to be passed on? */
export function mayTake({ chair, my_chair }: Seen, now: Time): 'offered' | 'recalled' | null {
	const turn = turnOf(chair);
	if (turn.offered === 'anyone' || (turn.offered && my_chair?.co_joker)) return 'offered';
	if (turn.recalled_until === null) return null;
	return my_chair?.co_joker || !chair.co_joker || now >= turn.recalled_until ? 'recalled' : null;
}

/** The most pressing one, or null. */
export function chairCall(view: Seen, now: Time): ChairCall | null {
	const { my_chair } = view;
	const turn = turnOf(view.chair);
	if (view.lead) return 'lead';
	if (my_chair?.elsewhere) return 'elsewhere';
	const away = turn.away_since === null ? 0 : now - turn.away_since;
	if (away >= goneAfter && my_chair?.co_joker) return 'stand_in';
	if (turn.claimed && !my_chair?.claims && (my_chair?.said ?? null) === null) return 'claimed';
	const take = mayTake(view, now);
	if (take) return take;
	return away >= openAfter && !turn.claimed ? 'gone' : null;
}
