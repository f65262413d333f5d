// What a room needs from the house around it.

import type { Time } from '#lib/session/session.ts';
import type { Box } from '#lib/server/box/box.ts';
import type { Log } from '#lib/server/log.ts';
import type { Grace } from '#lib/server/room/joker-watch.ts';
import type { Outside } from '#lib/server/room/outside.ts';
import type { Store } from '#lib/server/store/store.ts';

export interface RoomParts {
	readonly store: Store;
	readonly now: () => Time;
	readonly log: Log;
	/** Keeps the envelopes of a round while the evening stands at `expected`, and gives how many there are. */
	readonly seal: Box['seal'];
	/** The evening is over, here or in another process: forget this room. */
	readonly closed: () => void;
	/** the other processes that may hold the same evening */
	readonly outside?: Outside;
	/** how long a Joker who is not heard is waited for */
	readonly grace?: Grace;
}
