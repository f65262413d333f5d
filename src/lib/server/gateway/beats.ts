// Says how far each face should be by now: a few times after a view has gone out, seldom while nothing moves.
// Whether a line lives, Socket.IO's own ping tells in three bytes; this is for views that got lost, and for the clock.

import { randomInt } from 'node:crypto';
import type { ServerToFace } from '#lib/wire.ts';
import type { Time } from '#lib/session/session.ts';

type Beat = Parameters<ServerToFace['beat']>[0];

/** milliseconds between two looks at one face: with the look it asks for, what was lost is there in under seven seconds */
const lookEvery = 2500;
/** a thousand faces do not hear a beat at once */
const groups = 5;
/** so often a new seq is said: beats may get lost, too */
const saidOften = 3;
/** milliseconds after which it is said all the same, with the time */
const saidEvery = 60_000;

export interface Heart {
	/** the seq this face should have by now */
	readonly seq: () => number;
	readonly say: (beat: Beat) => void;
}

interface Said {
	readonly heart: Heart;
	readonly group: number;
	seq: number;
	left: number;
	at: Time;
}

export class Beats {
	readonly #said = new Map<object, Said>();
	readonly #now: () => Time;
	readonly #timer: ReturnType<typeof setInterval>;
	#group = 0;

	constructor(now: () => Time) {
		this.#now = now;
		this.#timer = setInterval(() => this.#round(), lookEvery / groups);
		this.#timer.unref();
	}

	/** A line has come up: it hears at once how far the room is, and what time it is here. */
	begin(line: object, heart: Heart): void {
		const group = randomInt(groups);
		const said = { heart, group, seq: heart.seq(), left: saidOften, at: this.#now() };
		this.#said.set(line, said);
		heart.say({ seq: said.seq, now: said.at });
	}

	end(line: object): void {
		this.#said.delete(line);
	}

	stop(): void {
		clearInterval(this.#timer);
	}

	#round(): void {
		this.#group = (this.#group + 1) % groups;
		const now = this.#now();
		for (const said of this.#said.values()) if (said.group === this.#group) this.#look(said, now);
	}

	#look(said: Said, now: Time): void {
		const seq = said.heart.seq();
		if (seq !== said.seq) Object.assign(said, { seq, left: saidOften });
		if (now - said.at >= saidEvery) {
			said.at = now;
			said.heart.say({ seq, now });
		} else if (said.left > 0) said.heart.say({ seq });
		said.left = Math.max(0, said.left - 1);
	}
}
