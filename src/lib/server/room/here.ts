// Who is in a room in this process: faces come and go, are shown their views, and the Joker's going is noticed.

import { randomInt } from 'node:crypto';
import type { Command } from '#lib/session/commands.ts';
import type { Refusal } from '#lib/session/refusals.ts';
import type { SeatId, Session, Time } from '#lib/session/session.ts';
import type { Face } from '#lib/server/room/face.ts';
import { JokerWatch } from '#lib/server/room/joker-watch.ts';
import type { Present } from '#lib/server/room/outside.ts';
import { Phones } from '#lib/server/room/phones.ts';
import type { RoomParts } from '#lib/server/room/room-parts.ts';
import { Showing } from '#lib/server/room/showing.ts';

export interface HereParts extends Pick<RoomParts, 'now' | 'log' | 'outside' | 'grace'> {
	readonly id: string;
	/** what is kept */
	readonly session: () => Session;
	/** the link to the summary once the evening is closed, else empty */
	readonly summary: () => string;
	/** somebody waits for an answer */
	readonly busy: () => boolean;
	readonly over: () => boolean;
	/** Asks the room in the name of the house. */
	readonly ask: (command: Command) => Promise<Refusal | null>;
}

export class Here {
	readonly #parts: HereParts;
	readonly #showing: Showing;
	readonly #watch: JokerWatch;
	readonly #phones = new Phones();
	#lastUse: Time;

	constructor(parts: HereParts) {
		this.#parts = parts;
		this.#lastUse = parts.now();
		this.#showing = new Showing({
			now: parts.now,
			seen: () => {
				const session = parts.session();
				return { session, here: session.without_phone + this.awake, summary: parts.summary() };
			},
			busy: parts.busy,
			failed: () => parts.log('view_failed')
		});
		this.#watch = new JokerWatch({
			...parts,
			faces: () => this.#showing.faces,
			elsewhere: () => parts.outside?.leads(parts.id) ?? false
		});
	}

	/** Milliseconds since anybody was here or asked anything; 0 while somebody is. */
	idleFor(now: Time): number {
		return this.#showing.faces.length > 0 ? 0 : now - this.#lastUse;
	}

	used(): void {
		this.#lastUse = this.#parts.now();
	}

	/** See Room. */
	enter(face: Face): (ago?: number) => void {
		if (face.who.is === 'seat') {
			const { seat } = face.who;
			// a part of a millisecond by chance: two processes hardly ever say the same time
			const at = this.#parts.now() + randomInt(1_000_000) / 1_000_000;
			this.#replaced(this.#phones.come(seat, face, at));
			this.#parts.outside?.came(this.#parts.id, seat, at);
		}
		this.#showing.add(face);
		this.#presence();
		return (ago = 0) => this.#leave(face, ago);
	}

	look(face: Face): void {
		this.#showing.again(face);
	}

	seqFor(face: Face): number {
		return this.#showing.seqOf(face);
	}

	/** Phones with a seat that are connected, here and in other processes. */
	get awake(): number {
		const { id, outside, session } = this.#parts;
		return this.#phones.awake(session().seats, outside?.seats(id));
	}

	get present(): Present {
		const seats = this.#phones.seated(this.#parts.session().seats);
		return { session: this.#parts.id, seats, leads: this.#watch.sees };
	}

	cameElsewhere(seat: SeatId, at: Time): void {
		this.#replaced(this.#phones.older(seat, at, this.#parts.now()));
	}

	othersChanged(): void {
		this.#watch.follow();
		this.#showing.presence();
	}

	/** What is kept has changed; `askers`: lines on which that was asked for. */
	changed(askers: readonly Face[] = []): void {
		this.#watch.follow(askers);
		this.#showing.changed();
	}

	/** Stops timers. */
	stop(): void {
		this.#watch.stop();
		this.#showing.stop();
	}

	/** The last view to all, if there is one to show, then the lines are cut. */
	end(shown: boolean): void {
		if (shown) this.#showing.flush();
		this.stop();
		// after the answers: whoever pressed "close" hears that it is done
		setImmediate(() => {
			for (const face of this.#showing.faces) face.turnAway('closed');
		});
	}

	#leave(face: Face, ago: number): void {
		this.#showing.remove(face);
		if (face.who.is === 'seat') this.#phones.leave(face.who.seat, face);
		this.used();
		if (!this.#parts.over()) this.#presence(ago);
	}

	#presence(ago = 0): void {
		this.#watch.follow([], ago);
		this.#showing.presence();
		this.#parts.outside?.presence(this.#parts.id);
	}

	#replaced(before: Face | null): void {
		if (!before) return;
		this.#showing.remove(before);
		before.turnAway('elsewhere');
	}
}
