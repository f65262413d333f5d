// Sends what was asked, in order, as often as it takes, and brings the answers back to whoever asked.

import type { Refusal } from '#lib/session/refusals.ts';
import type { Answer } from '#lib/wire.ts';
import { goesAhead, isSpokenOf, outlastsPause } from './aging.ts';
import type { Drawer } from './drawer.ts';
import { isTooLate, Outbox, type Asked, type Letter } from './outbox.ts';
import { MOST_TRIES, SLOW_MS, UNANSWERED_MS, waitBefore } from './patience.ts';
import { chance, randomId } from './random-id.ts';

/** none · some: too short to speak of · long: the screen says that it is not sent yet */
export type Waits = 'none' | 'some' | 'long';

interface Ports {
	readonly drawer: Drawer;
	/** Hands a command to the line; false while there is none. */
	readonly send: (command: Letter['command'], answer: (answer: Answer) => void) => boolean;
	/** told whether something waits that the screen may speak of */
	readonly waiting: (waits: Waits) => void;
	/** a no to something of which this page no longer knows who asked: from before a reload */
	readonly unheard: (why: Refusal) => void;
	/** a phone whose seat the room has lost sits down again */
	readonly seated: boolean;
}

/** How far a letter has come on this page; times by a clock that nobody can set. */
interface Way {
	readonly since: number;
	/** when it was handed to the present line */
	sent: number | null;
	/** not again before this; `pause`: not before the Pause is over */
	rests: number | 'pause';
	noes: number;
	silences: number;
}

export class Letters {
	#ports: Ports;
	#outbox: Outbox;
	#answers = new Map<string, (answer: Answer) => void>();
	#ways = new Map<string, Way>();
	#promises = new Map<string, Promise<Answer>>();
	#paused = false;

	constructor(ports: Ports) {
		this.#ports = ports;
		this.#outbox = new Outbox(ports.drawer, randomId);
		// what a reload left behind has waited long enough to be spoken of
		for (const letter of this.#outbox.letters) this.#wayOf(letter, -Infinity);
	}

	/** Gives the answer when the room has kept it, however long that takes; `too_fast` where no more can be kept. */
	ask(asked: Asked): Promise<Answer> {
		// pressed again because nothing seemed to happen: asked once
		const letter = this.#outbox.twinOf(asked) ?? this.#outbox.put(asked, Date.now());
		if (!letter) return Promise.resolve({ refused: 'too_fast' });
		const { id } = letter.command;
		const answer =
			this.#promises.get(id) ?? new Promise<Answer>((told) => this.#answers.set(id, told));
		this.#promises.set(id, answer);
		this.#send();
		this.#count();
		return answer;
	}

	/** The line has come up: everything unanswered goes out again, in order. */
	lineUp(): void {
		for (const way of this.#ways.values()) way.sent = null;
		this.remind();
	}

	/** Each second: lets go of what is too late, asks again what has waited too long for an answer. */
	remind(): void {
		for (const { command } of this.#outbox.giveUp(Date.now()))
			this.#settle(command.id, { refused: 'moved_on' });
		this.#send();
		this.#count();
	}

	/** Whether a Pause holds: words that came into it wait for its end. */
	paused(paused: boolean): void {
		const over = this.#paused && !paused;
		this.#paused = paused;
		if (!over) return;
		for (const way of this.#ways.values()) if (way.rests === 'pause') way.rests = 0;
		this.#send();
	}

	/** Lets go of everything: the person has left, or the evening is over. */
	forget(): void {
		for (const { command } of this.#outbox.letters) this.#settle(command.id, { refused: 'gone' });
	}

	/** One after the other: the next goes when the one before is answered. Calls go ahead of all. */
	#send(): void {
		const now = performance.now();
		let held = false;
		for (const letter of this.#outbox.letters) {
			if (isTooLate(letter, Date.now())) continue;
			const way = this.#wayOf(letter);
			if (way.rests === 'pause') continue;
			const ahead = goesAhead(letter.command.type);
			if (held && !ahead) continue;
			const open = way.sent !== null && now - way.sent < UNANSWERED_MS;
			if (!open && way.rests <= now) {
				if (way.sent !== null) way.silences += 1;
				if (!this.#ports.send(letter.command, (answer) => this.#onAnswer(letter, answer))) return;
				way.sent = now;
			}
			// what a living line never answers must not hold up everything else
			if (!ahead && way.silences < MOST_TRIES) held = true;
		}
	}

	#onAnswer(letter: Letter, answer: Answer): void {
		const { id, type } = letter.command;
		const way = this.#ways.get(id);
		if (!way) return;
		const again = 'refused' in answer && this.#restFor(answer.refused, letter, way);
		if (!again) this.#settle(id, answer);
		// a no that was said twice counts once
		else if (way.sent !== null) {
			way.sent = null;
			way.rests = again;
			way.noes += 1;
			if (again !== 'pause') setTimeout(() => this.#send(), again - performance.now());
			if ('refused' in answer && answer.refused === 'no_seat' && type !== 'join')
				void this.ask({ type: 'join' });
		}
		this.#send();
		this.#count();
	}

	/** Until when a letter waits that got this no; false: it is an answer. */
	#restFor(why: Refusal, { command }: Letter, way: Way): number | 'pause' | false {
		const soon = performance.now() + waitBefore(way.noes, chance());
		if (why === 'not_kept' || why === 'too_fast') return soon;
		if (why === 'no_seat') return this.#ports.seated && way.noes < MOST_TRIES && soon;
		if (why !== 'paused' || !outlastsPause(command.type)) return false;
		// the no may have come from just after the Pause
		return this.#paused ? 'pause' : soon;
	}

	#settle(id: string, answer: Answer): void {
		const letter = this.#outbox.letters.find(({ command }) => command.id === id);
		const told = this.#answers.get(id);
		this.#outbox.answered(id);
		this.#ways.delete(id);
		this.#answers.delete(id);
		this.#promises.delete(id);
		if (told) told(answer);
		else if ('refused' in answer && letter && isSpokenOf(letter.command.type))
			this.#ports.unheard(answer.refused);
		this.#count();
	}

	#wayOf({ command }: Letter, since = performance.now()): Way {
		const known = this.#ways.get(command.id);
		if (known) return known;
		const way: Way = { since, sent: null, rests: 0, noes: 0, silences: 0 };
		this.#ways.set(command.id, way);
		return way;
	}

	#count(): void {
		const spoken = this.#outbox.letters.filter(({ command }) => isSpokenOf(command.type));
		const now = performance.now();
		const long = spoken.some((letter) => now - this.#wayOf(letter).since > SLOW_MS);
		this.#ports.waiting(long ? 'long' : spoken.length ? 'some' : 'none');
	}
}
