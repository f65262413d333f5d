// Keeps what a phone has asked until the room has answered, so that a tap is never lost and never counts twice.

import type { Command } from '#lib/session/commands.ts';
import { eachCounts, mayWait } from './aging.ts';
import type { Drawer } from './drawer.ts';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
/** A command as a screen asks it; its id is added here. */
export type Asked = WithoutId<Command>;

export interface Letter {
	readonly command: Asked & { readonly id: string };
	/** when it was asked, by this device's clock */
	readonly since: number;
}

/** More than one pair of hands writes while the room is out of reach. */
export const MOST_LETTERS = 60;
/** A clock that goes back by less is only being put right. */
const PUT_BACK_MS = 5_000;

/**
 * Whether a letter has waited so long that it must not be sent any more. A device whose clock was
 * put back cannot tell: then what could surprise the room is not sent.
 */
export function isTooLate({ command, since }: Letter, now: number): boolean {
	const most = mayWait[command.type];
	return now - since > most || (now < since - PUT_BACK_MS && most !== Infinity);
}

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

	/** Keeps a command under a new id and gives the letter to send, or null when there is no room left. */
	put(asked: Asked, now: number): Letter | null {
		if (this.#letters.length >= MOST_LETTERS) return null;
		const letter: Letter = { command: { ...asked, id: this.#makeId() }, since: now };
		this.#keep([...this.#letters, letter]);
		return letter;
	}

	/** The letter that asks for the very same, when it is the last of its kind and asking twice means nothing more. */
	twinOf(asked: Asked): Letter | undefined {
		const last = this.#letters.findLast(({ command }) => command.type === asked.type);
		if (!last || eachCounts(asked.type)) return undefined;
		const same =
			JSON.stringify({ ...asked, id: '' }) === JSON.stringify({ ...last.command, id: '' });
		return same ? last : undefined;
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
		return Array.isArray(kept) ? kept.filter(isLetter).slice(0, MOST_LETTERS) : [];
	} catch {
		return [];
	}
}

function isLetter(kept: Partial<Letter> | null): kept is Letter {
	return (
		typeof kept?.since === 'number' &&
		typeof kept.command?.id === 'string' &&
		Object.hasOwn(mayWait, kept.command.type)
	);
}
