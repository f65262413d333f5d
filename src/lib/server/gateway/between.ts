// Says things to the other processes that serve the same evenings, and hears them: sealed, in order, each once.

import { randomBytes } from 'node:crypto';
import type { Log } from '#lib/server/log.ts';
import { readReply, readSaid, type Fact, type Question, type Reply } from './facts.ts';
import { nameOf, SealedWords } from './sealed-words.ts';

/** The carrier's own messages. */
export interface ToProcesses {
	said: (bytes: Uint8Array) => void;
	asked: (bytes: Uint8Array, answer: (bytes: Uint8Array) => void) => void;
}

/** What carries bytes to all other processes. */
export interface Carrier {
	tell(bytes: Uint8Array): void;
	/** Calls back with what they answered, and whether everybody on the line did. */
	ask(bytes: Uint8Array, answered: (replies: readonly unknown[], all: boolean) => void): void;
}

export interface Hearing {
	fact(fact: Fact, from: string): void;
	question(question: Question): Promise<Reply['held']>;
	/** Processes that are known to live. */
	living(): readonly string[];
}

/** An answer that has not come after this is none, milliseconds; a frozen process holds up a question for five seconds. */
const patience = 6_000;

export class Between {
	readonly me = randomBytes(9).toString('base64url');
	readonly words: SealedWords;
	readonly #log: Log;
	readonly #up: () => boolean;
	readonly #last = new Map<string, number>();
	#carrier: Carrier | null = null;
	#hearing: Hearing | null = null;
	#said = 0;

	/** Takes the secret that all of them know, and whether the line between them is up. */
	constructor(secret: string, up: () => boolean, log: Log) {
		this.words = new SealedWords(secret);
		this.#up = up;
		this.#log = log;
	}

	get up(): boolean {
		return this.#carrier !== null && this.#up();
	}

	/** From now on; what is heard before there is anybody to hear it is lost, as on a line that is away. */
	carriedBy(carrier: Carrier): void {
		this.#carrier = carrier;
	}
	heardBy(hearing: Hearing): void {
		this.#hearing = hearing;
	}

	tell(fact: Fact): void {
		if (this.up) this.#carrier?.tell(this.#sealed({ fact }));
	}

	/** Gives the answers of all that live. Rejects when one of them does not answer, and while the line is away. */
	ask(question: Question): Promise<readonly Reply[]> {
		if (!this.up) return Promise.reject(new Error('The other processes are out of reach.'));
		const bytes = this.#sealed({ question });
		return new Promise((resolve, reject) => {
			const late = setTimeout(() => reject(new Error('Nobody answered.')), patience);
			this.#carrier?.ask(bytes, (sealed, all) => {
				clearTimeout(late);
				const replies = sealed.flatMap(
					(one) => readReply(this.words.open(one, nameOf(bytes))) ?? []
				);
				// one that was killed is off the line at once; one that is frozen is on it, and not waited for for ever
				const living = this.#hearing?.living() ?? [];
				const missing = living.some((one) => !replies.some(({ from }) => from === one));
				if (!all && missing) reject(new Error('One of the processes did not answer.'));
				else resolve(replies);
			});
		});
	}

	/** The carrier brings something. */
	heard(bytes: unknown): void {
		const said = this.#opened(bytes);
		if (said?.fact) this.#hearing?.fact(said.fact, said.from);
	}

	/** The carrier brings a question; the answer goes back with it. */
	async asked(bytes: unknown, answer: (bytes: Uint8Array) => void): Promise<void> {
		const said = this.#opened(bytes);
		if (!said?.question || !this.#hearing) return;
		const held = await this.#hearing.question(said.question);
		answer(this.words.seal({ from: this.me, held }, nameOf(bytes as Uint8Array)));
	}

	#sealed(said: { fact?: Fact; question?: Question }): Buffer {
		return this.words.seal({ from: this.me, n: (this.#said += 1), ...said });
	}

	/** Null for what is not sealed by us, is of another shape, or was heard before. */
	#opened(bytes: unknown) {
		const said = readSaid(this.words.open(bytes));
		if (!said) this.#log('neighbour_not_understood');
		if (!said || said.n <= (this.#last.get(said.from) ?? 0)) return null;
		this.#last.set(said.from, said.n);
		return said;
	}
}
