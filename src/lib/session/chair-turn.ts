// What every face makes of the Joker role as it is told of it: when a Joker is gone, and how the role moves.

import type { ChairSeen, ChairTurn } from './pieces.ts';

/** A Joker who was not heard for so many milliseconds is gone: the co-Joker may stand in. */
export const goneAfter = 20_000;
/** … and after so many anybody may ask the room for the role. */
export const openAfter = 60_000;

const noTurn: ChairTurn = {
	offered: null,
	recalled_until: null,
	away_since: null,
	claimed: false,
	moved: null
};

/** How the role moves, told of in full. */
export const turnOf = ({ turn }: ChairSeen): ChairTurn => turn ?? noTurn;
