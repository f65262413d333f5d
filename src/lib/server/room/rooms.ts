// The evenings that are live in this process: fetched from the store when somebody comes, put away when nobody is left.

import { setTimeout as wait } from 'node:timers/promises';
import type { Time } from '#lib/session/session.ts';
import { closeForgotten } from '#lib/server/room/closing.ts';
import { Room } from '#lib/server/room/room.ts';
import { sound } from '#lib/server/room/sound.ts';
import type { RoomParts } from '#lib/server/room/room-parts.ts';
import type { LiveSession } from '#lib/server/store/store.ts';

/** A room without faces is put away after so many milliseconds; its evening stays in the store. */
const idle = 180_000;

export interface RoomsParts extends Omit<RoomParts, 'closed'> {
	/** A room has just been fetched: what the box knows of its round is settled before anybody comes in. */
	readonly arrived?: (room: Room) => Promise<void>;
	readonly forget?: (room: Room) => void;
}

export class Rooms {
	readonly #parts: RoomsParts;
	readonly #open = new Map<string, Room>();
	readonly #codes = new Map<string, Room>();
	readonly #coming = new Map<string, Promise<Room | null>>();
	readonly #sweeper: NodeJS.Timeout;

	constructor(parts: RoomsParts) {
		this.#parts = parts;
		this.#sweeper = setInterval(() => this.sweep(parts.now()), 30_000);
		this.#sweeper.unref();
	}

	get count(): number {
		return this.#open.size;
	}

	/** The rooms in memory, and the one of a session. */
	get all(): readonly Room[] {
		return [...this.#open.values()];
	}
	ofSession(id: string): Room | null {
		return this.#open.get(id) ?? null;
	}

	/** The room of a code if it is in memory; asks nobody. */
	here(code: string): Room | null {
		return this.#codes.get(code) ?? null;
	}

	/** The room that collects a round of notes, if it is in memory. */
	ofRound(round: string): Room | null {
		for (const room of this.#open.values()) if (room.session.box?.round === round) return room;
		return null;
	}

	/** Each gives null when there is no such live session, and throws when the store cannot say. */
	bySession(id: string): Promise<Room | null> {
		return this.#fetch(this.#open.get(id), `session ${id}`, () =>
			this.#parts.store.liveSession(id)
		);
	}
	byCode(code: string): Promise<Room | null> {
		return this.#fetch(this.#codes.get(code), code, () => this.#parts.store.liveByCode(code));
	}
	byDisplayCode(code: string): Promise<Room | null> {
		return this.#fetch(this.#codes.get(code), code, () =>
			this.#parts.store.liveByDisplayCode(code)
		);
	}

	/** Puts away what nobody has used for a while. */
	sweep(now: Time): void {
		for (const room of this.#open.values()) if (room.idleFor(now) >= idle) this.#remove(room);
	}

	/** Closes evenings in which nothing has happened for a whole day; `today` is an ISO day. Throws what the store throws. */
	async closeForgotten(today: string): Promise<void> {
		const { store, now, outside } = this.#parts;
		for (const { session, seq } of await closeForgotten(store, today, now())) {
			outside?.moved(session, seq);
			this.ofSession(session)?.heard(seq);
		}
	}

	/** Waits until everything that was asked has its answer, but not for ever. */
	async settled(patience: number): Promise<void> {
		const until = performance.now() + patience;
		for (const room of this.#open.values())
			while (room.working && performance.now() < until) await wait(5);
	}

	close(): void {
		clearInterval(this.#sweeper);
		for (const room of this.#open.values()) this.#remove(room);
	}

	async #fetch(
		here: Room | undefined,
		key: string,
		ask: () => Promise<LiveSession | null>
	): Promise<Room | null> {
		if (here) return here;
		// a whole room coming back at once asks the store once
		const coming = this.#coming.get(key) ?? this.#take(ask).finally(() => this.#coming.delete(key));
		this.#coming.set(key, coming);
		return coming;
	}

	async #take(ask: () => Promise<LiveSession | null>): Promise<Room | null> {
		const kept = await ask();
		if (!kept) return null;
		const live = sound(kept);
		const known = this.#open.get(live.session);
		if (known) return known;
		const room: Room = new Room(live, { ...this.#parts, closed: () => this.#forget(room) });
		await this.#parts.arrived?.(room);
		// another code may have led here in the meantime
		const faster = this.#open.get(room.id);
		if (faster) return faster;
		this.#open.set(room.id, room);
		this.#codes.set(room.code, room);
		this.#codes.set(room.displayCode, room);
		return room;
	}

	#forget(room: Room): void {
		this.#remove(room);
		this.#parts.forget?.(room);
	}

	#remove(room: Room): void {
		room.putAway();
		if (this.#open.get(room.id) !== room) return;
		this.#open.delete(room.id);
		this.#codes.delete(room.code);
		this.#codes.delete(room.displayCode);
	}
}
