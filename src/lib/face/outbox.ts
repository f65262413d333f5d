// Keeps what a phone has asked until the room has answered, so that a tap is never lost and never counts twice.

import type { Command } from '#lib/session/commands.ts';
import type { Drawer } from './drawer.ts';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
/** A command as a screen asks it; its id is added here. */
export type Asked = WithoutId<Command>;

export interface Letter {
	readonly command: Asked & { readonly id: string };
	/** when it was asked, by this device's clock */
	readonly since: number;
}

/** A call that would surprise the room if it came this late, in milliseconds. */
const tooLate: Partial<Record<Asked['type'], number>> = { call_stop: 30_000, call_pause: 60_000 };
/** Nothing on this phone may show that these were sent. */
const unseen: readonly Asked['type'][] = ['call_pause', 'say_need', 'ask_check', 'join'];

/** Whether a letter has waited so long that it must not be sent any more. */
export const isTooLate = (letter: Letter, now: number) =>
	now - letter.since > (tooLate[letter.command.type] ?? Infinity);

/** Whether the phone may say that it waits to be sent. */
export const isSpokenOf = (letter: Letter) => !unseen.includes(letter.command.type);

export class Outbox {
	#drawer: Drawer;
	#makeId: () => string;
	#letters: readonly Letter[];

	/** Takes where to keep letters and how to name them; begins with what a reload left behind. */
	constructor(drawer: Drawer, makeId: () => string) {
		this.#drawer = drawer;
		this.#makeId = makeId;
		this.#letters = read(drawer.read('outbox'));
	}

	/** Unanswered, oldest first. */
	get letters(): readonly Letter[] {
		return this.#letters;
	}

	/** Keeps a command under a new id and gives the letter to send. */
	put(asked: Asked, now: number): Letter {
		const letter: Letter = { command: { ...asked, id: this.#makeId() }, since: now };
		this.#keep([...this.#letters, letter]);
		return letter;
	}

	/** Takes the id of an answered letter out. */
	answered(id: string): void {
		this.#keep(this.#letters.filter((letter) => letter.command.id !== id));
	}

	/** Takes out what came too late, and gives it. */
	giveUp(now: number): readonly Letter[] {
		const late = this.#letters.filter((letter) => isTooLate(letter, now));
		if (late.length) this.#keep(this.#letters.filter((letter) => !isTooLate(letter, now)));
		return late;
	}

	#keep(letters: readonly Letter[]): void {
		this.#letters = letters;
		if (letters.length) this.#drawer.write('outbox', JSON.stringify(letters));
		else this.#drawer.clear('outbox');
	}
}

function read(text: string | null): readonly Letter[] {
	try {
		const kept: unknown = JSON.parse(text ?? '[]');
		return Array.isArray(kept) ? kept.filter(isLetter) : [];
	} catch {
		return [];
	}
}

function isLetter(kept: Partial<Letter> | null): kept is Letter {
	return (
		typeof kept?.since === 'number' &&
		typeof kept.command?.id === 'string' &&
		typeof kept.command.type === 'string'
	);
}
