// Sends what was asked, in order, as often as it takes, and brings the answers back to whoever asked.

import type { Answer } from '#lib/wire.ts';
import type { Drawer } from './drawer.ts';
import { isSpokenOf, isTooLate, Outbox, type Asked, type Letter } from './outbox.ts';
import { MOST_TRIES, UNANSWERED_MS, waitBefore } from './patience.ts';
import { chance, randomId } from './random-id.ts';

/** Answers worth another try of the same letter. */
const again: readonly string[] = ['not_kept', 'too_fast', 'no_seat'];

interface Ports {
	readonly drawer: Drawer;
	/** Hands a command to the line; false while there is none. */
	readonly send: (command: Letter['command'], answer: (answer: Answer) => void) => boolean;
	/** told whether something waits that the screen may speak of */
	readonly waiting: (waits: boolean) => void;
	/** a phone whose seat the room has lost sits down again */
	readonly seated: boolean;
}

export class Letters {
	#ports: Ports;
	#outbox: Outbox;
	#answers = new Map<string, (answer: Answer) => void>();
	#sent = new Map<string, { at: number; tries: number }>();

	constructor(ports: Ports) {
		this.#ports = ports;
		this.#outbox = new Outbox(ports.drawer, randomId);
	}

	/** Gives the answer when the room has kept it, however long that takes. */
	ask(asked: Asked): Promise<Answer> {
		const letter = this.#outbox.put(asked, Date.now());
		return new Promise<Answer>((resolve) => {
			this.#answers.set(letter.command.id, resolve);
			this.#send(letter);
			this.#count();
		});
	}

	/** The line has come up: everything unanswered goes out again, in order. */
	sendAll(): void {
		this.giveUpLate();
		for (const letter of this.#outbox.letters) this.#send(letter);
		this.#count();
	}

	/** Asks again what has been waiting too long for an answer. */
	remind(): void {
		this.giveUpLate();
		for (const letter of this.#outbox.letters) {
			const sent = this.#sent.get(letter.command.id);
			if (sent && Date.now() - sent.at > UNANSWERED_MS) this.#send(letter);
		}
	}

	/** Lets go of what would surprise the room if it came now, and says so to whoever asked. */
	giveUpLate(): void {
		for (const { command } of this.#outbox.giveUp(Date.now()))
			this.#settle(command.id, { refused: 'moved_on' });
	}

	/** Lets go of everything: the person has left, or the evening is over. */
	forget(): void {
		for (const { command } of this.#outbox.letters) this.#settle(command.id, { refused: 'gone' });
	}

	#send(letter: Letter): void {
		if (isTooLate(letter, Date.now())) return;
		const { id } = letter.command;
		const tries = this.#sent.get(id)?.tries ?? 0;
		if (this.#ports.send(letter.command, (answer) => this.#onAnswer(letter, answer)))
			this.#sent.set(id, { at: Date.now(), tries });
	}

	#onAnswer(letter: Letter, answer: Answer): void {
		const { id } = letter.command;
		const sent = this.#sent.get(id);
		if (!sent) return;
		if ('refused' in answer && again.includes(answer.refused) && sent.tries < MOST_TRIES) {
			sent.tries += 1;
			if (answer.refused === 'no_seat' && this.#ports.seated) void this.ask({ type: 'join' });
			setTimeout(() => this.#send(letter), waitBefore(sent.tries, chance()));
		} else this.#settle(id, answer);
	}

	#settle(id: string, answer: Answer): void {
		this.#outbox.answered(id);
		this.#sent.delete(id);
		this.#answers.get(id)?.(answer);
		this.#answers.delete(id);
		this.#count();
	}

	#count(): void {
		this.#ports.waiting(this.#outbox.letters.some(isSpokenOf));
	}
}
