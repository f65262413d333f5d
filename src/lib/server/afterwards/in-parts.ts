// The notes of a full hall are more than one request may carry: their parts wait in memory, shut, until all are here.

import type { ShutEntry } from '#lib/server/store/let-out.ts';
import type { Brought } from './shut-entries.ts';

interface Whole {
	readonly entries: readonly ShutEntry[];
	readonly pool: readonly ShutEntry[];
}

/** more evenings than are ever read at the same moment */
const mostAtOnce = 8;

export class InParts {
	readonly #waiting = new Map<string, Whole>();

	/** Takes a part that somebody brings; gives all of them once they are whole, and null while they are not. */
	add(who: string, { entries, pool, first, all }: Brought): Whole | null {
		const before = first ? undefined : this.#waiting.get(who);
		const now = {
			entries: [...(before?.entries ?? []), ...entries],
			pool: [...(before?.pool ?? []), ...pool]
		};
		this.#waiting.delete(who);
		if (now.entries.length === all.entries && now.pool.length === all.pool) return now;
		// more than was said: whoever brings this has lost count, and begins anew
		if (now.entries.length > all.entries || now.pool.length > all.pool) return null;
		this.#waiting.set(who, now);
		for (const oldest of this.#waiting.keys())
			if (this.#waiting.size > mostAtOnce) this.#waiting.delete(oldest);
		return null;
	}
}
