// Notices that nobody has touched the tablet for a while: asks first, and after another minute clears the screen.

/** milliseconds without a hand until it asks, and from then until it clears */
export const asksAfter = 4 * 60_000;
export const clearsAfter = 60_000;

export class Idle {
	asking = $state(false);
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #clear: () => void;

	/** Takes what clears the screen. */
	constructor(clear: () => void) {
		this.#clear = clear;
		this.touched();
	}

	/** Somebody is there. */
	touched = (): void => {
		this.asking = false;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.asking = true;
			this.#timer = setTimeout(this.#clear, clearsAfter);
		}, asksAfter);
	};

	stop(): void {
		clearTimeout(this.#timer);
	}
}
