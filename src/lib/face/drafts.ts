// The private words of this phone, for this tab only; where a session handles notes with high care, the note is in this page’s
// memory and nowhere else, so that whoever takes the phone finds none of it. Source: trust.md 3.5 (phase 2).

import type { Level } from '#lib/session/plan.ts';
import { pocket, type Drawer } from './drawer.ts';

/** What can be read of a note before it is shut, and of the receipt. */
const readable: readonly string[] = ['note', 'receipt', 'paper'];

export class Drafts implements Drawer {
	readonly #kept: Drawer;
	readonly #memory = pocket();
	#level: Level = 'usual';

	/** Takes the drawer that outlives a reload of the page. */
	constructor(kept: Drawer) {
		this.#kept = kept;
	}

	/** How carefully from now on; what lay in the drawer does not stay there. */
	handle(level: Level): void {
		if (level === this.#level) return;
		const texts = readable.map((name) => [name, this.read(name)] as const);
		for (const name of readable) this.clear(name);
		this.#level = level;
		for (const [name, text] of texts) if (text !== null) this.write(name, text);
	}

	read(name: string): string | null {
		return this.#of(name).read(name);
	}

	write(name: string, text: string): void {
		this.#of(name).write(name, text);
	}

	clear(name: string): void {
		this.#of(name).clear(name);
	}

	empty(): void {
		this.#kept.empty();
		this.#memory.empty();
	}

	#of(name: string): Drawer {
		return this.#level === 'high' && readable.includes(name) ? this.#memory : this.#kept;
	}
}
