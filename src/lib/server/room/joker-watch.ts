// The house's eyes on the Joker: notes when none of their devices has been heard for a while, and when one is back.
// It also remembers on each line in which epoch it led, so that one left behind leads no more. Source: trust.md 4.2, 4.4.

import { randomBytes } from 'node:crypto';
import type { Command } from '#lib/session/commands.ts';
import { holdsRole, leads } from '#lib/session/etiquette.ts';
import type { Refusal } from '#lib/session/refusals.ts';
import type { Session, Time } from '#lib/session/session.ts';
import { lineOf, type Face } from '#lib/server/room/face.ts';

/** Milliseconds: a page that is loaded again is not gone; a house or a holder that is new gets longer. */
export interface Grace {
	readonly gone: number;
	readonly arriving: number;
}
const usualGrace: Grace = { gone: 3_000, arriving: 10_000 };
const tryAgain = 1_000;

export interface WatchParts {
	readonly now: () => Time;
	readonly grace?: Grace;
	readonly session: () => Session;
	readonly faces: () => readonly Face[];
	/** A device that leads is connected to another process. */
	readonly elsewhere?: () => boolean;
	/** Asks the room in the name of the house. */
	readonly ask: (command: Command) => Promise<Refusal | null>;
}

export class JokerWatch {
	readonly #parts: WatchParts;
	#epoch: number | null = null;
	/** a device of the Joker was here; only then is its going noticed here, and not in every process */
	#expected = false;
	#timer: NodeJS.Timeout | null = null;
	#noting = false;

	constructor(parts: WatchParts) {
		this.#parts = parts;
	}

	/** Somebody came or went (`ago` ms ago), or the evening changed; `askers`: lines on which the change was asked for. */
	follow(askers: readonly Face[] = [], ago = 0): void {
		const session = this.#parts.session();
		const { chair } = session;
		const moved = chair.epoch !== this.#epoch;
		if (moved) this.#forget();
		for (const face of askers) if (moved && holdsRole(session, face.who)) face.epoch = null;
		const leading = this.#leading();
		if (leading.length > 0) {
			this.#forget();
			this.#expected = true;
			if (chair.away_since === null) for (const face of leading) face.epoch = chair.epoch;
			else void this.#note(true, 0, !leading.some(({ epoch }) => epoch === chair.epoch));
		} else if (this.#parts.elsewhere?.()) {
			this.#forget();
			this.#expected = true;
		} else if (chair.away_since === null && (moved || this.#expected) && !this.#timer) {
			const { gone, arriving } = this.#parts.grace ?? usualGrace;
			const since = this.#parts.now() - ago;
			this.#wait(this.#expected ? gone : arriving, () => {
				if (this.sees || this.#parts.elsewhere?.()) return;
				this.#expected = false;
				void this.#note(false, Math.max(0, this.#parts.now() - since), false);
			});
		}
		this.#epoch = chair.epoch;
	}

	/** Is a device that leads connected here? */
	get sees(): boolean {
		return this.#leading().length > 0;
	}

	stop(): void {
		if (this.#timer) clearTimeout(this.#timer);
		this.#timer = null;
	}

	#leading(): readonly Face[] {
		const session = this.#parts.session();
		// who does not hold the role at all is left out first: a thousand phones come and go here
		const holding = this.#parts.faces().filter(({ who }) => holdsRole(session, who));
		return holding.filter((face) => leads(session, lineOf(face)));
	}

	async #note(here: boolean, ago: number, other: boolean): Promise<void> {
		if (this.#noting) return;
		this.#noting = true;
		const id = randomBytes(12).toString('base64url');
		const refusal = await this.#parts.ask({ id, type: 'note_joker', here, ago, other });
		this.#noting = false;
		if (refusal === null) return this.follow();
		if (refusal === 'not_kept') this.#wait(tryAgain, () => void this.#note(here, ago, other));
	}

	#wait(milliseconds: number, then: () => void): void {
		this.stop();
		this.#timer = setTimeout(() => {
			this.#timer = null;
			then();
		}, milliseconds);
		this.#timer.unref();
	}

	#forget(): void {
		this.stop();
		this.#expected = false;
	}
}
