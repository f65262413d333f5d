// A room, its faces and a network between them in which every message may be lost, doubled or overtaken; in made-up time.

import { setImmediate as turn } from 'node:timers/promises';
import { vi } from 'vitest';
import { pocket } from '#lib/face/drawer.ts';
import { Face } from '#lib/face/face.svelte.ts';
import type { LineEvents } from '#lib/face/line.ts';
import type { Asked } from '#lib/face/outbox.ts';
import type { Command } from '#lib/session/commands.ts';
import type { Who } from '#lib/session/etiquette.ts';
import type { View } from '#lib/session/views.ts';
import { Room } from '#lib/server/room/room.ts';
import type { Face as RoomFace } from '#lib/server/room/face.ts';
import { sessionId } from '../../support/live-store.ts';
import type { History } from './history.ts';
import type { ScheduledStore } from './scheduled-store.ts';

interface Message {
	readonly line: Connection;
	readonly arrive: () => void;
	readonly lost?: () => void;
}

/** One line as long as it is up; whatever comes for it later is lost. */
interface Connection {
	up: boolean;
	leave: () => void;
	readonly face: RoomFace;
}

interface Member {
	readonly face: Pick<Face, 'view' | 'ask' | 'open' | 'close'>;
	readonly on: LineEvents;
	readonly who: Who;
	readonly kind: RoomFace['kind'];
	connection: Connection | null;
	/** seqs of the views it took */
	readonly taken: number[];
}

export class LossyWorld {
	readonly flying: Message[] = [];
	readonly members: Member[] = [];
	readonly unanswered = new Set<Promise<unknown>>();
	room: Room;
	readonly #store: ScheduledStore;
	readonly #history: History;

	constructor(store: ScheduledStore, history: History, who: readonly Who[]) {
		this.#store = store;
		this.#history = history;
		this.room = this.#newRoom();
		for (const [index, one] of who.entries()) this.members.push(this.#member(one, index));
	}

	ask(by: number, asked: Asked): void {
		const answer = this.members[by]!.face.ask(asked);
		this.unanswered.add(answer);
		void answer.then(() => this.unanswered.delete(answer));
	}

	/** The line of one breaks. */
	cut(by: number): void {
		const { connection, on } = this.members[by]!;
		if (!connection) return;
		this.#hangUp(this.members[by]!);
		on.down();
	}

	/** kill -9: the next one knows what was kept and nothing else. */
	async kill(): Promise<void> {
		this.room.putAway();
		this.room = this.#newRoom();
		// whoever is dead notices nobody going
		for (const { connection } of this.members) if (connection) connection.leave = () => {};
		for (const by of this.members.keys()) this.cut(by);
		await this.rest();
	}

	/** Beats go out as from the gateway, and time passes. */
	async pass(ms: number): Promise<void> {
		for (let left = ms; left > 0; left -= 1_000) {
			await vi.advanceTimersByTimeAsync(Math.min(left, 1_000));
			await this.rest();
		}
		for (const { connection, on } of this.members)
			if (connection?.up) {
				const beat = { seq: this.room.seqFor(connection.face), now: Date.now() };
				this.#send(connection, () => on.beat(beat));
			}
	}

	/** Everything that is on its way arrives, in order, until nothing moves any more. */
	async calm(seconds: number): Promise<void> {
		for (let second = 0; second < seconds; second++) {
			while (this.flying.length > 0) {
				this.flying.shift()!.arrive();
				await this.rest();
			}
			await this.pass(1_000);
		}
	}

	/** Lets the room finish what it is at. */
	async rest(): Promise<void> {
		for (let n = 0; n < 3; n++) await turn();
	}

	close(): void {
		for (const { face } of this.members) face.close();
		this.room.putAway();
	}

	#newRoom(): Room {
		return new Room(structuredClone(this.#store.live.get(sessionId)!), {
			store: this.#store.store,
			now: Date.now,
			log: () => {},
			seal: async () => 0,
			closed: () => {}
		});
	}

	#member(who: Who, index: number): Member {
		const kind = who.is === 'seat' ? 'phone' : who.is === 'facilitator' ? 'console' : 'stage';
		let on!: LineEvents;
		const taken: number[] = [];
		const face: Member['face'] = new Face(
			{ version: 1, face: kind, room: 'K7M2QX', secret: 'x' },
			{
				drawer: pocket(),
				openLine: (_hello, events) => {
					on = {
						...events,
						view: (message) => {
							events.view(message);
							if ((face.view as View | null) === message.view) taken.push(message.seq);
						}
					};
					return {
						connect: () => this.#knock(this.members[index] ?? member),
						drop: () => this.#hangUp(this.members[index] ?? member),
						ask: (command, answer) => {
							const { connection } = this.members[index]!;
							this.#history.sent(String(index), command as Command);
							if (connection) this.#carry(connection, command as Command, who, answer);
						},
						look: () => {
							const { connection } = this.members[index]!;
							if (connection) this.#send(connection, () => this.room.look(connection.face));
						}
					};
				}
			}
		);
		const member: Member = { face, on, who, kind, connection: null, taken };
		face.open();
		return member;
	}

	#carry(line: Connection, command: Command, who: Who, answer: (it: never) => void): void {
		this.#send(line, () => {
			const { room } = this;
			void room.ask(command, who).then((refused) => {
				if (room !== this.room) return;
				this.#send(line, () => {
					const heard = refused === null ? { done: true } : { refused };
					this.#history.answered(command, heard as never);
					answer(heard as never);
				});
			});
		});
	}

	#knock(member: Member): void {
		this.#hangUp(member);
		const face: RoomFace = {
			kind: member.kind,
			who: member.who,
			show: (seq, view) => this.#send(connection, () => member.on.view({ seq, view })),
			turnAway: () => {}
		};
		const connection: Connection = { up: true, leave: () => {}, face };
		member.connection = connection;
		this.flying.push({
			line: connection,
			arrive: () => {
				if (!connection.up) return;
				member.on.up();
				if (connection.up) connection.leave = this.room.enter(face);
			},
			lost: () => {
				if (!connection.up) return;
				this.#hangUp(member);
				member.on.down();
			}
		});
	}

	#hangUp(member: Member): void {
		const { connection } = member;
		member.connection = null;
		if (!connection) return;
		connection.up = false;
		connection.leave();
	}

	#send(line: Connection, act: () => void): void {
		this.flying.push({ line, arrive: () => line.up && act() });
	}
}
