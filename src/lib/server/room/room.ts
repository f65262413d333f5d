// One evening, live: takes everything that is waiting, one after the other, keeps it with one write, then shows it.
// Nothing is answered or shown before it is kept.

import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Command } from '#lib/session/commands.ts';
import { holderOf, type Who } from '#lib/session/etiquette.ts';
import type { Refusal } from '#lib/session/refusals.ts';
import { inKeptOrder } from '#lib/session/kept-order.ts';
import { sealBox } from '#lib/session/reflection.ts';
import { momentOf, type SeatId, type Session, type Time } from '#lib/session/session.ts';
import type { Round } from '#lib/server/box/box.ts';
import { closeEvening } from '#lib/server/room/closing.ts';
import { decide, type Decided, type Wish } from '#lib/server/room/decide.ts';
import type { Face } from '#lib/server/room/face.ts';
import { JokerWatch } from '#lib/server/room/joker-watch.ts';
import type { RoomParts } from '#lib/server/room/room-parts.ts';
import { roundIn } from '#lib/server/room/round-in.ts';
import { Showing, type Seen } from '#lib/server/room/showing.ts';
import { sessionOf } from '#lib/server/room/sound.ts';
import { isFull, mostAttempts, type Waiting } from '#lib/server/room/waiting-line.ts';
import { NoSpace, Stale, type LiveSession } from '#lib/server/store/store.ts';

export class Room {
	readonly id: string;
	readonly group: string;
	readonly code: string;
	readonly displayCode: string;
	readonly #parts: RoomParts;
	readonly #showing: Showing;
	readonly #watch: JokerWatch;
	readonly #phones = new Map<SeatId, Face>();
	#kept: Session;
	#waiting: Waiting[] = [];
	#since: Time | null = null;
	#over = false;
	#summary = '';
	#lastUse: Time;

	constructor(live: LiveSession, parts: RoomParts) {
		this.id = live.session;
		this.group = live.group;
		this.code = live.state.code;
		this.displayCode = live.display_code;
		this.#parts = parts;
		this.#kept = sessionOf(live);
		this.#lastUse = parts.now();
		this.#showing = new Showing({
			now: parts.now,
			seen: () => this.#seen(),
			busy: () => this.#waiting.length > 0,
			failed: () => parts.log('view_failed')
		});
		this.#watch = new JokerWatch({
			...parts,
			session: () => this.#kept,
			faces: () => this.#showing.faces,
			ask: (command) => this.ask(command, { is: 'house' })
		});
	}

	/** The newest state that is kept. */
	get session(): Session {
		return this.#kept;
	}

	/** Something that was asked has no answer yet. */
	get working(): boolean {
		return this.#since !== null;
	}

	get over(): boolean {
		return this.#over;
	}

	/** The round of notes of this evening as the box has to know it, or null when there is none. */
	get round(): Round | null {
		return roundIn(this.#kept, () => this.#allSent());
	}

	/** Milliseconds since anybody was here or asked anything; 0 while somebody is. */
	idleFor(now: Time): number {
		return this.working || this.#showing.faces.length > 0 ? 0 : now - this.#lastUse;
	}

	/**
	 * A face comes in and is shown its view. The newest face of a phone stays, the one before goes.
	 * Gives the way out, which hears since when (ms) the face has been silent.
	 */
	enter(face: Face): (ago?: number) => void {
		if (face.who.is === 'seat') {
			const { seat } = face.who;
			const before = this.#phones.get(seat);
			this.#phones.set(seat, face);
			if (before) {
				this.#showing.remove(before);
				before.turnAway('elsewhere');
			}
		}
		this.#showing.add(face);
		this.#watch.follow();
		this.#showing.presence();
		return (ago = 0) => this.#leave(face, ago);
	}

	/** Shows a face its view once more. */
	look(face: Face): void {
		this.#showing.again(face);
	}

	/** The seq of the view a face should have by now. */
	seqFor(face: Face): number {
		return this.#showing.seqOf(face);
	}

	/** Asks for something. Gives null when it is done and kept, or the refusal. Never rejects. */
	ask(command: Command, who: Who, face?: Face): Promise<Refusal | null> {
		this.#lastUse = this.#parts.now();
		if (this.#over) return Promise.resolve('gone');
		if (isFull(this.#waiting, this.#since, this.#lastUse)) return Promise.resolve('not_kept');
		return new Promise((answer) => {
			this.#waiting.push({ command, who, face, answer });
			if (!this.working) void this.#work();
		});
	}

	/** Stops timers; for a room that is put away while its evening goes on elsewhere or later. */
	putAway(): void {
		this.#watch.stop();
		this.#showing.stop();
	}

	async #work(): Promise<void> {
		this.#since = this.#parts.now();
		// everything that arrives in this turn of the event loop is decided and written together
		await nextTurn();
		while (this.#waiting.length > 0) {
			const batch = this.#waiting;
			this.#waiting = [];
			this.#since = this.#parts.now();
			const answers = this.#over ? batch.map(() => 'gone' as const) : await this.#settle(batch);
			this.#waiting = [...batch.slice(answers.length), ...this.#waiting];
			answers.forEach((refusal, index) => batch[index]!.answer(refusal));
		}
		this.#since = null;
	}

	/** Decides and keeps; gives the answers of as many as were taken. */
	async #settle(batch: readonly Wish[]): Promise<readonly (Refusal | null)[]> {
		const { log, now } = this.#parts;
		const failed = () => log('ask_failed');
		try {
			for (let attempt = 0; attempt < mostAttempts; attempt++) {
				const decided = decide(this.#kept, batch, now(), failed, this.#awake());
				if (decided.session === this.#kept) return decided.answers;
				try {
					await this.#keep(decided, batch);
					return decided.answers;
				} catch (cause) {
					if (!(cause instanceof Stale)) throw cause;
					log('write_lost_to_newer');
					if (!(await this.#reload())) return batch.map(() => 'gone');
				}
			}
		} catch (cause) {
			log('write_failed');
			if (cause instanceof NoSpace) return batch.map(() => 'no_space');
		}
		return batch.map(() => 'not_kept');
	}

	async #keep({ session, then }: Decided, batch: readonly Wish[]): Promise<void> {
		const { store, seal, now } = this.#parts;
		const expected = this.#kept.seq;
		let next: Session = { ...inKeptOrder(session), seq: expected + 1 };
		if (then === 'close') {
			const token = await closeEvening(store, {
				session: next,
				group: this.group,
				expected,
				now: now()
			});
			this.#kept = next;
			return this.#end(token);
		}
		if (then === 'seal' && next.box) next = sealBox(next, await seal(this.id, next.box.round));
		const { plan: _plan, seq, ...state } = next;
		await store.writeLive(this.id, expected, seq, state);
		this.#kept = next;
		this.#watch.follow(batch.flatMap(({ face }) => face ?? []));
		this.#showing.changed();
	}

	/** Another process was faster: go on from what it kept. False when the evening is over. */
	async #reload(): Promise<boolean> {
		const live = await this.#parts.store.liveSession(this.id);
		if (!live) {
			this.#end(null);
			return false;
		}
		this.#kept = sessionOf(live);
		this.#watch.follow();
		this.#showing.changed();
		return true;
	}

	/** The last view to all, then the lines are cut. Without a token the evening was closed elsewhere. */
	#end(token: string | null): void {
		this.#over = true;
		if (token !== null) {
			this.#summary = `/summary/${token}`;
			this.#showing.flush();
		}
		this.#watch.stop();
		this.#showing.stop();
		this.#parts.closed();
		// after the answers: whoever pressed "close" hears that it is done
		setImmediate(() => {
			for (const face of this.#showing.faces) face.turnAway('closed');
		});
	}

	#allSent(): void {
		const { box } = this.#kept;
		if (!box || momentOf(this.#kept) !== 'reflection.collecting') return;
		void this.ask(
			{ id: `all-sent-${box.round}`.slice(0, 40), type: 'advance', from: 'reflection.collecting' },
			holderOf(this.#kept)
		);
	}

	#seen(): Seen {
		const session = this.#kept;
		return { session, here: session.without_phone + this.#awake(), summary: this.#summary };
	}

	/** Phones of this room that are connected. */
	#awake(): number {
		return [...this.#phones.keys()].filter((seat) => Object.hasOwn(this.#kept.seats, seat)).length;
	}

	#leave(face: Face, ago: number): void {
		this.#showing.remove(face);
		if (face.who.is === 'seat' && this.#phones.get(face.who.seat) === face)
			this.#phones.delete(face.who.seat);
		this.#lastUse = this.#parts.now();
		if (this.#over) return;
		this.#watch.follow([], ago);
		this.#showing.presence();
	}
}
