// One screen that looks into a room, as the room knows it: whom it shows for, and how to reach it.

import type { Who } from '#lib/session/etiquette.ts';
import type { View } from '#lib/session/views.ts';

export interface Face {
	readonly kind: View['face'];
	readonly who: Who;
	/** in which epoch of the Joker role this line led, if it ever did */
	epoch?: number | null;
	/** Shows a whole view; nothing is expected back. */
	show(seq: number, view: View): void;
	/** Shows the same to many at the price of writing it once; equal in all faces that came in the same way. */
	readonly together?: (faces: readonly Face[], seq: number, view: View) => void;
	/** Says why and cuts the line. `elsewhere`: the same phone came in once more, newest first. */
	turnAway(reason: 'elsewhere' | 'closed'): void;
}

/** Whoever is at the other end, with what their line knows of the Joker role. */
export const lineOf = ({ who, epoch }: Pick<Face, 'who' | 'epoch'>): Who =>
	who.is === 'seat' || who.is === 'facilitator' ? { ...who, epoch } : who;
