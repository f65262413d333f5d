// One thing that is done later, or not: the newest wish counts.

export class Later {
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** Does it after so many milliseconds, in place of what was to be done before. */
	after(ms: number, act: () => void): void {
		this.stop();
		this.#timer = setTimeout(() => {
			this.#timer = undefined;
			act();
		}, ms);
	}

	/** It is not done any more. */
	stop(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}

	/** Something is to be done. */
	get waits(): boolean {
		return this.#timer !== undefined;
	}
}
