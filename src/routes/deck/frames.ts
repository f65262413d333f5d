// Everything the deck shows, in order: the told evening, then the Joker role on the move.

import { closedEvening } from './evening.ts';
import { jokerTurns } from './joker-turns.ts';

export const deckFrames = () => [...closedEvening().frames, ...jokerTurns()];
