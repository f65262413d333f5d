// One screen that looks into a room, as the room knows it: whom it shows for, and how to reach it.

import type { Who } from '#lib/session/etiquette.ts';
import type { View } from '#lib/session/views.ts';

export interface Face {
	readonly kind: View['face'];
	readonly who: Who;
	/** Shows a whole view; nothing is expected back. */
	show(seq: number, view: View): void;
	/** Says why and cuts the line. `elsewhere`: the same phone came in once more, newest first. */
	turnAway(reason: 'elsewhere' | 'closed'): void;
}
