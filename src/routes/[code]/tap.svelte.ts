// A private tap: shown at once, and taken back on the screen if the room says no.

import type { Answer } from '#lib/wire.ts';

/** Takes what the room knows now and how to send a new value; gives a value to bind to. */
export function tap<T>(known: () => T, send: (value: T) => Promise<Answer>) {
	let shown = $derived(known());
	return {
		get value(): T {
			return shown;
		},
		set value(value: T) {
			shown = value;
			void send(value).then((answer) => {
				if ('refused' in answer) shown = known();
			});
		}
	};
}
