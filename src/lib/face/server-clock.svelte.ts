// The server's time on a device whose own clock may be wrong; it moves on each second where it is shown.

import { createSubscriber } from 'svelte/reactivity';
import type { Time } from '#lib/session/session.ts';

export class ServerClock {
	#ahead = $state(0);
	#eachSecond = createSubscriber((update) => {
		const each = setInterval(update, 1_000);
		return () => clearInterval(each);
	});

	/** The server's time. */
	get now(): Time {
		this.#eachSecond();
		return Date.now() + this.#ahead;
	}

	/** Takes the server's time as it was just told. */
	set(now: Time): void {
		this.#ahead = now - Date.now();
	}
}
