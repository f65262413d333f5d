// The server's time on a device whose own clock may be wrong, or be put right while one looks at it.

import { createSubscriber } from 'svelte/reactivity';
import type { Time } from '#lib/session/session.ts';

const SECOND = 1_000;

export class ServerClock {
	/** what to add to the time this page has been open, which nobody can set */
	#ahead = $state(Date.now() - performance.now());
	#awaited = $state(0);
	/** moves on each second; the seconds are counted towards what is awaited, so that it is not seen late */
	#eachSecond = createSubscriber((update) => {
		let due: ReturnType<typeof setTimeout>;
		const next = () => {
			const left = this.#awaited - this.#read();
			due = setTimeout(tick, (((left % SECOND) + SECOND) % SECOND) + 1);
		};
		const tick = () => {
			update();
			next();
		};
		next();
		return () => clearTimeout(due);
	});

	/** The server's time. */
	get now(): Time {
		this.#eachSecond();
		return this.#read();
	}

	/** Takes the server's time as it was just told. */
	set(now: Time): void {
		this.#ahead = now - performance.now();
	}

	/** Takes a time that somebody counts down to; null: nobody does. */
	await(time: Time | null): void {
		this.#awaited = time ?? 0;
	}

	#read(): Time {
		return performance.now() + this.#ahead;
	}
}
