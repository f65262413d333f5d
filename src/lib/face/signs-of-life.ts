// What a face has heard of the room on this line, and what follows from not having heard. By a clock that nobody can set.

import { BEHIND_MS, DEAD_MS, FRESH_MS, NO_REPLY_MS } from './patience.ts';

export class SignsOfLife {
	#heardAt = 0;
	#lookedAt: number | null = null;
	#behindSince: number | null = null;

	/** Anything at all came. */
	heard(): void {
		this.#heardAt = performance.now();
		this.#lookedAt = null;
	}

	/** The newest view came, or a line that has shown nothing yet is up. */
	shown(): void {
		this.heard();
		this.#behindSince = null;
	}

	/** The room is further than what this face shows. */
	behind(): void {
		this.#behindSince ??= performance.now();
	}

	/** The room was asked to show once more. */
	looked(): void {
		this.#lookedAt ??= performance.now();
	}

	/** Heard of so lately that the line lives, whatever has happened to the page. */
	get fresh(): boolean {
		return performance.now() - this.#heardAt < FRESH_MS;
	}

	/** behind: ask to be shown · dead: whatever the browser says of the line */
	get verdict(): 'alive' | 'behind' | 'dead' {
		const now = performance.now();
		if (now - this.#heardAt > DEAD_MS) return 'dead';
		// one look at a time: what comes next answers it
		if (this.#lookedAt !== null) return now - this.#lookedAt > NO_REPLY_MS ? 'dead' : 'alive';
		return this.#behindSince !== null && now - this.#behindSince > BEHIND_MS ? 'behind' : 'alive';
	}
}
